import type { Page, Worker } from 'playwright-core';

type Callback = (reply: unknown) => void;
interface Sender {
  sendMessage(...all: unknown[]): unknown;
  connect?(...all: unknown[]): { onMessage: { addListener(listener: Callback): void } };
}
interface Here {
  chrome: Readonly<Record<'runtime' | 'tabs', Sender>>;
  heard?: string[];
}

/** Runs in the browser: notes what comes back to those who send, and what comes in through ports. */
function overhear(place: 'runtime' | 'tabs'): void {
  const here = globalThis as never as Here;
  const heard: string[] = [];
  here.heard = heard;
  const note = (reply: unknown) => heard.push(JSON.stringify(reply));
  const sender = here.chrome[place];
  const send = sender.sendMessage.bind(sender);
  sender.sendMessage = (...all) => {
    const callback = all.at(-1);
    if (typeof callback === 'function')
      return send(...all.slice(0, -1), (reply: unknown) => {
        note(reply);
        callback(reply);
      });
    const answer = send(...all) as Promise<unknown>;
    answer.then(note, () => undefined);
    return answer;
  };
  const connect = sender.connect?.bind(sender);
  if (place === 'tabs' || !connect) return;
  sender.connect = (...all) => {
    const port = connect(...all);
    port.onMessage.addListener(note);
    return port;
  };
}

const told = (): string => (globalThis as never as Here).heard?.join('\n') ?? '';

/** Notes what tabs answer the worker from now on; the function it gives answers all of it as one text. */
export async function listenToTabs(worker: Worker): Promise<() => Promise<string>> {
  await worker.evaluate(overhear, 'tabs' as const);
  return () => worker.evaluate(told);
}

/** Notes what the worker answers and tells a page, from its next load on. */
export async function listenToWorker(page: Page): Promise<() => Promise<string>> {
  await page.addInitScript(overhear, 'runtime' as const);
  return () => page.evaluate(told);
}
