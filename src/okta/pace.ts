import { AuditError } from '../model/failure.ts';
import type { Answer, Get } from './http.ts';
import { LONGEST_WAIT, untilReset } from './rate-bucket.ts';
import { type Clock, nap, openLine } from './waiting-line.ts';

export { isPause, pauseUntil } from './pause.ts';

export interface Pacer extends Clock {
  /** From 0 up to 1. */
  random?(): number;
}

const RETRIES = 4;
const RATE_LIMIT_RETRIES = 10;
const THROTTLED_FROM = 2;
/** Milliseconds. */
const THROTTLE = 1000;
/** Milliseconds. A longer wait may pause the audit, and the tries would be counted anew after it. */
const LONGEST_GUESS = 24_000;
const TRANSIENT: ReadonlySet<string> = new Set(['server-error', 'offline', 'timeout', 'cut-off']);

/** A Get that leaves the org's other clients their share, waits out a 429 and retries what can be retried. */
export function paced(get: Get, pacer: Pacer): Get {
  const line = openLine(pacer);
  const send = async (path: string, signal: AbortSignal): Promise<Answer> => {
    const admission = await line.turn(path, signal);
    let answer: Answer | undefined;
    try {
      answer = await get(path, signal).catch(failedAnswer);
      return answer;
    } finally {
      line.note(admission, path, answer);
    }
  };
  const attempt = async (path: string, signal: AbortSignal, tries: Tries): Promise<Answer> => {
    for (;;) {
      const answer = await send(path, signal);
      const { failure } = answer;
      if (!failure) return { ...answer, value: () => answer.value().catch(again(path, signal, tries)) };
      if (failure.code === 'rate-limited' && tries.limited < RATE_LIMIT_RETRIES)
        await line.rest(limitWait(answer, tries.limited++, pacer), signal);
      else if (TRANSIENT.has(failure.code) && tries.failed < RETRIES)
        await nap(retryWait(tries.failed++, pacer), signal, pacer);
      else return answer;
    }
  };
  const again = (path: string, signal: AbortSignal, tries: Tries) => async (error: unknown) => {
    if (!(error instanceof AuditError) || !TRANSIENT.has(error.code) || tries.failed >= RETRIES) throw error;
    await nap(retryWait(tries.failed++, pacer), signal, pacer);
    return (await attempt(path, signal, tries)).value();
  };
  return (path, signal) => attempt(path, signal, { failed: 0, limited: 0 });
}

/** Shared by all attempts at one path, so that headers and bodies together are retried so often and no more. */
interface Tries {
  failed: number;
  limited: number;
}

/** A request that got no answer, in the form of one. */
function failedAnswer(error: unknown): Answer {
  if (!(error instanceof AuditError)) throw error;
  return { status: 0, headers: {}, failure: error, value: () => Promise.reject(error) };
}

/**
 * Full jitter: retries of many clients must not meet. From the third failure of an address on, Chromium itself answers an
 * extension for up to a second without asking the server (https://dev.chromium.org/throttling); that must pass first.
 */
const retryWait = (tries: number, { random = Math.random }: Pacer): number =>
  (tries < THROTTLED_FROM ? 0 : THROTTLE) + random() * 200 * 2 ** tries;

function limitWait({ headers }: Answer, tries: number, { now, random = Math.random }: Pacer): number {
  const told = untilReset(headers, now());
  return told ? Math.min(told + random() * 1000, LONGEST_WAIT) : Math.min(500 * 2 ** tries, LONGEST_GUESS);
}
