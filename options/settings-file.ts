import { text } from '../src/i18n/text.ts';
import { isRecord } from '../src/model/checks.ts';
import type { Settings } from '../src/model/settings.ts';
import { type SettingsFault, settingsFault } from '../src/model/settings-checks.ts';
import { escapeInvisible, visibleText } from '../src/report/visible-text.ts';
import { draftOf, readDraft } from './draft.ts';
import { readNumber, readThresholds, THRESHOLDS, typedThresholds } from './thresholds.ts';

export const SETTINGS_FILE = 'okta-app-auditor-settings.json';
const SCHEMA = 1;
const LONGEST = 200;

const WORDS = {
  unknown: 'options.import.unknown {field}',
  missing: 'options.import.missing {field}',
  wrong: 'options.import.wrong {field}',
} as const;

/** Settings, or why the file holds none that can be used. */
export type FileReading =
  | { readonly settings: Settings; readonly problem?: never }
  | { readonly problem: string; readonly settings?: never };

/** The settings as a file; thresholds that no rule of this version has are left out. */
export function writeSettingsFile(settings: Settings): string {
  const options = readThresholds(typedThresholds(settings.options));
  const file = JSON.stringify({ schema: SCHEMA, settings: { ...settings, options } }, null, 2);
  return `${file.split('\n').map(escapeInvisible).join('\n')}\n`;
}

/** Reads a whole file or nothing of it. */
export function readSettingsFile(content: string): FileReading {
  const file = parsed(content);
  if (!isRecord(file) || !isRecord(file.settings) || !Number.isSafeInteger(file.schema))
    return { problem: text('options.import.no-settings') };
  if (file.schema !== SCHEMA) return { problem: text('options.import.newer') };
  const extra = Object.keys(file).find((name) => name !== 'schema' && name !== 'settings');
  const fault: SettingsFault | undefined =
    extra === undefined ? settingsFault(file.settings) : { field: extra, kind: 'unknown' };
  if (fault) return { problem: text(WORDS[fault.kind], { field: short(fault.field) }) };
  // Its shape was just checked, field by field.
  return judged(file.settings as unknown as Settings);
}

/** Holds the settings to what this page would let a person save. */
function judged(settings: Settings): FileReading {
  const wrong = thresholdFault(settings.options);
  if (wrong !== undefined) return { problem: wrong };
  const { shown, faults } = readDraft(draftOf(settings));
  const [fault] = Object.values(faults);
  return fault === undefined
    ? { settings: { ...shown, waivers: settings.waivers } }
    : { problem: short(fault) };
}

function thresholdFault(options: Settings['options']): string | undefined {
  for (const [ruleId, values] of Object.entries(options)) {
    for (const [name, value] of Object.entries(values)) {
      const known = THRESHOLDS.find((one) => one.ruleId === ruleId && one.name === name);
      if (!known) return text('options.import.no-threshold {name}', { name: short(`${ruleId}.${name}`) });
      const { label, min, max } = known.option;
      if (readNumber(String(value), min, max) === undefined)
        return text('options.import.threshold {label} {min} {max}', { label, min, max });
    }
  }
  return undefined;
}

function parsed(content: string): unknown {
  try {
    return JSON.parse(content);
  } catch {
    return undefined;
  }
}

const short = (raw: string): string => visibleText(raw.length > LONGEST ? `${raw.slice(0, LONGEST)} …` : raw);
