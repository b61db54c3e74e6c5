import browser from 'webextension-polyfill';
import { type Args, type Envelope, openReply, type Result } from './envelope.ts';
import type { ConsoleRequests, PageRequests } from './protocol.ts';

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

/** Asks the worker from a page of the Admin Console, as `ask` does. */
export async function askFromConsole<K extends keyof ConsoleRequests>(
  name: K,
  ...args: Args<ConsoleRequests[K]>
): Promise<Result<ConsoleRequests[K]>> {
  return openReply(await sendTwice({ ask: name, args })) as Result<ConsoleRequests[K]>;
}

const workerDied = (error: unknown): boolean =>
  error instanceof Error &&
  /message channel closed|message port closed|could not establish connection|receiving end does not exist/i.test(
    error.message,
  );
