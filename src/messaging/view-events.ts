import browser, { type Runtime } from 'webextension-polyfill';
import type { OrgKey } from '../model/run.ts';
import type { ViewEvents } from './protocol.ts';

const LIFELINE = 'views';
const REJOIN_MS = 250;

/** Tells every open view. Events reach a view even when the worker was restarted since the view opened. */
export async function broadcast<K extends keyof ViewEvents>(event: K, payload: ViewEvents[K]): Promise<void> {
  // With no view open there is nobody to receive it, which the browser reports as an error.
  await browser.runtime.sendMessage({ event, payload }).catch(() => undefined);
}

/** Lets views hold a line to the worker; only the worker calls it. */
export function acceptViews(): void {
  browser.runtime.onConnect.addListener(() => undefined);
}

/** Hears one kind of event, until the returned function is called. */
export function hearEvents<K extends keyof ViewEvents>(
  event: K,
  listener: (payload: ViewEvents[K]) => void,
): () => void {
  const hear = (message: unknown, sender: Runtime.MessageSender): undefined => {
    if (sender.id === browser.runtime.id && !sender.tab && isEvent(message, event)) listener(message.payload);
  };
  browser.runtime.onMessage.addListener(hear);
  return () => browser.runtime.onMessage.removeListener(hear);
}

/**
 * Hears of every change of any org, until the returned function is called.
 * While an audit runs the view also holds a line to the worker; when that breaks the worker has died, and
 * connecting again wakes it, so that the audit goes on at once. An idle view wakes nobody.
 */
export function openViewPort(onState: (state: ViewEvents['state-changed']) => void): () => void {
  const running = new Set<OrgKey>();
  let line: Runtime.Port | undefined;
  let closed = false;
  const hold = (): void => {
    if (closed || line || running.size === 0) return;
    line = browser.runtime.connect({ name: LIFELINE });
    line.onDisconnect.addListener(() => {
      line = undefined;
      setTimeout(hold, REJOIN_MS);
    });
  };
  const stopHearing = hearEvents('state-changed', (state) => {
    if (state.phase === 'running') running.add(state.org);
    else running.delete(state.org);
    hold();
    onState(state);
  });
  return () => {
    closed = true;
    line?.disconnect();
    stopHearing();
  };
}

const isEvent = <K extends keyof ViewEvents>(
  message: unknown,
  event: K,
): message is { event: K; payload: ViewEvents[K] } =>
  typeof message === 'object' &&
  message !== null &&
  'event' in message &&
  message.event === event &&
  'payload' in message &&
  typeof message.payload === 'object' &&
  message.payload !== null;
