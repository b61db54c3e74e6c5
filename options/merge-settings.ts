import type { Settings } from '../src/model/settings.ts';
import { FIELDS } from './fields.ts';

/** Something as it was, as it is on this page, and as it is stored by now. */
type Versions<T> = readonly [before: T, mine: T, latest: T];
type Records<T> = Readonly<Record<string, T>>;

const LISTS = ['disabledRules', ...FIELDS.map(({ name }) => name)] as const;

/** What was changed on this page, and nothing else, made over what is stored: entry by entry, working hours as a whole. */
export function mergeSettings(...versions: Versions<Settings>): Settings {
  const each = <T>(part: (settings: Settings) => T): Versions<T> => partOf(versions, part);
  const { workingHours: _, ...latest } = versions[2];
  const workingHours = changed(each((settings) => settings.workingHours));
  return {
    ...latest,
    ...Object.fromEntries(LISTS.map((name) => [name, mergeLists(each((settings) => settings[name]))])),
    options: mergeOptions(each(({ options }) => options)),
    waivers: mergeRecords(each(({ waivers }) => waivers)),
    optIns: changed(each(({ optIns }) => optIns)),
    ...(workingHours && { workingHours }),
  };
}

const partOf = <T, P>([before, mine, latest]: Versions<T>, part: (one: T) => P): Versions<P> => [
  part(before),
  part(mine),
  part(latest),
];

function mergeLists([before, mine, latest]: Versions<readonly string[]>): readonly string[] {
  if (isSame(before, latest)) return mine;
  const had = new Set(before);
  const has = new Set(mine);
  const kept = latest.filter((entry) => has.has(entry) || !had.has(entry));
  return [...new Set([...kept, ...mine.filter((entry) => !had.has(entry))])];
}

function mergeOptions(versions: Versions<Settings['options']>): Settings['options'] {
  const rules = namesIn(versions).map(
    (rule) => [rule, mergeRecords(partOf(versions, (options) => held(options, rule) ?? {}))] as const,
  );
  return Object.fromEntries(rules.filter(([, thresholds]) => Object.keys(thresholds).length > 0));
}

const mergeRecords = <T>(versions: Versions<Records<T>>): Records<T> =>
  Object.fromEntries(
    namesIn(versions).flatMap((name) => {
      const value = changed(partOf(versions, (record) => held(record, name)));
      return value === undefined ? [] : [[name, value]];
    }),
  );

const changed = <T>([before, mine, latest]: Versions<T>): T => (isSame(before, mine) ? latest : mine);

const namesIn = ([, mine, latest]: Versions<Records<unknown>>): readonly string[] =>
  Object.keys({ ...latest, ...mine });

const held = <T>(record: Records<T>, name: string): T | undefined =>
  Object.hasOwn(record, name) ? record[name] : undefined;

const isSame = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);
