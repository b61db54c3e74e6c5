import browser from 'webextension-polyfill';
import {
  defaultPanelSettings,
  NARROWEST_PANEL,
  type PanelChange,
  type PanelPlace,
  type PanelPlaces,
  type PanelSettings,
  WIDEST_PANEL,
} from '../model/panel.ts';

const KEY = 'panel';

/** How the user likes the panel in the Admin Console; the defaults where nothing sound is stored. */
export async function readPanelSettings(): Promise<PanelSettings> {
  const { [KEY]: stored } = await browser.storage.local.get(KEY);
  const { places, open, width } = (
    typeof stored === 'object' && stored !== null ? stored : {}
  ) as Partial<PanelSettings>;
  const known = Object.keys(defaultPanelSettings.places) as PanelPlace[];
  return {
    places: Object.fromEntries(known.map((place) => [place, places?.[place] !== false])) as PanelPlaces,
    open: open !== false,
    width: Math.min(Math.max(Number(width) || defaultPanelSettings.width, NARROWEST_PANEL), WIDEST_PANEL),
  };
}

let changing: Promise<unknown> = Promise.resolve();

/** Changes are made one after the other: panels in several tabs and the options may change different things at once. */
export function changePanelSettings(change: PanelChange): Promise<PanelSettings> {
  const write = async (): Promise<PanelSettings> => {
    const stored = await readPanelSettings();
    const places = { ...stored.places, ...change.places };
    await browser.storage.local.set({ [KEY]: { ...stored, ...change, places } });
    return readPanelSettings();
  };
  const changed = changing.then(write, write);
  changing = changed;
  return changed;
}
