import { AuditError } from '../model/failure.ts';
import type { Answer, Get } from './http.ts';
import { type Bucket, LONGEST_WAIT, readBucket, untilReset, waitFor } from './rate-bucket.ts';
import { endpointOf } from './readers/endpoints.ts';

export { isPause, pauseUntil } from './pause.ts';

export interface Pacer {
  /** Epoch milliseconds. */
  now(): number;
  /** May throw `pauseUntil(…)` instead of sleeping. */
  sleep(milliseconds: number, signal: AbortSignal): Promise<void>;
  /** The org's rate limit makes us wait until then; epoch milliseconds. */
  onWait(until: number): void;
  /** From 0 up to 1. */
  random?(): number;
}

const RETRIES = 4;
const RATE_LIMIT_RETRIES = 10;
const THROTTLED_FROM = 2;
/** Milliseconds. */
const THROTTLE = 1000;
/** Okta always says what is left. Where it does not, one request a second is a pace nobody notices; milliseconds. */
const BLIND_INTERVAL = 1000;
const TRANSIENT: ReadonlySet<string> = new Set(['server-error', 'offline', 'timeout', 'cut-off']);

/** A Get that leaves the org's other clients their share, waits out a 429 and retries what can be retried. */
export function paced(get: Get, pacer: Pacer): Get {
  const line = waitingLine(pacer);
  const attempt = async (path: string, signal: AbortSignal, tries: Tries): Promise<Answer> => {
    for (;;) {
      await line.turn(path, signal);
      const answer = await get(path, signal).catch((error: unknown) => failedAnswer(error));
      line.note(path, answer);
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
  const wait = told ? told + random() * 1000 : 500 * 2 ** tries;
  return Math.min(wait, LONGEST_WAIT);
}

async function nap(milliseconds: number, signal: AbortSignal, { sleep }: Pacer): Promise<void> {
  await sleep(milliseconds, signal);
  if (signal.aborted) throw new AuditError('cancelled');
}

interface WaitingLine {
  /** Returns when a request may be sent. */
  turn(path: string, signal: AbortSignal): Promise<void>;
  /** Learns from an answer. */
  note(path: string, answer: Answer): void;
  /** Waits for the org, and says so. */
  rest(milliseconds: number, signal: AbortSignal): Promise<void>;
}

function waitingLine(pacer: Pacer): WaitingLine {
  const buckets = new Map<string, Bucket>();
  let blind = false;
  let lastSent = 0;
  const rest = (milliseconds: number, signal: AbortSignal): Promise<void> => {
    pacer.onWait(pacer.now() + milliseconds);
    return nap(milliseconds, signal, pacer);
  };
  /** Milliseconds until the next free second, which is taken at once: requests may queue. */
  const slot = (now: number): number => {
    const wait = lastSent + BLIND_INTERVAL - now;
    // A longer wait than that means that the local clock was set back.
    const pause = wait > 0 && wait < LONGEST_WAIT ? wait : 0;
    lastSent = now + pause;
    return pause;
  };
  return {
    rest,
    async turn(path, signal) {
      const bucket = buckets.get(endpointIn(path));
      const wait = bucket ? waitFor(bucket, pacer.now()) : 0;
      if (wait > 0) await rest(wait, signal);
      else if (blind) await nap(slot(pacer.now()), signal, pacer);
      if (bucket && wait > 0) buckets.delete(endpointIn(path));
      if (!blind) lastSent = pacer.now();
    },
    note(path, { headers, failure }) {
      const bucket = readBucket(headers, pacer.now());
      if (bucket && bucket.limit > 0) buckets.set(endpointIn(path), bucket);
      if (bucket) blind = false;
      else if (!failure && path.startsWith('/api/')) blind = true;
    },
  };
}

/** Okta counts by endpoint, whichever app or server it is about. */
const endpointIn = (path: string): string => endpointOf(path)?.pathname ?? path;
