/** Share of a rate limit that stays for the org's other clients. */
const RESERVE = 0.1;
/** No single wait is longer, whatever the headers say; milliseconds. */
export const LONGEST_WAIT = 90_000;

/** What the last answer said about one endpoint's limit. Times are the local clock's, in milliseconds. */
export interface Bucket {
  readonly limit: number;
  readonly remaining: number;
  readonly resetAt: number;
}

type Headers = Readonly<Record<string, string>>;

/** Undefined when the headers do not tell. */
export function readBucket(headers: Headers, now: number): Bucket | undefined {
  const limit = numberIn(headers, 'x-rate-limit-limit');
  const remaining = numberIn(headers, 'x-rate-limit-remaining');
  const wait = untilReset(headers, now);
  if (limit === undefined || remaining === undefined || wait === undefined) return undefined;
  return { limit, remaining, resetAt: now + Math.min(wait, LONGEST_WAIT) };
}

/** Milliseconds until nobody has to be left anything: 0 where a request may be sent now. */
export function waitFor({ limit, remaining, resetAt }: Bucket, now: number): number {
  if (remaining > Math.ceil(limit * RESERVE)) return 0;
  // A local clock that was set back must not lengthen the wait.
  return Math.min(Math.max(resetAt - now, 0), LONGEST_WAIT);
}

/**
 * Milliseconds from the answer to the reset it names, by the server's own clock, and one second on top because both are
 * whole seconds. Undefined when they are missing or absurd; 0 when the reset has passed.
 */
export function untilReset(headers: Headers, now: number): number | undefined {
  const reset = numberIn(headers, 'x-rate-limit-reset');
  if (reset === undefined || reset === 0) return undefined;
  const date = Date.parse(headers.date ?? '');
  const wait = reset * 1000 - (Number.isNaN(date) ? now : date);
  return wait > 0 ? wait + 1000 : 0;
}

function numberIn(headers: Headers, name: string): number | undefined {
  const text = headers[name];
  return text !== undefined && /^\s*\d{1,15}\s*$/.test(text) ? Number(text) : undefined;
}
