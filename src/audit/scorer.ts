import { OKTA_APPS } from '../model/okta-apps.ts';
import type { AppScore, OrgScore } from '../model/score.ts';
import type { Subject } from '../model/subject.ts';
import type { Verdict } from './judge-rule.ts';
import type { Note, Seat } from './judge-subject.ts';
import { type AppShare, type OrgShare, orgScore } from './org-score.ts';
import { addFailure, coverageOf, type Failures, graded, noFailures } from './score.ts';
import { isPrivileged, type Standing } from './severity-modifiers.ts';
import type { TallyInput } from './tally.ts';
import { findingId, waiverOf } from './waivers.ts';

/** What is known of one app's score so far; it changes with every rule that is asked. */
interface Card {
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
  open(subject: Subject, standing: Standing): Note;
  apps(): readonly AppScore[];
  /** `unread` is what the rules weigh that had nothing to judge because no list of it could be read. */
  org(unread?: number): OrgScore;
}

/** Adds up scores while rules are asked. */
export function openScorer(input: Pick<TallyInput, 'settings' | 'now'>): Scorer {
  const cards = new Map<string, Card>();
  const org = openOrgCard();
  const waives = Object.keys(input.settings.waivers).length > 0;
  let accepted = false;
  const cardOf = (subject: Subject, standing: Standing): Card => {
    const known = cards.get(subject.id);
    if (known) return known;
    const card = newCard(subject, standing);
    cards.set(subject.id, card);
    return card;
  };
  return {
    open(subject, standing) {
      const card = subject.kind === 'app' ? cardOf(subject, standing) : undefined;
      return (seat, verdict) => {
        const isWaived = waives && isAccepted(seat, verdict, subject, input);
        accepted ||= isWaived;
        if (card) mark(card, seat, verdict, isWaived);
        else org.note(seat, verdict, isWaived);
      };
    },
    apps: () => [...cards].map(([id, card]) => ({ id, ...scoreOfCard(card, card.failures) })),
    org(unread = 0) {
      const counted = [...cards.values()].filter(({ counts }) => counts);
      const score = orgScore(
        counted.map((card) => shareOf(card, card.failures)),
        org.share(false, unread),
      );
      if (!accepted) return score;
      const without = orgScore(
        counted.map((card) => shareOf(card, card.unaccepted)),
        org.share(true, unread),
      );
      return { ...score, withoutAccepted: without.score };
    },
  };
}

const isAccepted = (
  { judge: { rule } }: Seat,
  { outcome }: Verdict,
  subject: Subject,
  input: Pick<TallyInput, 'settings' | 'now'>,
): boolean => outcome === 'fail' && waiverOf(findingId(rule.id, subject), input) !== undefined;

const newCard = (subject: Subject, standing: Standing): Card => ({
  failures: noFailures(),
  unaccepted: noFailures(),
  determined: 0,
  applicable: 0,
  hardened: true,
  privileged: isPrivileged(subject, standing),
  counts:
    subject.kind === 'app' &&
    subject.status === 'ACTIVE' &&
    subject.protocol !== 'bookmark' &&
    !OKTA_APPS.has(subject.name),
});

function mark(card: Card, { judge: { rule }, weight }: Seat, verdict: Verdict, isWaived: boolean): void {
  card.applicable += weight;
  if (verdict.outcome !== 'unknown' && verdict.outcome !== 'error') card.determined += weight;
  if (rule.hardening && verdict.outcome !== 'pass') card.hardened = false;
  if (verdict.outcome !== 'fail') return;
  const severity = verdict.problems[0]?.severity ?? 'info';
  addFailure(card.failures, severity, rule.confidence);
  if (!isWaived) addFailure(card.unaccepted, severity, rule.confidence);
}

const scoreOfCard = ({ determined, applicable, hardened }: Card, failures: Failures) =>
  graded(failures, coverageOf(determined, applicable), hardened);

function shareOf(card: Card, failures: Failures): AppShare {
  const { score, grade } = scoreOfCard(card, failures);
  const { determined, applicable, privileged } = card;
  return { score, grade, determined, applicable, critical: failures.critical, privileged };
}

/** What origins, servers and the org itself fail: each rule once, with its worst finding. */
function openOrgCard() {
  const worst = new Map<string, { all: Failures; unaccepted: Failures }>();
  const weights = { determined: 0, applicable: 0 };
  return {
    note({ judge: { rule }, weight }: Seat, verdict: Verdict, isWaived: boolean): void {
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
