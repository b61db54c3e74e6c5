import { text } from '../src/i18n/text.ts';
import type { Settings } from '../src/model/settings.ts';
import { settingChecks } from '../src/model/settings-checks.ts';
import { visibleText } from '../src/report/visible-text.ts';
import { FIELDS, type Field, type FieldName, type Typed, typedOf } from './fields.ts';
import { type Lines, parseLines } from './parse-lines.ts';
import { readThresholds, type TypedThresholds, thresholdFaults, typedThresholds } from './thresholds.ts';
import { hoursFaults, readHours, type TypedHours, typedHours } from './working-hours.ts';

/** The settings as they stand on the page. */
export interface Draft {
  readonly lists: Typed;
  readonly disabledRules: readonly string[];
  readonly thresholds: TypedThresholds;
  readonly hours: TypedHours;
  readonly optIns: boolean;
  readonly waivers: Settings['waivers'];
}

/** What is wrong, by the id of the field. */
export type Faults = Readonly<Record<string, string>>;

export interface DraftReading {
  /** To be used only where nothing is wrong. */
  readonly settings: Settings;
  readonly faults: Faults;
}

export const draftOf = (settings: Settings): Draft => ({
  lists: typedOf(settings),
  disabledRules: settings.disabledRules,
  thresholds: typedThresholds(settings.options),
  hours: typedHours(settings.workingHours),
  optIns: settings.optIns,
  waivers: settings.waivers,
});

/** Whether two drafts say the same; the order of rules and days says nothing. */
export const isSameDraft = (one: Draft, other: Draft): boolean =>
  (Object.keys(one) as (keyof Draft)[]).every(
    (part) => one[part] === other[part] || canonical(one[part]) === canonical(other[part]),
  );

const canonical = (part: unknown): string =>
  JSON.stringify(part, (_name, value) => (Array.isArray(value) ? value.toSorted() : value));

export function readDraft(draft: Draft): DraftReading {
  const { lists, disabledRules, thresholds, hours, optIns, waivers } = draft;
  const read = FIELDS.map((field) => ({ field, lines: parseLines(lists[field.name], field.read) }));
  const values = Object.fromEntries(read.map(({ field, lines }) => [field.name, lines.values]));
  const workingHours = readHours(hours);
  const faults = {
    ...Object.fromEntries(read.map(({ field, lines }) => [field.name, linesFault(field, lines)])),
    ...hoursFaults(hours),
    ...thresholdFaults(thresholds),
  };
  return {
    settings: {
      ...(values as Record<FieldName, readonly string[]>),
      disabledRules,
      options: readThresholds(thresholds),
      optIns,
      waivers,
      ...(workingHours && { workingHours }),
    },
    faults: Object.fromEntries(Object.entries(faults).filter(([, fault]) => fault !== '')),
  };
}

function linesFault({ name, wrong: words }: Field, { wrong, values }: Lines): string {
  if (wrong.length > 0) return text(words, { lines: visibleText(wrong.join(', ')) });
  return settingChecks[name](values) ? '' : text('options.too-many');
}
