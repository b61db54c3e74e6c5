import { text } from '../src/i18n/text.ts';
import { isRecord } from '../src/model/checks.ts';
import type { Settings } from '../src/model/settings.ts';
import { type SettingsFault, settingsFault } from '../src/model/settings-checks.ts';
import { escapeInvisible, visibleText } from '../src/report/visible-text.ts';
import { traits } from '../src/rules/traits.ts';
import { draftOf, readDraft } from './draft.ts';
import { readNumber, readThresholds, THRESHOLDS, typedThresholds } from './thresholds.ts';
import { soundWaivers, waiverFault } from './waivers.ts';
import { HOURS } from './working-hours.ts';

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

/** The settings as a file; rules and thresholds that this version lacks are left out, as are waivers that it would refuse. */
export function writeSettingsFile(settings: Settings): string {
  const readable: Settings = {
    ...settings,
    disabledRules: settings.disabledRules.filter(isRule),
    options: readThresholds(typedThresholds(settings.options)),
    waivers: soundWaivers(settings.waivers),
  };
  const file = JSON.stringify({ schema: SCHEMA, settings: readable }, null, 2);
  return `${file.split('\n').map(escapeInvisible).join('\n')}\n`;
}

/** Reads a whole file or nothing of it. */
export function readSettingsFile(content: string): FileReading {
  const file = parsed(content);
  if (!isRecord(file) || !isRecord(file.settings) || !isSchema(file.schema))
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
  const wrong =
    ruleFault(settings.disabledRules) ?? thresholdFault(settings.options) ?? waiversFault(settings.waivers);
  if (wrong !== undefined) return { problem: wrong };
  const { settings: read, faults } = readDraft(draftOf(settings));
  const [first] = Object.entries(faults);
  if (first === undefined) return { settings: read };
  const [field, fault] = first;
  const isHours = Object.values<string>(HOURS).includes(field);
  return { problem: short(isHours ? text('options.import.hours {fault}', { fault }) : fault) };
}

function ruleFault(ids: Settings['disabledRules']): string | undefined {
  const unknown = ids.find((id) => !isRule(id));
  return unknown === undefined ? undefined : text('options.import.no-rule {id}', { id: short(unknown) });
}

function waiversFault(waivers: Settings['waivers']): string | undefined {
  for (const [finding, waiver] of Object.entries(waivers)) {
    const wrong = waiverFault(finding, waiver);
    if (wrong !== undefined) return text(wrong, { finding: short(finding) });
  }
  return undefined;
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

const isRule = (id: string): boolean => Object.hasOwn(traits, id);

const isSchema = (schema: unknown): boolean => Number.isSafeInteger(schema) && Number(schema) > 0;

const short = (raw: string): string => visibleText(raw.length > LONGEST ? `${raw.slice(0, LONGEST)} …` : raw);
