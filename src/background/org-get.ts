import browser from 'webextension-polyfill';
import { askTab } from '../messaging/messenger.ts';
import { AuditError } from '../model/failure.ts';
import { type OrgKey, SAMPLE_ORG } from '../model/run.ts';
import { atMost, MOST_AT_ONCE } from '../okta/at-most.ts';
import { bundledGet } from '../okta/bundled.ts';
import type { Get } from '../okta/http.ts';
import { paced, pauseUntil } from '../okta/pace.ts';
import { type Session, sessionGet } from '../okta/session.ts';
import { findConsoleTab } from './console-tab.ts';
import { isAgreedSecrets } from './integration-secrets.ts';
import type { LiveRun } from './live-run.ts';

/** Longer naps are left to an alarm: the worker does not live that long without events. */
const LONGEST_NAP_MS = 25_000;

/** A Get for a run, which tells the run of requests, waits and the route it takes. */
export const getForRun = (live: LiveRun): Get =>
  getFor(live.run.org, live, {
    consented: (path) => isAgreedSecrets(path, live.run.depth),
    onRoute(route) {
      live.route = route;
    },
    onWait(until) {
      live.waitingUntil = until;
      live.changed();
    },
  });

/** A Get for a check of one app, which tells of waits; paths that need consent pass where `consented` says so. */
export function getForCheck(
  org: OrgKey,
  consented: (path: string) => boolean,
  onWait: (until: number) => void,
): { readonly get: Get; readonly requests: () => number } {
  const count: Count = { requests: 0 };
  const get = getFor(org, count, { onRoute: () => undefined, onWait, consented });
  return { get, requests: () => count.requests };
}

interface Ways extends Pick<Session, 'onRoute' | 'consented'> {
  onWait(until: number): void;
}

function getFor(org: OrgKey, count: Count, { onRoute, onWait, consented }: Ways): Get {
  if (org === SAMPLE_ORG) return counted(bundledGet(browser.runtime.getURL('demo'), consented), count);
  const session = sessionGet({
    key: org,
    tabs: { find: () => findConsoleTab(org), relay: (tab, path) => askTab(tab, 'relay-get', org, path) },
    onRoute,
    consented,
  });
  return withinRateLimits(counted(session, count), onWait);
}

/** A Get that asks no more at once, and no faster, than leaves the org's other clients their share. */
export const withinRateLimits = (get: Get, onWait: (until: number) => void): Get =>
  paced(atMost(MOST_AT_ONCE, get, isAppList), { now: Date.now, sleep: nap, onWait });

/** The pages of apps come one after the other, so each wait for one makes the whole audit longer. */
const isAppList = (path: string): boolean => path.startsWith('/api/v1/apps?');

/** What requests leave behind. */
type Count = Pick<LiveRun, 'requests'> & Partial<Pick<LiveRun, 'waitingUntil' | 'perMinute'>>;

const counted =
  (get: Get, count: Count): Get =>
  async (path, signal) => {
    count.requests += 1;
    count.waitingUntil = undefined;
    const answer = await get(path, signal);
    const limit = Number(answer.headers['x-rate-limit-limit']);
    if (path.startsWith('/api/v1/apps') && limit > 0) count.perMinute = limit;
    return answer;
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
