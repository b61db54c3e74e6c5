import {
  type Check,
  exactly,
  finiteNumber,
  flag,
  isRecord,
  listOf,
  recordOf,
  textUpTo,
  wholeNumber,
} from './checks.ts';
import { defaultSettings, type Settings } from './settings.ts';

const MANY = 20_000;
const name = textUpTo(500);
const names = listOf(name, MANY);
const hosts = listOf(textUpTo(253), 1_000);
const waiver = exactly({ reason: textUpTo(10_000), by: name, until: textUpTo(40) });

/** What each setting must look like. */
export const settingChecks: Readonly<Record<keyof Settings, Check>> = {
  disabledRules: names,
  options: recordOf(name, recordOf(name, finiteNumber, 100), 1_000),
  waivers: recordOf(textUpTo(2_000), waiver, MANY),
  ownedDomains: hosts,
  privilegedApps: names,
  nonProductionApps: names,
  nonProductionOrgs: listOf(textUpTo(2_000), 1_000),
  allowedHosts: hosts,
  optIns: flag,
  workingHours: exactly({
    fromUtc: wholeNumber(0, 24),
    toUtc: wholeNumber(0, 24),
    days: listOf(wholeNumber(0, 6), 7),
  }),
};

/** What is wrong with the first setting that is wrong. */
export interface SettingsFault {
  readonly field: string;
  readonly kind: 'unknown' | 'missing' | 'wrong';
}

/** Settings that may be absent are those without a default. */
export function settingsFault(value: Readonly<Record<string, unknown>>): SettingsFault | undefined {
  const unknown = Object.keys(value).find((field) => !Object.hasOwn(settingChecks, field));
  if (unknown !== undefined) return { field: unknown, kind: 'unknown' };
  for (const [field, check] of Object.entries(settingChecks)) {
    if (Object.hasOwn(value, field) && !check(value[field])) return { field, kind: 'wrong' };
    if (!Object.hasOwn(value, field) && Object.hasOwn(defaultSettings, field))
      return { field, kind: 'missing' };
  }
  return undefined;
}

/** Every setting as it must be, and nothing else. */
export const areSettings = (value: unknown): value is Settings =>
  isRecord(value) && settingsFault(value) === undefined;

/** The settings of which some may be absent or damaged: each of those gets its default, and what is no setting is left out. */
export function repairSettings(value: unknown): Settings {
  if (!isRecord(value)) return defaultSettings;
  const sound = Object.entries(settingChecks).filter(
    ([field, check]) => Object.hasOwn(value, field) && check(value[field]),
  );
  return { ...defaultSettings, ...Object.fromEntries(sound.map(([field]) => [field, value[field]])) };
}
