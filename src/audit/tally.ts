import type { FactName, Facts, MissingFacts, OrgFacts, OwnFacts } from '../model/facts.ts';
import type { Finding, ReportHead } from '../model/report.ts';
import type { Rule } from '../model/rule.ts';
import type { SeverityCounts } from '../model/run.ts';
import type { Settings } from '../model/settings.ts';
import type { Org } from '../model/snapshot.ts';
import type { Subject } from '../model/subject.ts';
import { countFindings, listFindings } from './findings.ts';
import { judgeSubject } from './judge-subject.ts';
import { type Add, openQueue } from './queue.ts';
import { type HeadRest, headOf } from './report-head.ts';
import { openRuleResults, type RuleResults } from './rule-results.ts';
import { rulesByKind } from './rules-by-kind.ts';
import { openScorer, type Scorer } from './scorer.ts';
import { openSubjectCounts } from './subject-counts.ts';
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
  /** Facts that come with `settle`: rules that need them wait for it. */
  readonly late?: readonly FactName[];
  /** Start of the audit. */
  readonly now: Date;
}

/** Judges subjects one at a time, so that an org of any size needs the memory of its findings only. */
export interface Tally {
  add(subject: Subject, own?: OwnFacts): void;
  /** Asks the rules that waited. To be called once, after the last subject. */
  settle(facts: OrgFacts, missing: MissingFacts): void;
  counts(): SeverityCounts;
  /** Sorted by severity, rule id, subject id. */
  findings(): Iterable<Finding>;
  size(): number;
  head(rest: HeadRest): ReportHead;
}

export function openTally(input: TallyInput): Tally {
  const allResults = openAllResults(input);
  const waits = ({ rule: { needs, uses } }: RuleResults): boolean =>
    [...needs, ...uses].some((fact) => input.late?.includes(fact));
  const scorer = openScorer(input);
  const first = adder(
    input,
    scorer,
    allResults.filter((results) => !waits(results)),
    input.facts,
    input.missing,
  );
  const queue = openQueue(allResults.filter(waits));
  const subjectCounts = openSubjectCounts();
  return {
    add(subject, own) {
      subjectCounts.add(subject);
      first(subject, own);
      queue.add(subject, own);
    },
    settle(facts, missing) {
      queue.flushTo(
        adder(input, scorer, queue.rules, { ...input.facts, ...facts }, { ...input.missing, ...missing }),
      );
    },
    counts: () => countFindings(allResults, input),
    findings: () => listFindings(allResults, input),
    size: () => allResults.reduce((sum, results) => sum + results.size(), 0),
    head: (rest) => headOf(rest, { input, allResults, subjectCounts, scorer }),
  };
}

function openAllResults({ rules, settings }: TallyInput): readonly RuleResults[] {
  const nameOf = namer();
  return rules
    .filter(({ id }) => !settings.disabledRules.includes(id))
    .toSorted((a, b) => (a.id < b.id ? -1 : 1))
    .map((rule) => openRuleResults(rule, nameOf));
}

function adder(
  input: TallyInput,
  scorer: Scorer,
  allResults: readonly RuleResults[],
  shared: Facts,
  missing: MissingFacts,
): Add {
  const nonProductionApps = new Set(input.settings.nonProductionApps);
  const privilegedApps = new Set(input.settings.privilegedApps);
  const rulesFor = rulesByKind(allResults, input, shared, missing);
  return (subject, own) => {
    const nonProduction = input.nonProduction || isAmong(nonProductionApps, subject);
    const facts = own ? { ...shared, ...own.facts } : shared;
    const rules = own ? rulesByKind(allResults, input, facts, { ...missing, ...own.missing }) : rulesFor;
    const modifierContext = { facts, nonProduction, markedPrivileged: isAmong(privilegedApps, subject) };
    const score = scorer.open(subject, modifierContext);
    judgeSubject(subject, rules(subject, nonProduction), modifierContext, (active, verdict) => {
      active.results.add(verdict, subject);
      score(active, verdict);
    });
  };
}

// Most lists are empty, and looking up an id for the first time costs more than a rule.
const isAmong = (ids: ReadonlySet<string>, { id }: Subject): boolean => ids.size > 0 && ids.has(id);

/** Names the subject that is being judged once, however many rules have something to say of it. */
function namer(): (subject: Subject) => Named {
  let last: { readonly subject: Subject; readonly name: Named } | undefined;
  return (subject) => {
    if (last?.subject !== subject) last = { subject, name: named(subject) };
    return last.name;
  };
}
