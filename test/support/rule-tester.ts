import { describe, expect, test } from 'vitest';
import { type Verdict as Judged, judgeApplicable, judgeOf } from '../../src/audit/judge-rule.ts';
import type { Facts, MissingFacts } from '../../src/model/facts.ts';
import type { UnknownReason } from '../../src/model/reason.ts';
import type { Context, Rule } from '../../src/model/rule.ts';
import type { Severity } from '../../src/model/severity.ts';
import type { Subject } from '../../src/model/subject.ts';
import { texts } from '../../src/rules/texts.ts';

interface Case {
  readonly subject: Subject;
  /** Why this case is worth having. */
  readonly name?: string;
  readonly facts?: Facts;
  readonly missing?: MissingFacts;
  readonly options?: Readonly<Record<string, number>>;
  readonly now?: string;
  readonly nonProduction?: boolean;
}

interface FailCase extends Case {
  /** Every variant that must be reported, info ones too. */
  readonly problems: readonly string[];
  /** Of the worst problem, after the modifiers. */
  readonly severity?: Severity;
  /** Paths of the problems, in any order. */
  readonly at?: readonly string[];
}

interface UnknownCase extends Case {
  readonly reason: UnknownReason;
}

interface Cases {
  readonly pass: readonly Case[];
  readonly fail: readonly FailCase[];
  readonly na: readonly Case[];
  readonly unknown: readonly UnknownCase[];
}

/** Also where the rule does not apply. */
export type Verdict = Judged | { readonly outcome: 'na' };

const KNOWN: Facts = { ownedDomains: ['example.com'], customDomains: [] };

/** Judges one subject by one rule as an audit would, but throws what the rule throws. The org owns example.com unless a case says otherwise. */
export function judgeOne(rule: Rule, tried: Case): Verdict {
  const { subject, facts = KNOWN, missing = {}, nonProduction = false, now = '2026-01-01T00:00:00Z' } = tried;
  const presets = Object.entries(rule.options).map(([name, option]) => [name, option.default]);
  const context: Context<string> = {
    facts,
    options: { ...Object.fromEntries(presets), ...tried.options },
    now: new Date(now),
    nonProduction,
  };
  if (!rule.appliesTo(subject)) return { outcome: 'na' };
  const modifierContext = { facts, nonProduction, markedPrivileged: false };
  const verdict = judgeApplicable(judgeOf(rule, context, missing), subject, modifierContext);
  if (verdict.outcome === 'error') throw verdict.cause;
  return verdict;
}

/** Names of the variants a verdict reports, each once, sorted. */
export const variantsOf = (verdict: Verdict): string[] =>
  'problems' in verdict ? [...new Set(verdict.problems.map(({ variant }) => variant))].sort() : [];

/** Runs a rule's cases through the engine; every outcome and every variant must occur. */
export function testRule(rule: Rule, cases: Cases): void {
  describe.each(['pass', 'na', 'unknown'] as const)(`${rule.id}: %s`, (outcome) => {
    test('has a case', () => {
      // A subject about which there is only information to give has passed.
      const informed = outcome === 'pass' ? cases.fail.filter(({ severity }) => severity === 'info') : [];
      expect([...cases[outcome], ...informed].length).toBeGreaterThan(0);
    });
    test.each(named(cases[outcome]))('$title', ({ tried }) => {
      const verdict = judgeOne(rule, tried);
      expect([verdict.outcome, ...variantsOf(verdict)]).toEqual([outcome]);
      if ('reason' in verdict) expect(verdict.reason).toBe((tried as UnknownCase).reason);
    });
  });
  test(`${rule.id} is asked about every kind it is tested with`, () => {
    const tried = [...cases.pass, ...cases.fail, ...cases.unknown].map(({ subject }) => subject.kind);
    expect(rule.kinds, `declare in kinds of src/rules/${rule.id}.ts what it judges`).toEqual(
      expect.arrayContaining(tried),
    );
  });
  describe(`${rule.id}: fail`, () => {
    test('every variant is produced by a case', () => {
      const produced = new Set(cases.fail.flatMap((tried) => variantsOf(judgeOne(rule, tried))));
      const missing = Object.keys(rule.variants).filter((variant) => !produced.has(variant));
      expect(missing, `add a fail case to test/rules/${rule.id}.test.ts for each of these variants`).toEqual(
        [],
      );
    });
    test.each(named(cases.fail))('$title', ({ tried }) => checkProblems(rule, tried));
  });
}

function checkProblems(rule: Rule, tried: FailCase): void {
  const verdict = judgeOne(rule, tried);
  expect(variantsOf(verdict)).toEqual([...tried.problems].sort());
  if (!('problems' in verdict)) return;
  const [worst] = verdict.problems;
  expect(verdict.outcome).toBe(worst?.severity === 'info' ? 'info' : 'fail');
  if (tried.severity) expect(worst?.severity).toBe(tried.severity);
  if (tried.at) expect(verdict.problems.map(({ at }) => at).sort()).toEqual([...tried.at].sort());
  for (const { variant, value } of verdict.problems) {
    const sentence = texts[rule.id]?.texts[variant] ?? '';
    expect(sentence, `a sentence for ${variant}`).toMatch(/\S.*\.$/);
    if (sentence.includes('{value}')) expect(value, `${variant} needs a value`).toBeDefined();
  }
}

const named = <C extends Case>(cases: readonly C[]): { title: string; tried: C }[] =>
  cases.map((tried, index) => ({ title: tried.name ?? `case ${index + 1}`, tried }));
