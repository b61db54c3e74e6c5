import browser, { type Runtime } from 'webextension-polyfill';
import { type Answers, type Args, type Envelope, openReply, type Result, replyTo } from './envelope.ts';
import type { ConsoleRequests, PageRequests, TabRequests } from './protocol.ts';
import { consoleChecks, pageChecks, tabChecks } from './request-checks.ts';

export { acceptViews, broadcast, openViewPort } from './view-events.ts';

/** Asks the worker. Throws the AuditError thrown there; asks once more when the worker died over the question. */
export async function ask<K extends keyof PageRequests>(
  name: K,
  ...args: Args<PageRequests[K]>
): Promise<Result<PageRequests[K]>> {
  return openReply(await sendTwice({ ask: name, args })) as Result<PageRequests[K]>;
}

async function sendTwice(message: Envelope): Promise<unknown> {
  const send = async (): Promise<unknown> => browser.runtime.sendMessage(message);
  return send().catch((error: unknown) => {
    if (workerDied(error)) return send();
    throw error;
  });
}

/** Answers the extension's own pages. Nobody else is answered: not web pages, not content scripts, not other extensions. */
export function answerPages(answers: Answers<PageRequests>): void {
  browser.runtime.onMessage.addListener((message: unknown, sender: Runtime.MessageSender) =>
    isConsoleRequest(message)
      ? undefined
      : replyTo<PageRequests>(message, isOwnPage(sender), pageChecks, answers),
  );
}

/** Asks the worker from a page of the Admin Console, as `ask` does. */
export async function askFromConsole<K extends keyof ConsoleRequests>(
  name: K,
  ...args: Args<ConsoleRequests[K]>
): Promise<Result<ConsoleRequests[K]>> {
  return openReply(await sendTwice({ ask: name, args })) as Result<ConsoleRequests[K]>;
}

/** Answers content scripts in the top frame of Admin Console pages; `answersFor` gets the page's address from the browser. */
export function answerConsole(answersFor: (url: string) => Answers<ConsoleRequests> | undefined): void {
  browser.runtime.onMessage.addListener((message: unknown, sender: Runtime.MessageSender) => {
    if (!isConsoleRequest(message)) return undefined;
    const answers = isContentScript(sender) ? answersFor(sender.url ?? '') : undefined;
    return replyTo<ConsoleRequests>(message, answers !== undefined, consoleChecks, answers ?? NOBODY);
  });
}

const NOBODY = {} as Answers<ConsoleRequests>;

const isConsoleRequest = (message: unknown): boolean =>
  typeof message === 'object' &&
  message !== null &&
  Object.hasOwn(consoleChecks, String((message as { ask?: unknown }).ask));

const isContentScript = ({ id, tab, frameId }: Runtime.MessageSender): boolean =>
  id === browser.runtime.id && tab !== undefined && frameId === 0;

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
