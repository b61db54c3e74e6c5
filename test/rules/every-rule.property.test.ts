import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Facts } from '../../src/model/facts.ts';
import type { Rule } from '../../src/model/rule.ts';
import type { Subject } from '../../src/model/subject.ts';
import { rules } from '../../src/rules/index.ts';
import { EXAMPLE_NOW, type ExampleInput, factsOf, missingOf, subjectsOf } from '../support/example-input.ts';
import { quickest } from '../support/quickest.ts';
import { judgeOne, type Verdict } from '../support/rule-tester.ts';

const KEPT = 'test/rules/examples';
const IDS = readdirSync(KEPT).map((name) => basename(name, '.jsonl'));

interface Example {
  readonly note: string;
  readonly expect: string | readonly string[];
  readonly input: ExampleInput;
}

const examplesOf = (id: string): readonly Example[] =>
  readFileSync(join(KEPT, `${id}.jsonl`), 'utf8')
    .trimEnd()
    .split('\n')
    .map((line): Example => JSON.parse(line));
const ruleOf = (id: string): Rule => rules.find((one) => one.id === id) as Rule;

/** Okta documents what these mean where they are absent. */
const WITH_DEFAULT: ReadonlySet<string> = new Set([
  'pkce_required',
  'autoKeyRotation',
  'wildcard_redirect',
  'idp_initiated_login',
  'mode',
  'dpop_bound_access_tokens',
  'refresh_token',
  'rotation_type',
  'leeway',
  'network',
  'connection',
  'participate_slo',
  'implicitAssignment',
  'selfService',
  'revealPassword',
  'accessTokenLifetimeMinutes',
  'refreshTokenWindowMinutes',
  // Optional, and nothing is wrong with an app that has none.
  'accessibility',
  'errorRedirectUrl',
  'loginRedirectUrl',
  'sector_identifier_uri',
  'policy_uri',
  'tos_uri',
  'client_uri',
  'logo_uri',
  'notes',
  'loginUrlRegex',
  'recipient',
  'destination',
  'defaultRelayState',
  'samlAssertionLifetimeSeconds',
  'spCertificate',
  'x5c',
  'admin',
  'enduser',
  'd',
]);

type Step = string | number;

/** Every place in a JSON value. */
function* placesIn(value: unknown, at: readonly Step[] = []): Iterable<readonly Step[]> {
  if (typeof value !== 'object' || value === null) return;
  for (const [key, inner] of Object.entries(value)) {
    const place = [...at, Array.isArray(value) ? Number(key) : key];
    yield place;
    yield* placesIn(inner, place);
  }
}

/** A copy with one place changed; undefined takes it away. */
function changed(value: unknown, [step, ...rest]: readonly Step[], to: unknown): unknown {
  if (step === undefined) return to;
  if (Array.isArray(value)) return value.map((one, n) => (n === step ? changed(one, rest, to) : one));
  const inner = changed((value as Record<Step, unknown>)[step], rest, to);
  const { [step]: _, ...others } = value as Record<Step, unknown>;
  return inner === undefined ? others : { ...others, [step]: inner };
}

const valueAt = (value: unknown, place: readonly Step[]): unknown =>
  place.reduce<unknown>((inner, step) => (inner as Record<Step, unknown>)[step], value);

async function judged(rule: Rule, input: ExampleInput): Promise<readonly Verdict['outcome'][]> {
  const facts: Facts = await factsOf(rule, input);
  const now = typeof input.now === 'string' ? input.now : EXAMPLE_NOW;
  return subjectsOf(rule, input).map(
    (subject: Subject) => judgeOne(rule, { subject, facts, missing: missingOf(rule, input), now }).outcome,
  );
}

/** Undefined where what is left is no org's answer any more. */
const judgedOrNot = (rule: Rule, input: ExampleInput) => judged(rule, input).catch(() => undefined);

/** What is judged: the subject of the example and the facts about it. */
const isSubject = ([root]: readonly Step[]): boolean => root === 'app' || root === 'trustedOrigins';

type Change = (place: readonly Step[], value: unknown) => { readonly to: unknown } | undefined;

