// @vitest-environment jsdom
import { fireEvent, screen } from '@testing-library/preact';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { writeSettingsFile } from '../../options/settings-file.ts';
import type { Settings } from '../../src/model/settings.ts';
import { texts } from '../../src/rules/texts.ts';
import { settle, violations } from '../popup/show-popup.ts';
import { press, settings, showOptions, type, written } from './show-options.ts';

const saved: { name: string; file: Blob }[] = [];
beforeEach(() => {
  saved.length = 0;
  let file = new Blob();
  URL.createObjectURL = (blob) => {
    file = blob as Blob;
    return 'blob:x';
  };
  URL.revokeObjectURL = () => undefined;
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
    saved.push({ name: this.download, file });
  });
});
afterEach(() => void vi.restoreAllMocks());

const choose = async (content: string) => {
  const input = document.querySelector<HTMLInputElement>('input[type=file]')!;
  const file = new File([content], 'any.json');
  fireEvent.change(input, { target: { files: [file] } });
  await settle();
};
const other: Settings = {
  ...settings,
  ownedDomains: ['example.org'],
  options: { 'origin-duplicate-or-stale': { inactiveDays: 30 } },
  workingHours: { fromUtc: 7, toUtc: 19, days: [1, 2] },
  optIns: false,
  waivers: { 'c/app/d': { reason: 'Old\u202e', by: 'Me', until: '2027-02-01' } },
};

test('export saves what is stored, not what is typed', async () => {
  const { root } = await showOptions();
  type('Your domains', 'typed.example');
  await press('Export settings');
  expect(saved.map(({ name }) => name)).toEqual(['okta-app-auditor-settings.json']);
  expect(await saved[0]?.file.text()).toBe(writeSettingsFile(settings));
  expect(root.textContent).toContain('Saved okta-app-auditor-settings.json');
});

test('import shows what would change and writes nothing before a yes', async () => {
  const { host, root } = await showOptions({ settings, texts });
  await choose(writeSettingsFile(other));
  expect(document.activeElement?.textContent).toBe('What the file changes');
  const lines = [...root.querySelectorAll('.changes h4, .changes li')].map((line) => line.textContent);
  expect(lines).toEqual([
    'Your domains',
    'Removed example.com',
    'Added example.org',
    'Working hours',
    'Added Monday, Tuesday, 7 to 19 UTC',
    'Offer calls that Okta logs or does not document',
    'Removed Offered',
    'Thresholds',
    `Added ${texts['origin-duplicate-or-stale']?.title}: Days after which a deactivated origin is stale: 30`,
    'Accepted findings',
    'Removed a/app/b, by Security team until 2027-01-01: Kiosk',
    'Added c/app/d, by Me until 2027-02-01: Old‹U+202E›',
  ]);
  expect(written(host)).toBeUndefined();
  expect(await violations()).toEqual([]);
});

test('a yes writes all of it, and the page shows it', async () => {
  const { host, root } = await showOptions();
  type('Your domains', 'typed.example');
  await choose(writeSettingsFile(other));
  await press('Use these settings');
  expect(written(host)).toEqual(other);
  expect(screen.getByLabelText<HTMLTextAreaElement>('Your domains').value).toBe('example.org');
  expect(root.textContent).toContain('Imported. The next audit uses these settings.');
  expect(document.activeElement?.textContent).toBe('Import settings …');
  expect(root.querySelector('.changes')).toBeNull();
});

test('a no changes nothing', async () => {
  const { host, root } = await showOptions();
  await choose(writeSettingsFile(other));
  await press('Keep mine');
  expect(written(host)).toBeUndefined();
  expect(root.querySelector('.changes')).toBeNull();
  expect(root.textContent).toContain('Your settings stay as they were.');
  expect(document.activeElement?.textContent).toBe('Import settings …');
});

test('a file that is refused says why, and takes an earlier question away', async () => {
  const { host, root } = await showOptions();
  await choose(writeSettingsFile(other));
  await choose('{"schema":1,"settings":{"ownedDomains":["a.com"]}}');
  expect(root.textContent).toContain('The file was not imported. It lacks the setting disabledRules.');
  expect(root.querySelector('.changes')).toBeNull();
  expect(written(host)).toBeUndefined();
});

test('a file of the same settings asks nothing', async () => {
  const { root } = await showOptions();
  await choose(writeSettingsFile(settings));
  expect(root.textContent).toContain('The file holds the settings you already have.');
  expect(root.querySelector('.changes')).toBeNull();
});

test('many changes are counted, and unfold to the last one', async () => {
  const { root } = await showOptions();
  const ownedDomains = Array.from({ length: 30 }, (_, index) => `d${index}.example`);
  await choose(writeSettingsFile({ ...settings, ownedDomains }));
  const more = root.querySelector('.changes details')!;
  expect(more.querySelector('summary')?.textContent).toBe('Added and 10 more');
  expect([...more.querySelectorAll('li')].map((line) => line.textContent)).toEqual(
    ownedDomains.slice(20).map((domain) => `Added ${domain}`),
  );
  expect(root.querySelectorAll('.changes li')).toHaveLength(1 + 20 + 1 + 10);
  expect(await violations()).toEqual([]);
});

test('a worker that refuses leaves the question open', async () => {
  const { root } = await showOptions({ settings }, 'write-settings');
  await choose(writeSettingsFile(other));
  await press('Use these settings');
  expect(root.textContent).toContain('Something unexpected went wrong');
  expect(root.querySelector('.changes')).not.toBeNull();
  expect(screen.getByLabelText<HTMLTextAreaElement>('Your domains').value).toBe('example.com');
});

test('what another window saved after the question is not overwritten unasked', async () => {
  const { host, root } = await showOptions();
  await choose(writeSettingsFile(other));
  const saved = { ...settings, allowedHosts: ['acme.github.io'] };
  await host.ask('write-settings', saved);
  await press('Use these settings');
  expect(written(host)).toEqual(saved);
  expect(root.textContent).toContain('Your settings were changed in another window meanwhile.');
  expect(root.querySelector('.changes')?.textContent).toContain('Removed acme.github.io');
  await press('Use these settings');
  expect(written(host)).toEqual(other);
  expect(root.textContent).toContain('Imported.');
});
