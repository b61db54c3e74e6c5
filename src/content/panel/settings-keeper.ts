import type { PanelChange, PanelSettings } from '../../model/panel.ts';
import type { Ask } from './ask.ts';

/** The panel's settings, as far as this page knows them. */
export interface SettingsKeeper {
  now(): PanelSettings;
  change(change: PanelChange): void;
  /** Reads them again: they can be changed in the options meanwhile. */
  refresh(): Promise<void>;
}

/** Throws what reading them throws. `changed` is called when something is to show elsewhere than before. */
export async function keepSettings(ask: Ask, changed: () => void): Promise<SettingsKeeper> {
  let settings = await ask('read-panel');
  return {
    now: () => settings,
    change(change) {
      settings = { ...settings, ...change, places: { ...settings.places, ...change.places } };
      void ask('write-panel', change).catch(() => undefined);
      if (change.places) changed();
    },
    async refresh() {
      const next = await ask('read-panel').catch(() => settings);
      if (JSON.stringify(next) === JSON.stringify(settings)) return;
      settings = next;
      changed();
    },
  };
}
