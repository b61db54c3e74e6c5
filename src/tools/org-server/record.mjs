/** Keeps what the server saw, in the form of `--stats`. */
export function openRecord() {
  const requests = [];
  let inFlight = 0;
  let mostInFlight = 0;
  return {
    /** Notes a request. Its `status` is set when it is answered, and stays 0 where the client has left before that. */
    enter(request, response, url) {
      inFlight += 1;
      mostInFlight = Math.max(mostInFlight, inFlight);
      response.on('close', () => {
        inFlight -= 1;
      });
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
    stats: () => ({ requests: requests.map((entry) => ({ ...entry })), max_in_flight: mostInFlight }),
    forget() {
      requests.length = 0;
      mostInFlight = 0;
    },
  };
}
