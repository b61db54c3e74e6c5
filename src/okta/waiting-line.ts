import { AuditError } from '../model/failure.ts';
import type { Answer } from './http.ts';
import {
  type Admission,
  enter,
  type Lane,
  leave,
  openLanes,
  standingOf,
  startWindow,
  tellApart,
} from './lane.ts';
import { type Bucket, LONGEST_WAIT, latest, readBucket, waitFor } from './rate-bucket.ts';

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
  turn(path: string, signal: AbortSignal): Promise<Admission>;
  /** The request has ended; learns from its answer. */
  note(admission: Admission, path: string, answer?: Answer): void;
  /** Waits for the org, and says so. */
  rest(milliseconds: number, signal: AbortSignal): Promise<void>;
}

export function openLine(clock: Clock): WaitingLine {
  const laneOf = openLanes();
  const rest = (milliseconds: number, signal: AbortSignal): Promise<void> => {
    clock.onWait(clock.now() + milliseconds);
    return nap(milliseconds, signal, clock);
  };
  const blind = blindPace(clock);
  const pass = async (lane: Lane, signal: AbortSignal): Promise<Admission> => {
    const admission = await room(lane, signal, clock.now, rest);
    try {
      await blind.pass(signal);
    } catch (error) {
      leave(admission);
      throw error;
    }
    return admission;
  };
  return {
    rest,
    turn(path, signal) {
      const lane = laneOf(path);
      const turn = lane.last.then(() => pass(lane, signal));
      lane.last = turn.then(noop, noop);
      return turn;
    },
    note(admission, path, answer) {
      const { lane } = admission;
      const told = answer && readBucket(answer.headers, clock.now());
      if (told && told.limit > 0) tellApart(admission, told);
      lane.bucket = learned(lane.bucket, told, clock.now());
      if (told || (answer && !answer.failure && path.startsWith('/api/'))) blind.note(told !== undefined);
      leave(admission);
    },
  };
}

const noop = (): void => undefined;

/** Takes a place, as soon as there is room for one request more, should Okta count all that are under way. */
async function room(
  lane: Lane,
  signal: AbortSignal,
  now: Clock['now'],
  rest: WaitingLine['rest'],
): Promise<Admission> {
  for (;;) {
    if (signal.aborted) throw new AuditError('cancelled');
    const { isFree, spent } = standingOf(lane, now());
    if (isFree) return enter(lane);
    if (!spent) {
      await new Promise<void>((resolve) => {
        lane.wake = resolve;
      });
      continue;
    }
    await rest(waitFor(spent, now()), signal);
    startWindow(lane, spent);
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
