import type { CDPSession, Page } from 'playwright-core';
import type { Browser } from 'webextension-polyfill';
import type { launch } from '../../src/tools/launch.mjs';

type Launched = Awaited<ReturnType<typeof launch>>;

export interface ActionPopup {
  evaluate<T>(expression: string): Promise<T>;
}

/** Opens the toolbar button's popup. Playwright does not list it, so its target is spoken to through another page's session. */
export async function openActionPopup({ context, worker, id }: Launched): Promise<ActionPopup> {
  const devtools = await context.newCDPSession(context.pages()[0] as Page);
  await worker.evaluate(() => (globalThis as never as { chrome: Browser }).chrome.action.openPopup());
  const { targetInfos } = await devtools.send('Target.getTargets');
  const target = targetInfos.find(({ url }) => url === `chrome-extension://${id}/popup/index.html`);
  if (!target) throw new Error('The popup did not open.');
  const { sessionId } = await devtools.send('Target.attachToTarget', {
    targetId: target.targetId,
    flatten: false,
  });
  return { evaluate: (expression) => evaluateIn(devtools, sessionId, expression) };
}

let asked = 0;

function evaluateIn<T>(devtools: CDPSession, sessionId: string, expression: string): Promise<T> {
  asked += 1;
  const question = asked;
  const params = { expression, returnByValue: true };
  return new Promise((resolve, reject) => {
    const hear = ({ message }: { message: string }) => {
      const { id, result } = JSON.parse(message);
      if (id !== question) return;
      devtools.off('Target.receivedMessageFromTarget', hear);
      if (result?.exceptionDetails) reject(new Error(JSON.stringify(result.exceptionDetails)));
      else resolve(result?.result?.value);
    };
    devtools.on('Target.receivedMessageFromTarget', hear);
    const message = JSON.stringify({ id: question, method: 'Runtime.evaluate', params });
    devtools.send('Target.sendMessageToTarget', { sessionId, message }).catch(reject);
  });
}
