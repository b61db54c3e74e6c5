// @vitest-environment jsdom
import { fireEvent, screen } from '@testing-library/preact';
import { expect, test } from 'vitest';
import { settle, violations } from '../popup/show-popup.ts';
import { press, save, settings, showOptions, type, written } from './show-options.ts';

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
  type('Allowed hosts', 'https://Acme.github.io/login');
  type('Privileged apps', '0oa1a2b3c4d5e6f7g8h9');
  type('Non-production orgs', 'acme-admin.okta.com');
  type('Non-production apps', '0oa1a2b3c4d5e6f7g8h0');
  fireEvent.click(screen.getByLabelText('Offer calls that Okta logs or does not document'));
  fireEvent.click(screen.getByLabelText('Title of oidc-issuer-mode'));
  fireEvent.click(screen.getByLabelText('Title of oidc-implicit-grant'));
  await save();
  expect(written(host)).toEqual({
    ...settings,
    disabledRules: ['oidc-implicit-grant'],
    ownedDomains: ['example.com', 'example.org'],
    allowedHosts: ['acme.github.io'],
    privilegedApps: ['0oa1a2b3c4d5e6f7g8h9'],
    nonProductionOrgs: ['https://acme.okta.com'],
    nonProductionApps: ['0oa1a2b3c4d5e6f7g8h0'],
    optIns: false,
  });
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
  expect(written(host)).toBeUndefined();
  expect(await violations()).toEqual([]);
});

test.each([
  ['Allowed hosts', '*.github.io', 'Not a single host: *.github.io'],
  ['Privileged apps', '0oa\u202e1\n\u200bx', 'Not an app id: 0oa‹U+202E›1, ‹U+200B›x'],
  [
    'Your domains',
    Array.from({ length: 1_001 }, (_, index) => `d${index}.com`).join('\n'),
    'Too many lines.',
  ],
])('%s: says what is wrong and saves nothing', async (label, value, words) => {
  const { host } = await showOptions();
  type(label, value);
  await save();
  expect(screen.getByText(words)).toBeTruthy();
  expect(document.activeElement).toBe(screen.getByLabelText(label));
  expect(written(host)).toBeUndefined();
});

test('what another page stored meanwhile is kept', async () => {
  const { host } = await showOptions();
  const waivers = { 'c/app/d': { reason: 'New', by: 'Somebody', until: '2027-02-01' } };
  await host.ask('write-settings', { ...settings, waivers });
  await save();
  expect(written(host)).toEqual({ ...settings, waivers });
});

test('what another page saved meanwhile is not undone', async () => {
  const { host } = await showOptions();
  const theirs = {
    ...settings,
    allowedHosts: ['acme.github.io'],
    ownedDomains: ['example.com', 'theirs.example'],
  };
  await host.ask('write-settings', theirs);
  type('Privileged apps', '0oa1a2b3c4d5e6f7g8h9');
  type('Your domains', 'mine.example');
  await save();
  expect(written(host)).toEqual({
    ...theirs,
    privilegedApps: ['0oa1a2b3c4d5e6f7g8h9'],
    ownedDomains: ['theirs.example', 'mine.example'],
  });
  expect(screen.getByLabelText<HTMLTextAreaElement>('Allowed hosts').value).toBe('acme.github.io');
  type('Allowed hosts', '');
  await save();
  expect(written(host)?.allowedHosts).toEqual([]);
});

test('what could not be stored stays typed, and is told', async () => {
  const { root } = await showOptions({ settings }, 'write-settings');
  type('Your domains', 'example.org');
  await save();
  expect(root.textContent).toContain('Something unexpected went wrong');
  expect(screen.getByLabelText<HTMLTextAreaElement>('Your domains').value).toBe('example.org');
});

test('a risk that is no longer accepted says so', async () => {
  const waiver = { reason: 'Pilot', by: 'Me', until: '2024-02-29' };
  const { root } = await showOptions({ settings: { ...settings, waivers: { 'a/app/b': waiver } } });
  expect(root.querySelector('.accepted')?.textContent).toContain(
    'Was accepted by Me until 2024-02-29, and counts again',
  );
});

test('accepted findings are shown and can be removed', async () => {
  const waiver = { reason: 'Kiosk\u202e in the hall', by: 'Security team', until: '9999-01-01' };
  const { host, root } = await showOptions({
    settings: { ...settings, waivers: { 'a/app/b': waiver, 'c/app/d': { ...waiver, by: 'Me' } } },
  });
  const lines = () => [...root.querySelectorAll('.accepted li > span')].map((line) => line.textContent);
  expect(lines()[0]).toBe('a/app/bAccepted by Security team until 9999-01-01Kiosk‹U+202E› in the hall');
  expect(await violations()).toEqual([]);
  await press('Remove a/app/b');
  expect(document.activeElement?.textContent).toBe('Accepted findings');
  const status = () => root.querySelector('.save [role=status]')?.textContent;
  expect(status()).toBe('a/app/b is removed when you save.');
  expect(lines()).toHaveLength(1);
  expect(written(host)).toBeUndefined();
  await save();
  expect(status()).toBe('Saved. The next audit uses these settings.');
  expect(Object.keys(written(host)?.waivers ?? {})).toEqual(['c/app/d']);
  await press('Remove c/app/d');
  await save();
  expect(written(host)?.waivers).toEqual({});
  expect(root.textContent).toContain('No finding is accepted.');
});

const asksBeforeLeaving = () =>
  !window.dispatchEvent(new Event('beforeunload', { bubbles: true, cancelable: true }));

