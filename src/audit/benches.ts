import type { Facts, MissingFacts } from '../model/facts.ts';
import type { Rule, RuleOptions } from '../model/rule.ts';
import type { Subject } from '../model/subject.ts';
import { judgeOf } from './judge-rule.ts';
import type { Bench, Seat } from './judge-subject.ts';
import type { Ledger } from './ledger.ts';
import { weightOf } from './score.ts';
import type { TallyInput } from './tally.ts';

/** The rules to ask about a subject. */
export type Seating = (subject: Subject, nonProduction: boolean) => Bench;

/** Seats rules by kind of subject, by protocol of apps, and by what they apply to, so that nobody is asked in vain. */
export function seats(
  ledgers: readonly Ledger[],
  input: TallyInput,
  facts: Facts,
  missing: MissingFacts,
): Seating {
  const known = { production: new Map<string, Bench>(), other: new Map<string, Bench>() };
  return (subject, nonProduction) => {
    const benches = nonProduction ? known.other : known.production;
    const name = subject.kind === 'app' ? subject.protocol : subject.kind;
    let bench = benches.get(name);
    if (!bench) {
      const seated = ledgers.filter(({ rule }) => mayJudge(rule, subject));
      bench = benchOf(seated.map((ledger) => seatOf(ledger, input, facts, missing, nonProduction)));
      benches.set(name, bench);
    }
    return bench;
  };
}

const mayJudge = ({ kinds, protocols }: Rule, subject: Subject): boolean =>
  kinds.includes(subject.kind) &&
  (subject.kind !== 'app' || !protocols || protocols.includes(subject.protocol));

function seatOf(
  ledger: Ledger,
  { settings, now }: TallyInput,
  facts: Facts,
  missing: MissingFacts,
  nonProduction: boolean,
): Seat {
  const { rule } = ledger;
  const options = chosen(rule.options, settings.options[rule.id]);
  const judge = judgeOf(rule, { facts, now, nonProduction, options }, missing);
  return { judge, ledger, weight: weightOf(rule.severity) };
}

function benchOf(all: readonly Seat[]): Bench {
  const rows = new Map<Rule['appliesTo'], Seat[]>();
  for (const seat of all) {
    const { appliesTo } = seat.judge.rule;
    const row = rows.get(appliesTo);
    if (row) row.push(seat);
    else rows.set(appliesTo, [seat]);
  }
  return {
    rows: [...rows].map(([appliesTo, seated]) => ({ appliesTo, seats: seated })),
    yielding: all.some(({ judge }) => judge.rule.yieldsTo.length > 0),
  };
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
