import browser from 'webextension-polyfill';
import {
  defaultPanelSettings,
  type PanelPlace,
  type PanelPlaces,
  type PanelSettings,
} from '../model/panel.ts';

const KEY = 'panel';
const NARROWEST = 280;
const WIDEST = 800;

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
    width: Math.min(Math.max(Number(width) || defaultPanelSettings.width, NARROWEST), WIDEST),
  };
}

export async function writePanelSettings(settings: PanelSettings): Promise<PanelSettings> {
  await browser.storage.local.set({ [KEY]: settings });
  return readPanelSettings();
}

/** Changes where findings show, and nothing else of how the user likes the panel. */
export const writePanelPlaces = async (places: PanelPlaces): Promise<PanelSettings> =>
  writePanelSettings({ ...(await readPanelSettings()), places });
