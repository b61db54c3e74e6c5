import { beforeEach, expect, test, vi } from 'vitest';
import { defaultSettings } from '../../src/model/settings.ts';
import { readSettings, writeSettings } from '../../src/store/settings-store.ts';
import fake, { resetBrowser } from '../support/fake-browser.ts';

vi.mock('webextension-polyfill', () => import('../support/fake-browser.ts'));
beforeEach(() => void resetBrowser());

test('nothing stored means the defaults', async () => {
  expect(await readSettings()).toEqual(defaultSettings);
});

test('what was written is read', async () => {
  const settings = { ...defaultSettings, ownedDomains: ['example.com'] };
  expect(await writeSettings(settings)).toEqual(settings);
  expect(await readSettings()).toEqual(settings);
});

test.each([
  ['a newer schema', { schema: 2, settings: { ownedDomains: 7 } }],
  ['a text', 'settings'],
  ['null', null],
  ['settings that are none', { schema: 1, settings: 'x' }],
  ['settings that are a list', { schema: 1, settings: ['ownedDomains'] }],
])('%s is not misread', async (_name, stored) => {
  await fake.storage.local.set({ settings: stored });
  expect(await readSettings()).toEqual(defaultSettings);
});

test('settings stored before a new one existed get its default', async () => {
  await fake.storage.local.set({ settings: { schema: 1, settings: { ownedDomains: ['a.com'] } } });
  expect(await readSettings()).toEqual({ ...defaultSettings, ownedDomains: ['a.com'] });
});

test('settings without hosts, hours and consent are older ones', async () => {
  const { allowedHosts: _hosts, optIns: _consent, ...older } = defaultSettings;
  await fake.storage.local.set({ settings: { schema: 1, settings: older } });
  expect(await readSettings()).toEqual(defaultSettings);
});

test('what is damaged gets its default, the rest stays, and what is no setting goes', async () => {
  const workingHours = { fromUtc: 7, toUtc: 19, days: [1] };
  const settings = {
    ownedDomains: 'a.com',
    allowedHosts: ['a.github.io'],
    optIns: false,
    workingHours,
    x: 1,
  };
  await fake.storage.local.set({ settings: { schema: 1, settings } });
  expect(await readSettings()).toEqual({
    ...defaultSettings,
    allowedHosts: ['a.github.io'],
    optIns: false,
    workingHours,
  });
  await fake.storage.local.set({ settings: { schema: 1, settings: { workingHours: { fromUtc: 99 } } } });
  expect(await readSettings()).toEqual(defaultSettings);
});

test('a storage that fails is a storage failure', async () => {
  fake.storage.local.set = async () => {
    throw new DOMException('x', 'QuotaExceededError');
  };
  await expect(writeSettings(defaultSettings)).rejects.toMatchObject({ code: 'storage' });
});
