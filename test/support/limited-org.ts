import type { Answer, Get } from '../../src/okta/http.ts';

const MINUTE = 60_000;

export interface RateLimit {
  /** Requests it counts; there is plenty of room for all others. */
  readonly counts: (path: string) => boolean;
  /** Per minute. */
  readonly limit: number;
  /** Requests of each minute that other clients make before us. */
  readonly others?: number;
}

/** A rate limit as Okta keeps one: a minute begins with the first request after the last one's end. */
export function rateLimit({ counts, limit, others = 0 }: RateLimit) {
  const seen = { answered: 0, refused: 0, least: limit };
  let left = 0;
  let reset = 0;
  const count = (): void => {
    if (Date.now() >= reset) [left, reset] = [limit - others, Date.now() + MINUTE];
    left -= 1;
    seen.least = Math.min(seen.least, left);
  };
  const limited =
    (get: Get, refuse: () => NonNullable<Answer['failure']>): Get =>
    async (path, signal) => {
      if (!counts(path)) return withHeaders(await get(path, signal), 1000, 999, Date.now() + MINUTE);
      count();
      const [remaining, end] = [Math.max(left, 0), reset];
      if (left < 0) {
        seen.refused += 1;
        const failure = refuse();
        return withHeaders(
          { status: 429, headers: {}, failure, value: () => Promise.reject(failure) },
          limit,
          remaining,
          end,
        );
      }
      seen.answered += 1;
      return withHeaders(await get(path, signal), limit, remaining, end);
    };
  return { seen, limited };
}

const withHeaders = (answer: Answer, limit: number, remaining: number, reset: number): Answer => ({
  ...answer,
  headers: {
    ...answer.headers,
    'x-rate-limit-limit': `${limit}`,
    'x-rate-limit-remaining': `${remaining}`,
    'x-rate-limit-reset': `${Math.round(reset / 1000)}`,
    date: new Date(Date.now()).toUTCString(),
  },
});
