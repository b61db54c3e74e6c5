import { OKTA_APPS } from '../model/okta-apps.ts';
import type { AppScore, OrgScore, Score } from '../model/score.ts';
import type { Subject } from '../model/subject.ts';
import type { Verdict } from './judge-rule.ts';
import type { ActiveRule, TakeVerdict } from './judge-subject.ts';
import { type AppShare, type OrgShare, orgScore } from './org-score.ts';
import { addFailure, coverageOf, type Failures, graded, noFailures } from './score.ts';
import { isPrivileged, type ModifierContext } from './severity-modifiers.ts';
import type { TallyInput } from './tally.ts';
import { findingId, waiverOf } from './waivers.ts';

/** What is known of one app's score so far; it changes with every rule that is asked. */
interface AppTotals {
  readonly failures: Failures;
  /** Without the findings that somebody accepted. */
  readonly unaccepted: Failures;
  determined: number;
  applicable: number;
  hardened: boolean;
  readonly privileged: boolean;
  /** It counts for the org: ACTIVE, no bookmark, none of Okta's own. */
  readonly counts: boolean;
}

export interface Scorer {
  open(subject: Subject, modifierContext: ModifierContext): TakeVerdict;
  apps(): readonly AppScore[];
  /** `unread` is what the rules weigh that had nothing to judge because no list of it could be read. */
  org(unread?: number): OrgScore;
}

/** Adds up scores while rules are asked. */
export function openScorer(input: Pick<TallyInput, 'settings' | 'now'>): Scorer {
  const apps = new Map<string, AppTotals>();
  const org = openOrgTotals();
  const waives = Object.keys(input.settings.waivers).length > 0;
  let accepted = false;
  const totalsOf = (subject: Subject, modifierContext: ModifierContext): AppTotals => {
    const known = apps.get(subject.id);
    if (known) return known;
    const totals = newTotals(subject, modifierContext);
    apps.set(subject.id, totals);
    return totals;
  };
  return {
    open(subject, modifierContext) {
      const totals = subject.kind === 'app' ? totalsOf(subject, modifierContext) : undefined;
      return (active, verdict) => {
        const isWaived = waives && isAccepted(active, verdict, subject, input);
        accepted ||= isWaived;
        if (totals) addVerdict(totals, active, verdict, isWaived);
        else org.add(active, verdict, isWaived);
      };
    },
    apps: () => [...apps].map(([id, totals]) => ({ id, ...scoreOfApp(totals, totals.failures) })),
    org(unread = 0) {
      const counted = [...apps.values()].filter(({ counts }) => counts);
      const score = orgScore(
        counted.map((totals) => shareOf(totals, totals.failures)),
        org.share(false, unread),
      );
      if (!accepted) return score;
      const without = orgScore(
        counted.map((totals) => shareOf(totals, totals.unaccepted)),
        org.share(true, unread),
      );
      return { ...score, withoutAccepted: without.score };
    },
  };
}

const isAccepted = (
  { judge: { rule } }: ActiveRule,
  { outcome }: Verdict,
  subject: Subject,
  input: Pick<TallyInput, 'settings' | 'now'>,
): boolean => outcome === 'fail' && waiverOf(findingId(rule.id, subject), input) !== undefined;

const newTotals = (subject: Subject, modifierContext: ModifierContext): AppTotals => ({
  failures: noFailures(),
  unaccepted: noFailures(),
  determined: 0,
  applicable: 0,
  hardened: true,
  privileged: isPrivileged(subject, modifierContext),
  counts:
    subject.kind === 'app' &&
    subject.status === 'ACTIVE' &&
    subject.protocol !== 'bookmark' &&
    !OKTA_APPS.has(subject.name),
});

function addVerdict(
  totals: AppTotals,
  { judge: { rule }, weight }: ActiveRule,
  verdict: Verdict,
  isWaived: boolean,
): void {
  totals.applicable += weight;
  if (verdict.outcome !== 'unknown' && verdict.outcome !== 'error') totals.determined += weight;
  if (rule.hardening && verdict.outcome !== 'pass') totals.hardened = false;
  if (verdict.outcome !== 'fail') return;
  const severity = verdict.problems[0]?.severity ?? 'info';
  addFailure(totals.failures, severity, rule.confidence);
  if (!isWaived) addFailure(totals.unaccepted, severity, rule.confidence);
}

function scoreOfApp({ determined, applicable, hardened }: AppTotals, failures: Failures): Score {
  const score = graded(failures, coverageOf(determined, applicable), hardened);
  // An app that no rule is for was not found to be fine.
  return applicable === 0 ? { ...score, grade: null } : score;
}

function shareOf(totals: AppTotals, failures: Failures): AppShare {
  const { score, grade } = scoreOfApp(totals, failures);
  const { determined, applicable, privileged } = totals;
  return { score, grade, determined, applicable, critical: failures.critical, privileged };
}

/** What origins, servers and the org itself fail: each rule once, with its worst finding. */
function openOrgTotals() {
  const worst = new Map<string, { all: Failures; unaccepted: Failures }>();
  const weights = { determined: 0, applicable: 0 };
  return {
    add({ judge: { rule }, weight }: ActiveRule, verdict: Verdict, isWaived: boolean): void {
      weights.applicable += weight;
      if (verdict.outcome !== 'unknown' && verdict.outcome !== 'error') weights.determined += weight;
      if (verdict.outcome !== 'fail') return;
      const one = addFailure(noFailures(), verdict.problems[0]?.severity ?? 'info', rule.confidence);
      const known = worst.get(rule.id) ?? { all: noFailures(), unaccepted: noFailures() };
      if (one.penalty > known.all.penalty) known.all = one;
      if (!isWaived && one.penalty > known.unaccepted.penalty) known.unaccepted = one;
      worst.set(rule.id, known);
    },
    share(unaccepted: boolean, unread: number): OrgShare {
      const counted = [...worst.values()].map((one) => (unaccepted ? one.unaccepted : one.all));
      return {
        penalty: counted.reduce((sum, { penalty }) => sum + penalty, 0),
        critical: counted.reduce((sum, { critical }) => sum + critical, 0),
        determined: weights.determined,
        applicable: weights.applicable + unread,
      };
    },
  };
}
