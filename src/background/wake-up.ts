import browser, { type Alarms } from 'webextension-polyfill';
import { LONGEST_WAIT } from '../okta/rate-bucket.ts';
import type { Run } from '../store/run.ts';

/** The browser starts the worker for this alarm; unfinished runs go on then. */
export const WAKE_UP = 'continue-audits';

const EVERY_MS = 30_000;
const BEAT_MS = 20_000;

/** Hears the alarms and does the work when it is time for it. */
export const onWakeUp =
  (work: () => void) =>
  ({ name }: Alarms.Alarm): void => {
    if (name === WAKE_UP) work();
  };

/** Sets the alarm for the runs that go on by themselves; with none there is no alarm, and the worker sleeps. */
export async function arrangeWakeUp(runs: readonly Run[], now: number): Promise<void> {
  const open = runs.filter(({ stopped }) => !stopped);
  if (open.length === 0) {
    await browser.alarms.clear(WAKE_UP);
    return;
  }
  const times = open.map((run) => now + (waitOf(run, now) || EVERY_MS));
  browser.alarms.create(WAKE_UP, { when: Math.min(...times), periodInMinutes: EVERY_MS / 60_000 });
}

/** Milliseconds that a run still has to wait. No wait is as long as one that a clock set back would make of it. */
export function waitOf({ waitingUntil }: Run, now: number): number {
  const wait = Date.parse(waitingUntil ?? '') - now;
  return wait > 0 && wait <= LONGEST_WAIT + 1_000 ? wait : 0;
}

let lastCall = 0;

/** A worker without events dies after 30 s, fetches and timers or not; a call to an extension API counts as one. Cheap to call often. */
export function stayAwake(): void {
  const now = Date.now();
  if (Math.abs(now - lastCall) < 1_000) return;
  lastCall = now;
  browser.storage.session.set({ awake: now }).catch(() => undefined);
}

/** Keeps the worker awake for as long as the work takes. */
export async function whileAwake<T>(work: () => Promise<T>): Promise<T> {
  const beat = setInterval(stayAwake, BEAT_MS);
  try {
    return await work();
  } finally {
    clearInterval(beat);
  }
}