/** Checks that a rule does not call its failing examples fine once one place of their subject has changed. */
async function expectDoubt(id: string, changeOf: Change, fine: readonly Verdict['outcome'][]): Promise<void> {
  const rule = ruleOf(id);
  for (const { input, note } of examplesOf(id)) {
    if (!(await judged(rule, input)).includes('fail')) continue;
    for (const place of placesIn(input)) {
      if (!isSubject(place) || WITH_DEFAULT.has(String(place.at(-1)))) continue;
      const change = changeOf(place, valueAt(input, place));
      const outcomes = change && (await judgedOrNot(rule, changed(input, place, change.to) as ExampleInput));
      const isFine = outcomes?.every((outcome) => fine.includes(outcome)) ?? false;
      expect(isFine, `${note}: ${place.join('.')}`).toBe(false);
    }
  }
}

describe('taking any one field away never turns fail into pass', () => {
  const isField = (place: readonly Step[]): boolean => place.length >= 2 && typeof place.at(-1) === 'string';
  test.each(IDS)('%s', (id) =>
    expectDoubt(id, (place) => (isField(place) ? { to: undefined } : undefined), ['pass', 'info']),
  );
});

describe('a list of which no entry can be read never turns fail into pass or not applicable', () => {
  const isFull = (value: unknown): boolean => Array.isArray(value) && value.length > 0;
  test.each(IDS)('%s', (id) =>
    expectDoubt(
      id,
      // The list of the origins themselves is no field of a subject.
      (place, value) => (place.length > 2 && isFull(value) ? { to: [7] } : undefined),
      ['pass', 'info', 'na'],
    ),
  );
});

describe('a word Okta has not documented never gives pass', () => {
  test.each(IDS)('%s', async (id) => {
    const rule = ruleOf(id);
    for (const example of examplesOf(id)) {
      for (const place of placesIn(example.input)) {
        const value = valueAt(example.input, place);
        if (!isSubject(place) || typeof value !== 'string') continue;
        const input = changed(example.input, place, 'SOMETHING_NEW') as ExampleInput;
        const subjects = await Promise.resolve()
          .then(() => subjectsOf(rule, input))
          .catch(() => []);
        const before = subjectsOf(rule, example.input).flatMap(({ holes }) => holes.map(({ at }) => at));
        const fresh = subjects.flatMap(({ holes }) => holes).filter(({ at }) => !before.includes(at));
        const isRead = fresh.some(({ at }) =>
          rule.reads.some((path) => at === path || at.startsWith(`${path}.`) || at.startsWith(`${path}[`)),
        );
        if (!isRead) continue;
        const outcomes = (await judgedOrNot(rule, input)) ?? [];
        expect(outcomes, `${example.note}: ${place.join('.')}`).not.toContain('pass');
      }
    }
  });
});

const HOSTILE = [
  'a'.repeat(100_000),
  `https://${'a.'.repeat(50_000)}com/`,
  `https://x.example.com/${'../'.repeat(33_000)}`,
  `https://x.example.com/?${'next=http://a&'.repeat(7_000)}`,
  '%'.repeat(100_000),
  '*'.repeat(100_000),
  '('.repeat(100_000),
  `${' '.repeat(99_999)}x`,
  `javascript:${'\t'.repeat(99_000)}`,
  `^${'(a+)+'.repeat(20_000)}$`,
  'P'.repeat(50_000) + '1'.repeat(50_000),
];

describe('no rule takes over a millisecond on hostile text', () => {
  test.each(IDS)('%s', async (id) => {
    const rule = ruleOf(id);
    const [example] = examplesOf(id);
    if (!example) throw new Error(`no example for ${id}`);
    const facts = await factsOf(rule, example.input);
    for (const subject of subjectsOf(rule, example.input)) {
      for (const place of placesIn(subject)) {
        if (place[0] === 'kind' || place[0] === 'protocol' || typeof valueAt(subject, place) !== 'string')
          continue;
        for (const text of HOSTILE) {
          const hostile = changed(subject, place, text) as Subject;
          const took = quickest(() => judgeOne(rule, { subject: hostile, facts, now: EXAMPLE_NOW }), 0.5);
          expect(took, `${place.join('.')}: ${text.slice(0, 30)}…`).toBeLessThan(1);
        }
      }
    }
  });
});
