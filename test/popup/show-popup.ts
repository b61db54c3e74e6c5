import { act } from '@testing-library/preact';
import axe from 'axe-core';
import { renderPopup } from '../../popup/popup.tsx';
import { type FakeHost, type FakeWorld, fakeHost } from '../ui/fake-host.ts';

const pause = () => act(() => new Promise<void>((resolve) => setTimeout(resolve, 10)));

/** Until nothing has changed for a while. */
export async function settle(): Promise<void> {
  let seen = '';
  for (let quiet = 0; quiet < 4; quiet += 1) {
    await pause();
    if (document.body.outerHTML !== seen) quiet = 0;
    seen = document.body.outerHTML;
  }
}

export interface ShownPopup {
  readonly host: FakeHost;
  readonly main: HTMLElement;
  /** Lets answers arrive and views be drawn. */
  settle(): Promise<void>;
}

/** The popup over a worker that answers from plain data, drawn and settled. */
export async function showPopup(world: FakeWorld, extra: Partial<FakeHost> = {}): Promise<ShownPopup> {
  const host = { ...fakeHost(world), ...extra };
  const root = document.createElement('div');
  document.documentElement.lang = 'en';
  document.body.replaceChildren(root);
  renderPopup(root, host);
  await import('../../popup/later-views.ts');
  await settle();
  return { host, main: root.querySelector('main')!, settle };
}

/** What axe finds wrong. Colours need a real browser. */
HTMLCanvasElement.prototype.getContext = () => null;

export async function violations(): Promise<readonly string[]> {
  const { violations: found } = await axe.run(document, { rules: { 'color-contrast': { enabled: false } } });
  return found.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
}

/** Presses a key where the focus is. */
export const press = (key: string): Promise<void> =>
  act(async () => {
    document.activeElement?.dispatchEvent(
      new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }),
    );
    await new Promise((resolve) => setTimeout(resolve, 5));
  });
