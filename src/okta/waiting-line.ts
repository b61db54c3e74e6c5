import { AuditError } from '../model/failure.ts';
import { MOST_AT_ONCE } from './at-most.ts';
import type { Answer } from './http.ts';
import { type Bucket, isRoomFor, LONGEST_WAIT, latest, readBucket, waitFor } from './rate-bucket.ts';
import { endpointOf } from './readers/endpoints.ts';

/** Okta always says what is left. Where it does not, one request a second is a pace nobody notices; milliseconds. */
const BLIND_INTERVAL = 1000;

export interface Clock {
  /** Epoch milliseconds. */
  now(): number;
  /** May throw `pauseUntil(…)` instead of sleeping. */
  sleep(milliseconds: number, signal: AbortSignal): Promise<void>;
  /** The org's rate limit makes us wait until then; epoch milliseconds. */
  onWait(until: number): void;
}

export interface WaitingLine {
  /** Returns when a request may be sent, whose end is then to be noted. */
  turn(path: string, signal: AbortSignal): Promise<void>;
  /** A request has ended; learns from its answer. */
  note(path: string, answer?: Answer): void;
  /** Waits for the org, and says so. */
  rest(milliseconds: number, signal: AbortSignal): Promise<void>;
}

/** The requests to one endpoint; they are let through one after the other. */
interface Lane {
  /** What the answers said. Undefined where none has come, or what they said is over. */
  bucket: Bucket | undefined;
  /** Requests let through that have not ended: the bucket may not have counted them. */
  underway: number;
  /** So many are let through without a word on the limit. */
  unseen: number;
  /** Ends with the turn of the one who came last. */
  last: Promise<void>;
  /** Wakes the one whose turn it is. */
  wake: () => void;
}

export function openLine(clock: Clock): WaitingLine {
  const lanes = new Map<string, Lane>();
  const rest = (milliseconds: number, signal: AbortSignal): Promise<void> => {
    clock.onWait(clock.now() + milliseconds);
    return nap(milliseconds, signal, clock);
  };
  const blind = blindPace(clock);
  const pass = async (lane: Lane, signal: AbortSignal): Promise<void> => {
    await room(lane, signal, clock.now, rest);
    await blind.pass(signal);
    lane.underway += 1;
  };
  const laneOf = (path: string): Lane => {
    const key = endpointIn(path);
    const lane = lanes.get(key) ?? newLane();
    lanes.set(key, lane);
    return lane;
  };
  return {
    rest,
    turn(path, signal) {
      const lane = laneOf(path);
      const turn = lane.last.then(() => pass(lane, signal));
      lane.last = turn.catch(() => undefined);
      return turn;
    },
    note(path, answer) {
      const lane = laneOf(path);
      const told = answer && readBucket(answer.headers, clock.now());
      lane.underway -= 1;
      lane.bucket = learned(lane.bucket, told, clock.now());
      if (told || (answer && !answer.failure && path.startsWith('/api/'))) blind.note(told !== undefined);
      lane.wake();
    },
  };
}

/** Okta counts by endpoint, whichever app or server it is about. */
const endpointIn = (path: string): string => endpointOf(path)?.pathname ?? path;

const newLane = (): Lane => ({
  bucket: undefined,
  underway: 0,
  unseen: MOST_AT_ONCE,
  last: Promise.resolve(),
  wake: () => undefined,
});

/** Returns when the endpoint has room for one request more, should it count all that are under way. */
async function room(
  lane: Lane,
  signal: AbortSignal,
  now: Clock['now'],
  rest: WaitingLine['rest'],
): Promise<void> {
  for (;;) {
    if (signal.aborted) throw new AuditError('cancelled');
    const { bucket, underway, unseen } = lane;
    if (bucket ? isRoomFor(bucket, underway) : underway < unseen) return;
    if (!bucket || isRoomFor(bucket, 0)) {
      await new Promise<void>((resolve) => {
        lane.wake = resolve;
      });
      continue;
    }
    const wait = waitFor(bucket, now());
    if (wait > 0) await rest(wait, signal);
    // One goes first to see what the new minute allows.
    if (lane.bucket === bucket) Object.assign(lane, { bucket: undefined, unseen: 1 });
  }
}

/** A request that ended without a word on the limit may have been counted all the same. */
function learned(known: Bucket | undefined, told: Bucket | undefined, now: number): Bucket | undefined {
  if (told && told.limit > 0) return latest(known, told, now);
  return known && { ...known, remaining: known.remaining - 1 };
}

/** The pace while nothing is known of limits. */
function blindPace(clock: Clock) {
  let isBlind = false;
  let lastSent = 0;
  /** Milliseconds until the next free second, which is taken at once: requests may queue. */
  const slot = (now: number): number => {
    const wait = lastSent + BLIND_INTERVAL - now;
    // A longer wait than that means that the local clock was set back.
    const pause = wait > 0 && wait < LONGEST_WAIT ? wait : 0;
    lastSent = now + pause;
    return pause;
  };
  return {
    note(isTold: boolean): void {
      isBlind = !isTold;
    },
    async pass(signal: AbortSignal): Promise<void> {
      if (isBlind) await nap(slot(clock.now()), signal, clock);
      else lastSent = clock.now();
    },
  };
}

/** Sleeps, and throws `cancelled` where that was what ended it. */
export async function nap(milliseconds: number, signal: AbortSignal, { sleep }: Clock): Promise<void> {
  await sleep(milliseconds, signal);
  if (signal.aborted) throw new AuditError('cancelled');
}
