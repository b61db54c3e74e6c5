import { beforeEach, expect, test, vi } from 'vitest';
import { defaultPanelSettings } from '../../src/model/panel.ts';

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
const { readPanelSettings, writePanelPlaces, writePanelSettings } = await import(
  '../../src/store/panel-store.ts'
);

beforeEach(() => {
  delete stored.panel;
});
const { places } = defaultPanelSettings;

test('the places change without the panel’s width and without opening it', async () => {
  await writePanelSettings({ places, open: false, width: 500 });
  const off = { ...places, wizard: false };
  expect(await writePanelPlaces(off)).toEqual({ places: off, open: false, width: 500 });
  expect(await readPanelSettings()).toEqual({ places: off, open: false, width: 500 });
});

test('where nothing is stored the rest is the default', async () => {
  expect(await writePanelPlaces({ ...places, app: false })).toEqual({
    ...defaultPanelSettings,
    places: { ...places, app: false },
  });
});
