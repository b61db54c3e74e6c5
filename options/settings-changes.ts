import { text } from '../src/i18n/text.ts';
import type { Settings } from '../src/model/settings.ts';
import { type Texts, titleOf } from '../src/report/compose-report.ts';
import { FIELDS } from './fields.ts';
import { THRESHOLDS, thresholdIn } from './thresholds.ts';
import { dayName, WEEK } from './working-hours.ts';

/** What would come and go in one part of the settings. */
export interface Change {
  readonly name: string;
  readonly added: readonly string[];
  readonly removed: readonly string[];
}

/** What differs between two settings, in words; parts that are the same are left out. */
export function settingsChanges(before: Settings, after: Settings, texts: Texts): readonly Change[] {
  const old = partsOf(before, texts);
  return partsOf(after, texts).flatMap(({ name, entries }, index) => {
    const had = new Set(old[index]?.entries);
    const has = new Set(entries);
    const added = [...has].filter((entry) => !had.has(entry));
    const removed = [...had].filter((entry) => !has.has(entry));
    return added.length + removed.length > 0 ? [{ name, added, removed }] : [];
  });
}

interface Part {
  readonly name: string;
  readonly entries: readonly string[];
}

const partsOf = (settings: Settings, texts: Texts): readonly Part[] => {
  const title = (id: string) => titleOf(texts, id);
  return [
    ...FIELDS.map(({ name }) => ({ name: text(`options.${name}`), entries: settings[name] })),
    { name: text('options.hours'), entries: hoursOf(settings) },
    { name: text('options.opt-ins.offer'), entries: settings.optIns ? [text('options.change.offered')] : [] },
    { name: text('options.change.rules'), entries: settings.disabledRules.map(title) },
    { name: text('options.thresholds'), entries: thresholdsOf(settings, title) },
    { name: text('options.change.waivers'), entries: waiversOf(settings) },
  ];
};

const hoursOf = ({ workingHours }: Settings): readonly string[] => {
  if (!workingHours) return [];
  const { fromUtc: from, toUtc: to, days } = workingHours;
  const names = WEEK.filter((day) => days.includes(day)).map(dayName);
  return [text('options.change.hours {days} {from} {to}', { days: names.join(', '), from, to })];
};

const thresholdsOf = ({ options }: Settings, title: (id: string) => string): readonly string[] =>
  THRESHOLDS.filter((one) => thresholdIn(options, one) !== one.option.default).map((one) =>
    text('options.change.threshold {title} {label} {value}', {
      title: title(one.ruleId),
      label: one.option.label,
      value: thresholdIn(options, one),
    }),
  );

const waiversOf = ({ waivers }: Settings): readonly string[] =>
  Object.entries(waivers).map(([finding, waiver]) =>
    text('options.change.waiver {finding} {by} {until} {reason}', { finding, ...waiver }),
  );
