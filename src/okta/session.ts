import { adminOrigin } from '../model/deep-link.ts';
import { AuditError } from '../model/failure.ts';
import { orgOrigin } from '../model/org-url.ts';
import type { RelayedAnswer } from '../model/relayed-answer.ts';
import type { OrgKey, Route } from '../model/run.ts';
import { failureOf } from './failure-of.ts';
import { type Answer, type Get, mayAsk, openOrg } from './http.ts';

export interface Session {
  readonly key: OrgKey;
  readonly tabs: {
    /** An open Admin Console tab of this org. */
    find(): Promise<number | undefined>;
    /** Null where the tab shows another org by now. Throws the AuditError thrown in the tab; anything else when it cannot be reached. */
    relay(tabId: number, path: string): Promise<RelayedAnswer | null>;
  };
  onRoute(route: Route): void;
  /** Whether the administrator agreed to a path that needs it; by default to none. */
  readonly consented?: ((path: string) => boolean) | undefined;
}

/** Longer than the relay's own deadline; milliseconds. */
const RELAY_TIMEOUT = 28_000;

/** Reads with the administrator's own session: by itself, and from the first refusal on through an open Admin Console tab. */
export function sessionGet(session: Session): Get {
  const fromWorker = openOrg({
    base: adminOrigin(session.key),
    credentials: 'include',
    consented: session.consented,
  });
  const fromPublic = openOrg({ base: orgOrigin(session.key), credentials: 'omit' });
  const fromTab = relayGet(session);
  let route: Route = 'worker';
  session.onRoute(route);
  return async (path, signal) => {
    if (route === 'worker') {
      const answer = await fromWorker(path, signal);
      if (answer.failure && isPublic(path)) return fromPublic(path, signal);
      if (answer.failure?.code !== 'signed-out') return answer;
      if ((await session.tabs.find()) === undefined) return answer;
    }
    const answer = await fromTab(path, signal);
    if (answer.failure && isPublic(path)) return fromPublic(path, signal);
    if (route === 'worker' && !answer.failure) {
      route = 'tab';
      session.onRoute(route);
    }
    return answer;
  };
}

/** The one document that needs no session stands on the org's plain host for certain. */
const isPublic = (path: string): boolean => path.startsWith('/.well-known/');

function relayGet({ tabs, consented }: Session): Get {
  let tab: number | undefined;
  return async (path, signal) => {
    if (!mayAsk(path, consented)) throw new AuditError('unexpected', 'path');
    for (const known of [tab, undefined]) {
      tab = known ?? (await tabs.find());
      if (tab === undefined) break;
      const relayed = await untilDeadline(tabs.relay(tab, path), signal).catch(unreachable);
      if (relayed) return answerOf(relayed);
    }
    tab = undefined;
    throw new AuditError('signed-out', 'no Admin Console tab');
  };
}

/** A tab that was closed or has no content script yet; another one may do. */
function unreachable(error: unknown): undefined {
  if (error instanceof AuditError) throw error;
}

function answerOf({ status, headers, value, errorCode }: RelayedAnswer): Answer {
  if (status >= 200 && status < 300) return { status, headers, value: () => Promise.resolve(value) };
  const failure = failureOf(status, errorCode);
  return { status, headers, failure, value: () => Promise.reject(failure) };
}

/** A frozen tab never answers. */
async function untilDeadline<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  let stop = (_error: AuditError): void => undefined;
  const ended = new Promise<never>((_resolve, reject) => {
    stop = reject;
  });
  const cancel = (): void => stop(new AuditError('cancelled'));
  const timer = setTimeout(() => stop(new AuditError('timeout')), RELAY_TIMEOUT);
  signal.addEventListener('abort', cancel, { once: true });
  if (signal.aborted) cancel();
  try {
    return await Promise.race([work, ended]);
  } finally {
    clearTimeout(timer);
    signal.removeEventListener('abort', cancel);
  }
}
