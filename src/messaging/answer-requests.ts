import browser, { type Runtime } from 'webextension-polyfill';
import { consoleChecks } from './console-checks.ts';
import { type Answers, replyTo } from './envelope.ts';
import { pageChecks } from './page-checks.ts';
import type { ConsoleRequests, PageRequests } from './protocol.ts';

/** What the worker answers the extension's own pages. */
export type PageAnswers = Answers<PageRequests>;
/** What the worker answers a page of the Admin Console. */
export type ConsoleAnswers = Answers<ConsoleRequests>;

/** Answers the extension's own pages. Nobody else is answered: not web pages, not content scripts, not other extensions. */
export function answerPages(answers: PageAnswers): void {
  browser.runtime.onMessage.addListener((message: unknown, sender: Runtime.MessageSender) =>
    isConsoleRequest(message)
      ? undefined
      : replyTo<PageRequests>(message, isOwnPage(sender), pageChecks, answers),
  );
}

/** Answers content scripts in the top frame of Admin Console pages; `answersFor` gets the page's address from the browser. */
export function answerConsole(answersFor: (url: string) => ConsoleAnswers | undefined): void {
  browser.runtime.onMessage.addListener((message: unknown, sender: Runtime.MessageSender) => {
    if (!isConsoleRequest(message)) return undefined;
    const answers = isContentScript(sender) ? answersFor(sender.url ?? '') : undefined;
    return replyTo<ConsoleRequests>(message, answers !== undefined, consoleChecks, answers ?? NOBODY);
  });
}

const NOBODY = {} as ConsoleAnswers;

const isConsoleRequest = (message: unknown): boolean =>
  typeof message === 'object' &&
  message !== null &&
  Object.hasOwn(consoleChecks, String((message as { ask?: unknown }).ask));

const isContentScript = ({ id, tab, frameId }: Runtime.MessageSender): boolean =>
  id === browser.runtime.id && tab !== undefined && frameId === 0;

/** A page of ours may stand in a tab; what counts is whose address it has, and only the browser sets that. */
const isOwnPage = ({ id, url }: Runtime.MessageSender): boolean =>
  id === browser.runtime.id && url?.startsWith(browser.runtime.getURL('')) === true;
