/** Share of a rate limit that stays for the org's other clients. */
export const RESERVE = 0.1;
/** No single wait is longer, whatever the headers say; milliseconds. */
export const LONGEST_WAIT = 90_000;

/** What the last answer said about one endpoint's limit. Times are the local clock's, in milliseconds. */
export interface Bucket {
  readonly limit: number;
  readonly remaining: number;
  readonly resetAt: number;
  /** The same by the server's clock, in seconds: it names the window that is counted in. */
  readonly window: number;
  /** When the server answered, by its own clock, in seconds; NaN where it did not tell. */
  readonly answeredAt: number;
}

type Headers = Readonly<Record<string, string>>;

/** Undefined when the headers do not tell. */
export function readBucket(headers: Headers, now: number): Bucket | undefined {
  const limit = numberIn(headers, 'x-rate-limit-limit');
  const remaining = numberIn(headers, 'x-rate-limit-remaining');
  const wait = untilReset(headers, now);
  if (limit === undefined || remaining === undefined || wait === undefined) return undefined;
  const window = numberIn(headers, 'x-rate-limit-reset') ?? 0;
  const answeredAt = Date.parse(headers.date ?? '') / 1000;
  return { limit, remaining, resetAt: now + Math.min(wait, LONGEST_WAIT), window, answeredAt };
}

/** What is known after an answer: answers overtake each other, and within a window the lowest number is the last. */
export function latest(known: Bucket | undefined, told: Bucket, now: number): Bucket {
  if (!known || told.window > known.window) return told;
  if (told.window === known.window) return told.remaining < known.remaining ? told : known;
  return told.resetAt > now ? told : known;
}

/** Whether one request more leaves others their share, even if so many that are under way are still to be counted. */
export const isRoomFor = ({ limit, remaining }: Bucket, underway: number): boolean =>
  remaining - underway > Math.ceil(limit * RESERVE);

/** Milliseconds until the limit counts anew. */
export const waitFor = ({ resetAt }: Bucket, now: number): number =>
  // A local clock that was set back must not lengthen the wait.
  Math.min(Math.max(resetAt - now, 0), LONGEST_WAIT);

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
