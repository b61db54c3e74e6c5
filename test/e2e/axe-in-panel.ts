import axe from 'axe-core';
import type { Page } from 'playwright-core';
import { panelOf } from './inside-page.ts';

/** Runs axe inside the closed root, in the world of the debugger. */
export async function violationsInPanel(page: Page): Promise<readonly string[]> {
  const panel = await panelOf(page);
  return panel.ask(async (root, source) => {
    // biome-ignore lint/security/noGlobalEval: axe comes as text, into a page of the tests.
    if (!('axe' in globalThis)) globalThis.eval(source);
    const { run } = (globalThis as never as { axe: typeof axe }).axe;
    Object.defineProperty(root.host, 'shadowRoot', { value: root, configurable: true });
    const { violations, passes } = await run(root.host, { resultTypes: ['violations'] });
    return passes.length === 0
      ? ['axe saw nothing']
      : violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
  }, axe.source);
}
