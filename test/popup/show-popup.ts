import { act } from '@testing-library/preact';
import axe from 'axe-core';
import { renderPopup } from '../../popup/popup.tsx';
import { type FakeHost, type FakeWorld, fakeHost } from '../ui/fake-host.ts';

const settle = () => act(() => new Promise<void>((resolve) => setTimeout(resolve, 20)));

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
  // The detail view is a module of its own.
  await import('../../popup/finding-detail.tsx');
  await settle();
  await settle();
  return { host, main: root.querySelector('main')!, settle };
}

/** What axe finds wrong. Colours need a real browser. */
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
