import browser, { type Runtime } from 'webextension-polyfill';
import { type Answers, type Args, openReply, type Result, replyTo } from './envelope.ts';
import type { TabRequests } from './protocol.ts';
import { tabChecks } from './tab-checks.ts';

/** Asks the content script of a tab, in its top frame. */
export async function askTab<K extends keyof TabRequests>(
  tabId: number,
  name: K,
  ...args: Args<TabRequests[K]>
): Promise<Result<TabRequests[K]>> {
  const reply = await browser.tabs.sendMessage(tabId, { ask: name, args }, { frameId: 0 });
  return openReply(reply) as Result<TabRequests[K]>;
}

/** Answers the worker in a content script. */
export function answerTab(answers: Answers<TabRequests>): void {
  browser.runtime.onMessage.addListener((message: unknown, sender: Runtime.MessageSender) =>
    replyTo<TabRequests>(message, isWorker(sender), tabChecks, answers),
  );
}

const isWorker = ({ id, tab }: Runtime.MessageSender): boolean =>
  id === browser.runtime.id && tab === undefined;
