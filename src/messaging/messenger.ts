import browser, { type Runtime } from 'webextension-polyfill';
import { type Answers, type Args, openReply, type Result, replyTo } from './envelope.ts';
import type { PageRequests, TabRequests } from './protocol.ts';
import { pageChecks, tabChecks } from './request-checks.ts';

export { acceptViews, broadcast, openViewPort } from './view-events.ts';

/** Asks the worker. Throws the AuditError thrown there; asks once more when the worker died over the question. */
export async function ask<K extends keyof PageRequests>(
  name: K,
  ...args: Args<PageRequests[K]>
): Promise<Result<PageRequests[K]>> {
  const send = async (): Promise<unknown> => browser.runtime.sendMessage({ ask: name, args });
  const reply = await send().catch((error: unknown) => {
    if (workerDied(error)) return send();
    throw error;
  });
  return openReply(reply) as Result<PageRequests[K]>;
}

/** Answers the extension's own pages. Nobody else is answered: not web pages, not content scripts, not other extensions. */
export function answerPages(answers: Answers<PageRequests>): void {
  browser.runtime.onMessage.addListener((message: unknown, sender: Runtime.MessageSender) =>
    replyTo<PageRequests>(message, isOwnPage(sender), pageChecks, answers),
  );
}

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

/** A page of ours may stand in a tab; what counts is whose address it has, and only the browser sets that. */
const isOwnPage = ({ id, url }: Runtime.MessageSender): boolean =>
  id === browser.runtime.id && url?.startsWith(browser.runtime.getURL('')) === true;

const isWorker = ({ id, tab }: Runtime.MessageSender): boolean =>
  id === browser.runtime.id && tab === undefined;

const workerDied = (error: unknown): boolean =>
  error instanceof Error &&
  /message channel closed|message port closed|could not establish connection|receiving end does not exist/i.test(
    error.message,
  );
