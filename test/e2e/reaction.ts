import type { Page } from 'playwright-core';
import type { Inside } from './inside-page.ts';

interface Watch {
  clicked?: number | undefined;
  shown?: number | undefined;
}

/** Watches for words in the panel from within it; all times are the page's own clock. */
export async function watchWords(panel: Inside, words: string): Promise<void> {
  await panel.ask((root, wanted) => {
    const watch: Watch = {};
    let says = root.textContent?.includes(wanted);
    const look = (): void => {
      const now = root.textContent?.includes(wanted);
      if (now !== says) watch.shown = performance.now();
      says = now;
    };
    new MutationObserver(look).observe(root, { subtree: true, childList: true, characterData: true });
    // When the browser noted the press of the button, not when a listener got round to it.
    const note = (event: Event): void => {
      watch.clicked ??= event.timeStamp;
    };
    addEventListener('click', note, { capture: true });
    Object.assign(globalThis, { watch });
  }, words);
}

/** Milliseconds from the click that `act` makes until the words came or went. */
export async function reactionTo(page: Page, panel: Inside, act: () => Promise<void>): Promise<number> {
  await panel.ask(() => {
    const { watch } = globalThis as never as { watch: Watch };
    watch.clicked = undefined;
    watch.shown = undefined;
  });
  await act();
  for (let tries = 0; tries < 100; tries += 1) {
    const { clicked, shown } = await panel.ask(() => (globalThis as never as { watch: Watch }).watch);
    if (clicked !== undefined && shown !== undefined && shown > clicked) return shown - clicked;
    await page.waitForTimeout(50);
  }
  throw new Error('The panel did not react to the click.');
}

export const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