test('the browser asks before typed text is lost, and only then', async () => {
  await showOptions();
  expect(asksBeforeLeaving()).toBe(false);
  type('Your domains', 'example.org');
  await settle();
  expect(asksBeforeLeaving()).toBe(true);
  type('Your domains', 'example.com');
  await settle();
  expect(asksBeforeLeaving()).toBe(false);
  type('Your domains', 'example.org');
  await save();
  expect(asksBeforeLeaving()).toBe(false);
});

test('the browser asks before other changes are lost', async () => {
  const { host, root } = await showOptions();
  const rule = screen.getByLabelText('Title of oidc-implicit-grant');
  fireEvent.click(rule);
  await settle();
  expect(asksBeforeLeaving()).toBe(true);
  fireEvent.click(rule);
  await press('Remove a/app/b');
  expect(asksBeforeLeaving()).toBe(true);
  await save();
  expect(asksBeforeLeaving()).toBe(false);
  type('Privileged apps', 'no id');
  await save();
  expect(root.textContent).toContain('Not saved');
  expect(asksBeforeLeaving()).toBe(true);
  expect(written(host)?.privilegedApps).toEqual([]);
});

test('the calls that need consent are explained', async () => {
  await showOptions();
  const box = screen.getByLabelText<HTMLInputElement>('Offer calls that Okta logs or does not document');
  expect(box.checked).toBe(true);
  const words = (box.getAttribute('aria-describedby') ?? '')
    .split(' ')
    .map((id) => document.getElementById(id)?.textContent)
    .join(' ');
  expect(words).toContain('app.oauth2.client.read_client_secret to the System Log');
  expect(words).toContain('Groups claim');
  expect(words).toContain('never offered');
});

test('an audit that ends while the page is open shows', async () => {
  const surroundings = { known: [] as string[] };
  const { host, root } = await showOptions({ surroundings });
  expect(root.textContent).toContain('Nothing is stored.');
  surroundings.known = ['acme.okta.com'];
  host.tell({ org: 'acme.okta.com', phase: 'done', resumable: false });
  await settle();
  expect(screen.getByRole('button', { name: 'Forget acme.okta.com' })).toBeTruthy();
  expect(root.textContent).not.toContain('Nothing is stored.');
});

test('the progress of an audit is not followed', async () => {
  const { host } = await showOptions();
  const looked = () => host.asked.filter(([name]) => name === 'look-around').length;
  const before = looked();
  for (let told = 0; told < 5; told += 1)
    host.tell({ org: 'acme.okta.com', phase: 'running', resumable: false });
  await settle();
  expect(looked()).toBe(before + 1);
});

test('an audit that was forgotten elsewhere is gone when the person comes back', async () => {
  const surroundings = { known: ['acme.okta.com'] };
  await showOptions({ surroundings });
  surroundings.known = [];
  document.dispatchEvent(new Event('visibilitychange'));
  await settle();
  expect(screen.queryByRole('button', { name: 'Forget acme.okta.com' })).toBeNull();
});

test('forgets an org only after it was asked again', async () => {
  const { host, root } = await showOptions({ surroundings: { known: ['acme.okta.com', 'sample'] } });
  fireEvent.click(screen.getByRole('button', { name: 'Forget acme.okta.com' }));
  await settle();
  expect(document.activeElement?.textContent).toBe('Keep it');
  fireEvent.click(screen.getByRole('button', { name: 'Keep it' }));
  await settle();
  expect(host.asked.some(([name]) => name === 'forget-org')).toBe(false);
  expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Forget acme.okta.com' }));
  fireEvent.click(screen.getByRole('button', { name: 'Forget acme.okta.com' }));
  await settle();
  fireEvent.click(screen.getByRole('button', { name: 'Remove it' }));
  await settle();
  expect(host.asked.at(-1)).toEqual(['forget-org', 'acme.okta.com']);
  expect(root.textContent).toContain('The stored audit of acme.okta.com was removed.');
  expect(screen.queryByRole('button', { name: 'Forget acme.okta.com' })).toBeNull();
  expect(screen.getByRole('button', { name: 'Forget Sample org' })).toBeTruthy();
});

test('what is typed while the browser saves stays, and takes nothing of others with it', async () => {
  const { host } = await showOptions();
  const latest = { ...settings, allowedHosts: ['other.github.io'] };
  await host.ask('write-settings', latest);
  type('Your domains', 'example.com\nexample.org');
  fireEvent.click(screen.getByRole('button', { name: 'Save' }));
  type('Your domains', 'example.com\nexample.org\nexample.net');
  await settle();
  expect(written(host)?.ownedDomains).toEqual(['example.com', 'example.org']);
  const field = screen.getByLabelText<HTMLTextAreaElement>('Your domains');
  expect(field.value).toBe('example.com\nexample.org\nexample.net');
  await save();
  expect(written(host)).toEqual({
    ...latest,
    ownedDomains: ['example.com', 'example.org', 'example.net'],
  });
});

test.each([
  ['read-settings', 'Free some disk space, then open this page again.'],
  ['write-settings', 'The browser could not store or read this.'],
  ['forget-org', 'The browser could not store or read this.'],
])('a browser that refuses to store speaks of no audit: %s', async (name, words) => {
  const { root } = await showOptions({ settings, failing: [name] });
  if (name === 'write-settings') await save();
  if (name === 'forget-org') {
    fireEvent.click(screen.getByRole('button', { name: 'Forget acme.okta.com' }));
    await press('Remove it');
  }
  expect(root.textContent).toContain(words);
  expect(root.textContent).not.toMatch(/store or read the audit|audit again/);
});
