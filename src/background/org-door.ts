import browser from 'webextension-polyfill';
import { askTab } from '../messaging/messenger.ts';
import { AuditError } from '../model/failure.ts';
import { SAMPLE_ORG } from '../model/run.ts';
import { atMost } from '../okta/at-most.ts';
import { bundledGet } from '../okta/bundled.ts';
import type { Get } from '../okta/http.ts';
import { paced, pauseUntil } from '../okta/pace.ts';
import { sessionGet } from '../okta/session.ts';
import { findConsoleTab } from './console-tab.ts';
import type { LiveRun } from './live-run.ts';

/** Longer naps are left to an alarm: the worker does not live that long without events. */
const LONGEST_NAP_MS = 25_000;

/** Okta answers an org 35 to 75 requests at a time, for all its clients. */
const MOST_AT_ONCE = 5;

/** The way to a run's org, which tells the run of requests, waits and the route it takes. */
export function openDoor(live: LiveRun): Get {
  const { org } = live.run;
  if (org === SAMPLE_ORG) return counted(bundledGet(browser.runtime.getURL('demo')), live);
  const session = sessionGet({
    key: org,
    tabs: { find: () => findConsoleTab(org), relay: (tab, path) => askTab(tab, 'relay-get', path) },
    onRoute(route) {
      live.route = route;
    },
  });
  return paced(atMost(MOST_AT_ONCE, counted(session, live)), {
    now: Date.now,
    sleep: nap,
    onWait(until) {
      live.waitingUntil = until;
      live.changed();
    },
  });
}

const counted =
  (get: Get, live: LiveRun): Get =>
  (path, signal) => {
    live.requests += 1;
    live.waitingUntil = undefined;
    return get(path, signal);
  };

/** Sleeps while the worker can; throws a pause where that is too long, and `cancelled` when the signal says so. */
export function nap(milliseconds: number, signal: AbortSignal): Promise<void> {
  if (milliseconds > LONGEST_NAP_MS) return Promise.reject(pauseUntil(Date.now() + milliseconds));
  return new Promise((resolve, reject) => {
    const wake = (): void => {
      signal.removeEventListener('abort', stop);
      resolve();
    };
    const timer = setTimeout(wake, milliseconds);
    const stop = (): void => {
      clearTimeout(timer);
      reject(new AuditError('cancelled'));
    };
    signal.addEventListener('abort', stop, { once: true });
    if (signal.aborted) stop();
  });
}
