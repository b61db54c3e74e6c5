import { isApiPath } from './api-paths.mjs';

/** Keeps what the server saw, in the form of `--stats`. */
export function openRecord() {
  const requests = [];
  const inFlight = new Set();
  let mostInFlight = 0;
  return {
    /** Notes a request. Its `status` is set when it is answered, and stays 0 where the client has left before that. */
    enter(request, response, url) {
      if (isApiPath(url.pathname)) {
        // By the time the server hears that an answer was sent, the client may have read it and asked the next thing.
        for (const other of inFlight) if (other.writableEnded || other.destroyed) inFlight.delete(other);
        inFlight.add(response);
        mostInFlight = Math.max(mostInFlight, inFlight.size);
      }
      const entry = {
        method: request.method,
        host: url.hostname,
        path: url.pathname,
        query: url.search.slice(1),
        status: 0,
        cookies: Boolean(request.headers.cookie),
        authorization: request.headers.authorization?.split(' ')[0] ?? null,
        at: new Date().toISOString(),
      };
      requests.push(entry);
      return entry;
    },
    /** `max_in_flight`: so many requests to the API were there at once, their answers not yet handed over in full. */
    stats: () => ({ requests: requests.map((entry) => ({ ...entry })), max_in_flight: mostInFlight }),
    forget() {
      requests.length = 0;
      mostInFlight = 0;
    },
  };
}
