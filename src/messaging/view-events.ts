import browser, { type Runtime } from 'webextension-polyfill';
import type { OrgKey, OrgState } from '../model/run.ts';
import type { ViewEvents } from './protocol.ts';

/** A view's ear: one function per event. */
export type OnEvent = <K extends keyof ViewEvents>(event: K, payload: ViewEvents[K]) => void;

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

/**
 * Hears what the worker tells views, until the returned function is called.
 * While an audit runs the view also holds a line to the worker; when that breaks the worker has died, and
 * connecting again wakes it, so that the audit goes on at once. An idle view wakes nobody.
 */
export function openViewPort(onEvent: OnEvent): () => void {
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
  const hear = (message: unknown, sender: Runtime.MessageSender): undefined => {
    if (sender.id !== browser.runtime.id || sender.tab || !isEvent(message)) return;
    if (message.payload.phase === 'running') running.add(message.payload.org);
    else running.delete(message.payload.org);
    hold();
    onEvent(message.event, message.payload);
  };
  browser.runtime.onMessage.addListener(hear);
  return () => {
    closed = true;
    line?.disconnect();
    browser.runtime.onMessage.removeListener(hear);
  };
}

const isEvent = (message: unknown): message is { event: 'state-changed'; payload: OrgState } =>
  typeof message === 'object' &&
  message !== null &&
  'event' in message &&
  message.event === 'state-changed' &&
  'payload' in message &&
  typeof message.payload === 'object' &&
  message.payload !== null;
