// @vitest-environment jsdom
import { fireEvent, screen } from '@testing-library/preact';
import { expect, test } from 'vitest';
import { renderOptions } from '../../options/options.tsx';
import { defaultSettings } from '../../src/model/settings.ts';
import { settle, violations } from '../popup/show-popup.ts';
import { type FakeWorld, fakeHost } from '../ui/fake-host.ts';

const waiver = { reason: 'Kiosk', by: 'Security team', until: '2027-01-01' };
const settings = {
  ...defaultSettings,
  ownedDomains: ['example.com'],
  disabledRules: ['oidc-issuer-mode'],
  waivers: { 'a/app/b': waiver },
};

async function showOptions(world: FakeWorld = { settings }) {
  const host = fakeHost(world);
  const root = document.createElement('div');
  document.documentElement.lang = 'en';
  document.title = 'Settings';
  document.body.replaceChildren(root);
  renderOptions(root, host);
  await settle();
  return { host, root };
}
const type = (label: string, value: string) =>
  fireEvent.input(screen.getByLabelText(label), { target: { value } });
const save = async () => {
  fireEvent.click(screen.getByRole('button', { name: 'Save' }));
  await settle();
};

test('shows what is stored, and axe finds nothing', async () => {
  await showOptions();
  expect(screen.getByLabelText<HTMLTextAreaElement>('Your domains').value).toBe('example.com');
  expect(screen.getByLabelText<HTMLInputElement>('Title of oidc-issuer-mode').checked).toBe(false);
  expect(screen.getByLabelText<HTMLInputElement>('Title of oidc-implicit-grant').checked).toBe(true);
  expect(await violations()).toEqual([]);
});

test('saves every field and keeps what it does not show', async () => {
  const { host, root } = await showOptions();
  type('Your domains', 'https://example.com/\nexample.org');
  type('Privileged apps', '0oa1a2b3c4d5e6f7g8h9');
  type('Non-production orgs', 'acme-admin.okta.com');
  type('Non-production apps', '0oa1a2b3c4d5e6f7g8h0');
  fireEvent.click(screen.getByLabelText('Title of oidc-issuer-mode'));
  fireEvent.click(screen.getByLabelText('Title of oidc-implicit-grant'));
  await save();
  expect(host.asked.at(-1)).toEqual([
    'write-settings',
    {
      ...settings,
      disabledRules: ['oidc-implicit-grant'],
      ownedDomains: ['example.com', 'example.org'],
      privilegedApps: ['0oa1a2b3c4d5e6f7g8h9'],
      nonProductionOrgs: ['https://acme.okta.com'],
      nonProductionApps: ['0oa1a2b3c4d5e6f7g8h0'],
    },
  ]);
  expect(root.textContent).toContain('Saved.');
});

test('does not save while a line is not understood, and goes to it', async () => {
  const { host } = await showOptions();
  type('Privileged apps', '0oa1a2b3c4d5e6f7g8h9\nnot an id');
  await save();
  const field = screen.getByLabelText('Privileged apps');
  expect(document.activeElement).toBe(field);
  expect(field.getAttribute('aria-invalid')).toBe('true');
  expect(screen.getByText('Not an app id: not an id')).toBeTruthy();
  expect(host.asked.some(([name]) => name === 'write-settings')).toBe(false);
  expect(await violations()).toEqual([]);
});

test('forgets an org only after it was asked again', async () => {
  const { host, root } = await showOptions({ surroundings: { known: ['acme.okta.com', 'sample'] } });
  fireEvent.click(screen.getByRole('button', { name: 'Forget acme.okta.com' }));
  await settle();
  expect(document.activeElement?.textContent).toBe('Keep it');
  fireEvent.click(screen.getByRole('button', { name: 'Keep it' }));
  await settle();
  expect(host.asked.some(([name]) => name === 'forget-org')).toBe(false);
  fireEvent.click(screen.getByRole('button', { name: 'Forget acme.okta.com' }));
  await settle();
  fireEvent.click(screen.getByRole('button', { name: 'Remove it' }));
  await settle();
  expect(host.asked.at(-1)).toEqual(['forget-org', 'acme.okta.com']);
  expect(root.textContent).toContain('The stored audit of acme.okta.com was removed.');
  expect(screen.queryByRole('button', { name: 'Forget acme.okta.com' })).toBeNull();
  expect(screen.getByRole('button', { name: 'Forget Sample org' })).toBeTruthy();
});
