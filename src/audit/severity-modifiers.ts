import type { Facts } from '../model/facts.ts';
import { isSwitchedOff } from '../model/lifecycle.ts';
import type { Modifier } from '../model/rule.ts';
import { rank, SEVERITIES, type Severity } from '../model/severity.ts';
import type { Subject } from '../model/subject.ts';

/** What the modifiers look at beside the subject. */
export interface ModifierContext {
  readonly facts: Facts;
  readonly nonProduction: boolean;
  /** On the administrator's list of privileged apps. */
  readonly markedPrivileged: boolean;
}

const ORDER: readonly Modifier[] = [
  'inactive-cap-low',
  'nonprod-minus-1',
  'no-cors-minus-1',
  'privileged-plus-1',
];
const LOW = rank('low');
const OKTA_ADMIN_APPS: ReadonlySet<string> = new Set(['saasure', 'okta_enduser']);

/** Applies a rule's modifiers in the catalogue's order. An info variant never changes. */
export function modified(
  severity: Severity,
  modifiers: readonly Modifier[],
  subject: Subject,
  modifierContext: ModifierContext,
): Severity {
  if (severity === 'info' || modifiers.length === 0) return severity;
  let level = rank(severity);
  for (const modifier of ORDER) {
    if (modifiers.includes(modifier)) level = STEPS[modifier](level, subject, modifierContext);
  }
  return SEVERITIES[level] as Severity;
}

const oneDown = (level: number): number => Math.min(level + 1, LOW);

type Step = (level: number, subject: Subject, modifierContext: ModifierContext) => number;

const STEPS: Record<Modifier, Step> = {
  'inactive-cap-low': (level, subject) => (isSwitchedOff(subject) ? Math.max(level, LOW) : level),
  'nonprod-minus-1': (level, _subject, { nonProduction }) => (nonProduction ? oneDown(level) : level),
  'no-cors-minus-1': (level, subject) => (lacksCors(subject) ? oneDown(level) : level),
  'privileged-plus-1': (level, subject, modifierContext) =>
    isPrivileged(subject, modifierContext) ? Math.max(level - 1, 0) : level,
};

const lacksCors = (subject: Subject): boolean =>
  subject.kind === 'trusted-origin' &&
  subject.scopes !== undefined &&
  !subject.scopes.some(({ type }) => type === 'CORS');

/** An app that can change Okta itself, or that the administrator marked. */
export function isPrivileged(subject: Subject, { facts, markedPrivileged }: ModifierContext): boolean {
  if (subject.kind !== 'app') return false;
  if (markedPrivileged || OKTA_ADMIN_APPS.has(subject.name)) return true;
  if (facts.roles?.some(({ status }) => status === 'ACTIVE')) return true;
  return (
    facts.grants?.some(({ scopeId, status }) => status === 'ACTIVE' && scopeId.startsWith('okta.')) ?? false
  );
}
