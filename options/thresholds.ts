import { text } from '../src/i18n/text.ts';
import type { NumberOption } from '../src/model/rule.ts';
import type { Settings } from '../src/model/settings.ts';
import { traits } from '../src/rules/traits.ts';

type Options = Settings['options'];

/** A number that a rule judges by. */
export interface Threshold {
  /** Of its field on the page. */
  readonly id: string;
  readonly ruleId: string;
  readonly name: string;
  readonly option: NumberOption;
}

/** What stands in the field of each threshold, by the field's id. */
export type TypedThresholds = Readonly<Record<string, string>>;

/** Every threshold of every rule. */
export const THRESHOLDS: readonly Threshold[] = Object.entries(traits).flatMap(([ruleId, { options }]) =>
  Object.entries(options).map(([name, option]) => ({
    id: `threshold-${ruleId}-${name}`,
    ruleId,
    name,
    option,
  })),
);

const held = (options: Options, { ruleId, name }: Threshold): number | undefined => {
  const values = Object.hasOwn(options, ruleId) ? options[ruleId] : undefined;
  return values && Object.hasOwn(values, name) ? values[name] : undefined;
};

/** The value a rule judges by: the stored one within the bounds, else the default. */
export function thresholdIn(options: Options, threshold: Threshold): number {
  const { default: preset, min, max } = threshold.option;
  const value = held(options, threshold);
  return value !== undefined && value >= min && value <= max ? value : preset;
}

export const typedThresholds = (options: Options): TypedThresholds =>
  Object.fromEntries(THRESHOLDS.map((one) => [one.id, String(thresholdIn(options, one))]));

/** A whole number within the bounds; undefined for anything else. */
export function readNumber(typed: string, min: number, max: number): number | undefined {
  const value = typed.trim() === '' ? Number.NaN : Number(typed);
  return Number.isSafeInteger(value) && value >= min && value <= max ? value : undefined;
}

/** What is wrong with a typed number; nothing where it can be used. */
export const numberFault = (typed: string, min: number, max: number): string =>
  readNumber(typed, min, max) === undefined ? text('options.number.wrong {min} {max}', { min, max }) : '';

/** What is wrong with each, by the field's id; nothing where it can be used. */
export const thresholdFaults = (typed: TypedThresholds): Readonly<Record<string, string>> =>
  Object.fromEntries(
    THRESHOLDS.map((one) => {
      const { min, max } = one.option;
      return [one.id, numberFault(typed[one.id] ?? '', min, max) || orderFault(one, typed)];
    }),
  );

function orderFault({ id, ruleId, option }: Threshold, typed: TypedThresholds): string {
  const lower = THRESHOLDS.find((one) => one.ruleId === ruleId && one.name === option.atLeast);
  if (!lower) return '';
  const value = readNumber(typed[lower.id] ?? '', lower.option.min, lower.option.max);
  if (value === undefined || Number(typed[id]) >= value) return '';
  const { label } = option;
  return text('options.threshold.below {label} {value} {other}', { label, value, other: lower.option.label });
}

/** The values that differ from the defaults. What is no number within the bounds is left out. */
export function readThresholds(typed: TypedThresholds): Options {
  const options: Record<string, Record<string, number>> = {};
  for (const { id, ruleId, name, option } of THRESHOLDS) {
    const value = readNumber(typed[id] ?? '', option.min, option.max);
    if (value === undefined || value === option.default) continue;
    options[ruleId] = { ...options[ruleId], [name]: value };
  }
  return options;
}
