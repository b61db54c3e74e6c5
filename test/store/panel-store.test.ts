import { beforeEach, expect, test, vi } from 'vitest';
import { defaultPanelSettings, NARROWEST_PANEL, WIDEST_PANEL } from '../../src/model/panel.ts';

const stored: Record<string, unknown> = {};
vi.mock('webextension-polyfill', () => ({
  default: {
    storage: {
      local: {
        get: async (key: string) => structuredClone({ [key]: stored[key] }),
        set: async (items: object) => void Object.assign(stored, structuredClone(items)),
      },
    },
  },
}));
const { changePanelSettings, readPanelSettings } = await import('../../src/store/panel-store.ts');

beforeEach(() => {
  delete stored.panel;
});
const { places } = defaultPanelSettings;

test('what is not to change stays as it is stored', async () => {
  await changePanelSettings({ open: false, width: 500 });
  const off = { places: { ...places, wizard: false }, open: false, width: 500 };
  expect(await changePanelSettings({ places: { wizard: false } })).toEqual(off);
  expect(await readPanelSettings()).toEqual(off);
  expect(await changePanelSettings({ width: 400 })).toEqual({ ...off, width: 400 });
});

test('where nothing is stored the rest is the default', async () => {
  expect(await changePanelSettings({ places: { app: false } })).toEqual({
    ...defaultPanelSettings,
    places: { ...places, app: false },
  });
});

test('changes made at once are all made', async () => {
  await Promise.all([
    changePanelSettings({ places: { app: false } }),
    changePanelSettings({ places: { appList: false } }),
    changePanelSettings({ open: false }),
  ]);
  expect(await readPanelSettings()).toEqual({
    ...defaultPanelSettings,
    places: { ...places, app: false, appList: false },
    open: false,
  });
});

test('a width that makes no panel is not kept', async () => {
  expect((await changePanelSettings({ width: 1 })).width).toBe(NARROWEST_PANEL);
  expect((await changePanelSettings({ width: 10_000 })).width).toBe(WIDEST_PANEL);
});
