import { AuditError } from '../model/failure.ts';
import { failureOf } from './failure-of.ts';
import { discard, errorCodeOf, headersOf, project, refusalOf } from './readers/answer.ts';
import { endpointOf } from './readers/endpoints.ts';

/** What an org answered. */
export interface Answer {
  readonly status: number;
  /** `link`, `date` and `x-rate-limit-*`, where they came; names in lower case. */
  readonly headers: Readonly<Record<string, string>>;
  /** Set when there is nothing to read: an error status, or a sign-in page instead of an answer. */
  readonly failure?: AuditError;
  /** The body as the endpoint's reader projected it. Throws `failure` where it is set, and what goes wrong with the body. */
  value(): Promise<unknown>;
}

/** Reads one path of one org. It takes no method and no body: it cannot write. Throws `offline`, `timeout`, `cancelled`. */
export type Get = (path: string, signal: AbortSignal) => Promise<Answer>;

export interface HttpOptions {
  /** `https://acme-admin.okta.com`, without a trailing slash. */
  readonly base: string;
  readonly credentials: 'include' | 'same-origin' | 'omit';
  /** Appended to a path's pathname, whose query is then dropped: for files. */
  readonly suffix?: string;
  /** What becomes of a body; by default what the endpoint's reader makes of it. */
  readonly read?: (path: string, response: Response) => Promise<unknown>;
  /** Whether the administrator agreed to a path that needs it; by default to none. */
  readonly consented?: ((path: string) => boolean) | undefined;
  /** For headers and body together; milliseconds. Chrome gives up at 30 s by itself. */
  readonly timeout?: number;
}

/** The one way to Okta's API: GETs of allowed paths on one origin, redirects not followed. */
export const openOrg =
  ({ base, credentials, suffix, read = project, consented = never, timeout = 25_000 }: HttpOptions): Get =>
  async (path, signal) => {
    if (!mayAsk(path, consented)) throw new AuditError('unexpected', 'path');
    const url = suffix === undefined ? `${base}${path}` : `${base}${path.split('?')[0]}${suffix}`;
    const watch = deadline(signal, timeout);
    const response = await fetch(url, {
      credentials,
      redirect: 'manual',
      cache: 'no-store',
      referrerPolicy: 'no-referrer',
      signal: watch.signal,
    }).catch(() => {
      throw watch.end() ?? new AuditError('offline');
    });
    return answerOf(response, watch, () => read(path, response));
  };

const never = (): boolean => false;

/** Whether a path is on the list, and agreed to where it has to be. */
export function mayAsk(path: string, consented: (path: string) => boolean = never): boolean {
  const endpoint = endpointOf(path);
  return endpoint !== undefined && (endpoint.optIn === undefined || consented(path));
}

async function answerOf(response: Response, watch: Deadline, read: () => Promise<unknown>): Promise<Answer> {
  const head = { status: response.status, headers: headersOf(response) };
  const refusal = refusalOf(response);
  if (refusal || !response.ok) {
    const failure = refusal ?? failureOf(response.status, await errorCodeOf(response));
    watch.end();
    if (refusal) discard(response);
    return { ...head, failure, value: () => Promise.reject(failure) };
  }
  // Read at once, whenever it is asked for: a body that waits for its reader would run into the deadline.
  const value = read().then(
    (projected) => {
      watch.end();
      return projected;
    },
    (error: unknown) => {
      throw watch.end() ?? error;
    },
  );
  value.catch(() => undefined);
  return { ...head, value: () => value };
}

interface Deadline {
  readonly signal: AbortSignal;
  /** Stops the watch. Returns why it aborted the request, if it did. */
  end(): AuditError | undefined;
}

function deadline(outer: AbortSignal, milliseconds: number): Deadline {
  const controller = new AbortController();
  let reason: AuditError | undefined;
  const abort = (error: AuditError): void => {
    reason ??= error;
    controller.abort();
  };
  const cancel = (): void => abort(new AuditError('cancelled'));
  const timer = setTimeout(() => abort(new AuditError('timeout')), milliseconds);
  outer.addEventListener('abort', cancel, { once: true });
  if (outer.aborted) cancel();
  return {
    signal: controller.signal,
    end() {
      clearTimeout(timer);
      outer.removeEventListener('abort', cancel);
      return reason;
    },
  };
}
