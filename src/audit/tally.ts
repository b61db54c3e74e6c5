import type { Facts, MissingFacts, OrgFacts, SubjectFacts } from '../model/facts.ts';
import type { Coverage, Finding, ReportHead, RuleCounts, Unjudged } from '../model/report.ts';
import type { Rule, RuleOptions } from '../model/rule.ts';
import type { SeverityCounts } from '../model/run.ts';
import type { Settings } from '../model/settings.ts';
import type { Org } from '../model/snapshot.ts';
import type { Subject } from '../model/subject.ts';
import { type FindingPile, openPile } from './finding-pile.ts';
import { type Judge, judgeSubject } from './judge-subject.ts';
import { openRuleCount, type RuleCount } from './rule-count.ts';

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
  const rules = input.rules
    .filter(({ id }) => !input.settings.disabledRules.includes(id))
    .toSorted((a, b) => (a.id < b.id ? -1 : 1));
  const counts = new Map<string, RuleCount>(rules.map((rule) => [rule.id, openRuleCount(rule)]));
  const pile = openPile(input);
  return {
    add: adder(input, rules, counts, pile),
    counts: pile.counts,
    findings: pile.findings,
    size: pile.size,
    head: (rest) => ({
      schema: 1,
      org: input.org,
      ...rest,
      rules: [...counts.values()].map((count): RuleCounts => count.counts()),
      unknown: [...counts.values()].flatMap((count): readonly Unjudged[] => count.unjudged()),
    }),
  };
}

function adder(
  input: TallyInput,
  rules: readonly Rule[],
  counts: ReadonlyMap<string, RuleCount>,
  pile: FindingPile,
): Tally['add'] {
  const nonProductionApps = new Set(input.settings.nonProductionApps);
  const privilegedApps = new Set(input.settings.privilegedApps);
  const shared = new Map<string, readonly Judge[]>();
  return (subject, subjectFacts) => {
    const nonProduction = input.nonProduction || nonProductionApps.has(subject.id);
    const facts: Facts = subjectFacts ? { ...input.facts, ...subjectFacts } : input.facts;
    const key = `${subject.kind} ${nonProduction}`;
    const known = subjectFacts ? undefined : shared.get(key);
    const judges = known ?? judgesFor(subject, rules, input, facts, nonProduction);
    if (!subjectFacts) shared.set(key, judges);
    const standing = { facts, nonProduction, markedPrivileged: privilegedApps.has(subject.id) };
    judgeSubject(subject, judges, standing, input.missing).forEach((verdict, index) => {
      const { rule } = judges[index] as Judge;
      counts.get(rule.id)?.add(verdict, subject.id);
      pile.add(rule, subject, verdict);
    });
  };
}

const judgesFor = (
  subject: Subject,
  rules: readonly Rule[],
  { settings, now }: TallyInput,
  facts: Facts,
  nonProduction: boolean,
): readonly Judge[] =>
  rules
    .filter(({ kinds }) => kinds.includes(subject.kind))
    .map((rule) => ({
      rule,
      context: { facts, now, nonProduction, options: chosen(rule.options, settings.options[rule.id]) },
    }));

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
