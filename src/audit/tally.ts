import type { Facts, MissingFacts, OrgFacts, SubjectFacts } from '../model/facts.ts';
import type { Coverage, Finding, ReportHead } from '../model/report.ts';
import type { Rule, RuleOptions } from '../model/rule.ts';
import type { SeverityCounts } from '../model/run.ts';
import type { Settings } from '../model/settings.ts';
import type { Org } from '../model/snapshot.ts';
import type { Subject } from '../model/subject.ts';
import { countFindings, listFindings } from './findings.ts';
import { type Bench, judgeSubject } from './judge-subject.ts';
import { type Ledger, openLedger } from './ledger.ts';
import { type Named, named } from './subject-ref.ts';

export interface TallyInput {
  readonly rules: readonly Rule[];
  readonly settings: Settings;
  readonly org: Org;
  /** Origin of the Admin Console, for deep links. */
  readonly admin: string;
  /** The whole org is a preview, developer or trial org. */
  readonly nonProduction: boolean;
  readonly facts: OrgFacts;
  readonly missing: MissingFacts;
  /** Start of the audit. */
  readonly now: Date;
}

/** Judges subjects one at a time, so that an org of any size needs the memory of its findings only. */
export interface Tally {
  add(subject: Subject, subjectFacts?: SubjectFacts): void;
  counts(): SeverityCounts;
  /** Sorted by severity, rule id, subject id. */
  findings(): Iterable<Finding>;
  size(): number;
  head(rest: { takenAt: string; complete: boolean; coverage: Coverage }): ReportHead;
}

export function openTally(input: TallyInput): Tally {
  const nameOf = namer();
  const ledgers = input.rules
    .filter(({ id }) => !input.settings.disabledRules.includes(id))
    .toSorted((a, b) => (a.id < b.id ? -1 : 1))
    .map((rule) => openLedger(rule, nameOf));
  return {
    add: adder(input, ledgers),
    counts: () => countFindings(ledgers, input),
    findings: () => listFindings(ledgers, input),
    size: () =>
      ledgers.reduce((sum, ledger) => {
        const { fail, info, error } = ledger.counts();
        return sum + fail + info + error;
      }, 0),
    head: (rest) => ({
      schema: 1,
      org: input.org,
      ...rest,
      rules: ledgers.map(({ rule: { id, severity }, counts }) => ({ id, severity, counts: counts() })),
      unknown: ledgers.flatMap((ledger) => ledger.unjudged()),
    }),
  };
}

function adder(input: TallyInput, ledgers: readonly Ledger[]): Tally['add'] {
  const nonProductionApps = new Set(input.settings.nonProductionApps);
  const privilegedApps = new Set(input.settings.privilegedApps);
  const benches = { production: new Map<string, Bench>(), other: new Map<string, Bench>() };
  return (subject, subjectFacts) => {
    const nonProduction = input.nonProduction || isAmong(nonProductionApps, subject);
    const facts: Facts = subjectFacts ? { ...input.facts, ...subjectFacts } : input.facts;
    const shared = nonProduction ? benches.other : benches.production;
    let bench = subjectFacts ? undefined : shared.get(subject.kind);
    if (!bench) {
      bench = benchFor(subject, ledgers, input, facts, nonProduction);
      if (!subjectFacts) shared.set(subject.kind, bench);
    }
    const standing = { facts, nonProduction, markedPrivileged: isAmong(privilegedApps, subject) };
    judgeSubject(subject, bench, standing, input.missing);
  };
}

// Most lists are empty, and looking up an id for the first time costs more than a rule.
const isAmong = (ids: ReadonlySet<string>, { id }: Subject): boolean => ids.size > 0 && ids.has(id);

function benchFor(
  { kind }: Subject,
  ledgers: readonly Ledger[],
  { settings, now }: TallyInput,
  facts: Facts,
  nonProduction: boolean,
): Bench {
  const judges = ledgers
    .filter(({ rule }) => rule.kinds.includes(kind))
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

/** Names the subject that is being judged once, however many rules have something to say of it. */
function namer(): (subject: Subject) => Named {
  let last: { readonly subject: Subject; readonly name: Named } | undefined;
  return (subject) => {
    if (last?.subject !== subject) last = { subject, name: named(subject) };
    return last.name;
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
