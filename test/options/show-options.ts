import { fireEvent, screen } from '@testing-library/preact';
import { renderOptions } from '../../options/options.tsx';
import { defaultSettings, type Settings } from '../../src/model/settings.ts';
import type { Ask } from '../../src/ui/page-host.ts';
import { settle } from '../popup/show-popup.ts';
import { type FakeHost, type FakeWorld, fakeHost } from '../ui/fake-host.ts';

const waiver = { reason: 'Kiosk', by: 'Security team', until: '2027-01-01' };

export const settings: Settings = {
  ...defaultSettings,
  ownedDomains: ['example.com'],
  disabledRules: ['oidc-issuer-mode'],
  waivers: { 'a/app/b': waiver },
};

let leave = (): void => undefined;

/** The options page over a worker that answers from plain data, drawn and settled. `broken` names a request that fails. */
export async function showOptions(world: FakeWorld = { settings }, broken?: string) {
  const working = fakeHost(world);
  const ask = ((name: string, ...args: never[]) =>
    name === broken
      ? Promise.reject(new Error('broken'))
      : (working.ask as unknown as (...all: unknown[]) => unknown)(name, ...args)) as Ask;
  const host = { ...working, ask };
  const root = document.createElement('div');
  document.documentElement.lang = 'en';
  document.title = 'Settings';
  document.body.replaceChildren(root);
  // The page of the test before listens to the window until it is gone.
  leave();
  leave = renderOptions(root, host);
  await settle();
  return { host, root };
}

export const type = (label: string, value: string): boolean =>
  fireEvent.input(screen.getByLabelText(label), { target: { value } });

export const press = async (name: string): Promise<void> => {
  fireEvent.click(screen.getByRole('button', { name }));
  await settle();
};

export const save = (): Promise<void> => press('Save');

/** The settings that were written last. */
export const written = ({ asked }: FakeHost): Settings | undefined =>
  asked.findLast(([name]) => name === 'write-settings')?.[1] as Settings | undefined;
