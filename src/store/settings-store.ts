import browser from 'webextension-polyfill';
import { AuditError } from '../model/failure.ts';
import { defaultSettings, type Settings } from '../model/settings.ts';
import { repairSettings } from '../model/settings-checks.ts';

const KEY = 'settings';
const SCHEMA = 1;

/** The user's settings; the default for each that is not stored, or not as this version understands it. */
export async function readSettings(): Promise<Settings> {
  const { [KEY]: stored } = await inStorage(() => browser.storage.local.get(KEY));
  return isCurrent(stored) ? repairSettings(stored.settings) : defaultSettings;
}

export async function writeSettings(settings: Settings): Promise<Settings> {
  await inStorage(() => browser.storage.local.set({ [KEY]: { schema: SCHEMA, settings } }));
  return settings;
}

async function inStorage<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw new AuditError('storage', error instanceof Error ? error.name : '');
  }
}

const isCurrent = (stored: unknown): stored is { settings: unknown } =>
  typeof stored === 'object' &&
  stored !== null &&
  'schema' in stored &&
  stored.schema === SCHEMA &&
  'settings' in stored;
