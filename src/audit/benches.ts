import type { Facts } from '../model/facts.ts';
import type { RuleOptions } from '../model/rule.ts';
import type { Subject } from '../model/subject.ts';
import type { Bench } from './judge-subject.ts';
import type { Ledger } from './ledger.ts';
import type { TallyInput } from './tally.ts';

/** The rules to ask about a subject, in the order of the ledgers. */
export type Seating = (subject: Subject, nonProduction: boolean) => Bench;

/** Seats rules by kind of subject, and by protocol of apps, so that nobody is asked in vain. */
export function seats(ledgers: readonly Ledger[], input: TallyInput, facts: Facts): Seating {
  const known = { production: new Map<string, Bench>(), other: new Map<string, Bench>() };
  return (subject, nonProduction) => {
    const benches = nonProduction ? known.other : known.production;
    const name = subject.kind === 'app' ? subject.protocol : subject.kind;
    let bench = benches.get(name);
    if (!bench) {
      bench = benchFor(subject, ledgers, input, facts, nonProduction);
      benches.set(name, bench);
    }
    return bench;
  };
}

function benchFor(
  subject: Subject,
  ledgers: readonly Ledger[],
  { settings, now }: TallyInput,
  facts: Facts,
  nonProduction: boolean,
): Bench {
  const judges = ledgers
    .filter(
      ({ rule: { kinds, protocols } }) =>
        kinds.includes(subject.kind) &&
        (subject.kind !== 'app' || !protocols || protocols.includes(subject.protocol)),
    )
    .map((ledger) => ({
      ledger,
      rule: ledger.rule,
      context: {
        facts,
        now,
        nonProduction,
        options: chosen(ledger.rule.options, settings.options[ledger.rule.id]),
      },
    }));
  return { judges, yielding: judges.some(({ rule }) => rule.yieldsTo.length > 0) };
}

/** The user's values where they lie within the option's bounds, else its default. */
const chosen = (
  options: RuleOptions,
  values: Readonly<Record<string, number>> = {},
): Record<string, number> =>
  Object.fromEntries(
    Object.entries(options).map(([name, { default: preset, min, max }]) => {
      const value = values[name];
      return [name, value !== undefined && value >= min && value <= max ? value : preset];
    }),
  );
