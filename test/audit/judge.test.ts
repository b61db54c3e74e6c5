import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { judge } from '../../src/audit/judge.ts';
import type { Rule } from '../../src/model/rule.ts';
import { defaultSettings, type Settings } from '../../src/model/settings.ts';
import type { Subject, TrustedOrigin } from '../../src/model/subject.ts';
import { ADMIN, NOW, origin, snapshotOf, toyRule } from '../support/toy-rule.ts';

const run = (
  subjects: readonly Subject[],
  rules: readonly Rule[] = [toyRule()],
  settings: Partial<Settings> = {},
) =>
  judge(snapshotOf(subjects), rules, { ...defaultSettings, ...settings }, NOW, {
    admin: ADMIN,
    nonProduction: false,
  });

const counts = (subjects: readonly Subject[], rule: Rule = toyRule()) =>
  run(subjects, [rule]).rules[0]?.counts;
const http = { origin: 'http://app.example.com' };

describe('outcomes', () => {
  test('every outcome is counted once, and they add up to the subjects', () => {
    const throwing = toyRule({
      *evaluate(subject) {
        if (subject.id === 'throws') throw new Error('broken');
        yield* toyRule().evaluate(subject, {} as never);
      },
    });
    const subjects = [
      origin('fails', http),
      origin('noted', { origin: 'ionic://app' }),
      origin('passes'),
      origin('other', { label: 'not mine' }),
      origin('holed', { holes: [{ at: 'origin', reason: 'unexpected-shape' }] }),
      origin('throws'),
    ];
    expect(counts(subjects, throwing)).toEqual({ fail: 1, info: 1, pass: 1, na: 1, unknown: 1, error: 1 });
  });

  test('where facts show that there is nothing to judge a rule is not applicable, unless it fails or nobody knows', () => {
    const idle = toyRule({ isNotApplicable: ({ id }) => id.startsWith('idle') });
    const subjects = [
      origin('idle'),
      origin('idle-but-fails', http),
      origin('idle-but-holed', { holes: [{ at: 'origin', reason: 'unexpected-shape' }] }),
      origin('passes'),
    ];
    expect(counts(subjects, idle)).toEqual({ fail: 1, info: 0, pass: 1, na: 1, unknown: 1, error: 0 });
  });

  test('a rule that throws is an error finding, and the other rules go on', () => {
    const broken = toyRule({
      id: 'a-broken',
      evaluate: () => {
        throw new Error('broken');
      },
    });
    const report = run([origin('o1', http)], [broken, toyRule()]);
    expect(report.findings.map(({ id, outcome }) => [id, outcome])).toEqual([
      ['a-broken/trusted-origin/o1', 'error'],
      ['toy-insecure/trusted-origin/o1', 'fail'],
    ]);
  });

  test('a variant the rule does not declare is an error, not a finding without a severity', () => {
    const odd = toyRule({
      *evaluate() {
        yield { variant: 'surprise', at: 'origin' };
      },
    });
    expect(counts([origin('o1')], odd)).toMatchObject({ error: 1 });
  });

  test('a subject of another kind is not counted at all', () => {
    expect(counts([origin('o1')], toyRule({ kinds: ['app'] }))).toEqual({
      fail: 0,
      info: 0,
      pass: 0,
      na: 0,
      unknown: 0,
      error: 0,
    });
  });
});

describe('unknown', () => {
  const holed = (at: string) =>
    origin('o1', { origin: 'ionic://app', holes: [{ at, reason: 'unexpected-shape' }] });

  test.each(['origin', 'origin[0]', 'origin.host'])('a hole at %s hides an info finding', (at) => {
    expect(counts([holed(at)])).toMatchObject({ unknown: 1, info: 0 });
  });

  test.each(['a.b', 'a', 'a[0]', 'a[12].b', 'a[1].b[2].c'])(
    'indexes do not matter: %s concerns a.b',
    (at) => {
      expect(counts([holed(at)], toyRule({ reads: ['a.b'] }))).toMatchObject({ unknown: 1, info: 0 });
    },
  );

  test.each(['a.c', 'a[0].c', 'a[0].bc', 'ab'])('indexes do not matter: %s does not concern a.b', (at) => {
    expect(counts([holed(at)], toyRule({ reads: ['a.b'] }))).toMatchObject({ unknown: 0, info: 1 });
  });

  test.each(['originator', 'scopes[0].type'])('a hole at %s does not concern the rule', (at) => {
    expect(counts([holed(at)])).toMatchObject({ unknown: 0, info: 1 });
  });

  test('what was read is enough to fail', () => {
    const subject = origin('o1', { ...http, holes: [{ at: 'origin', reason: 'unexpected-shape' }] });
    expect(counts([subject])).toMatchObject({ fail: 1, unknown: 0 });
  });

  test('a missing fact gives its reason', () => {
    const needy = toyRule({ needs: ['customDomains'] });
    const snapshot = snapshotOf([origin('o1'), origin('o2', http)], {
      missing: { customDomains: 'forbidden' },
    });
    const report = judge(snapshot, [needy], defaultSettings, NOW, { admin: ADMIN, nonProduction: false });
    expect(report.unknown).toEqual([
      { ruleId: 'toy-insecure', reason: 'forbidden', count: 1, subjectIds: ['o1'] },
    ]);
    // What is known is enough to fail.
    expect(report.findings.map(({ subject }) => subject.id)).toEqual(['o2']);
  });

  test('a rule that cannot know says why', () => {
    const unsure = toyRule({ whyUnknown: () => 'classic-engine' });
    expect(
      judge(snapshotOf([origin('o1')]), [unsure], defaultSettings, NOW, {
        admin: ADMIN,
        nonProduction: false,
      }).unknown,
    ).toEqual([{ ruleId: 'toy-insecure', reason: 'classic-engine', count: 1 }]);
  });

  test('a rule hears why a fact is missing that only some of its subjects need', () => {
    const unsure = toyRule({
      whyUnknown: ({ id }, { facts }, missing) =>
        id === 'o1' && !facts.customDomains ? missing.customDomains : undefined,
    });
    const snapshot = snapshotOf([origin('o1'), origin('o2')], { missing: { customDomains: 'forbidden' } });
    expect(
      judge(snapshot, [unsure], defaultSettings, NOW, { admin: ADMIN, nonProduction: false }).unknown,
    ).toEqual([{ ruleId: 'toy-insecure', reason: 'forbidden', count: 1, subjectIds: ['o1'] }]);
  });

  test('ids are listed only where some applicable subjects could be judged', () => {
    const one = origin('o2', { holes: [{ at: 'origin', reason: 'unexpected-shape' }] });
    expect(run([origin('o1'), one]).unknown).toEqual([
      { ruleId: 'toy-insecure', reason: 'unexpected-shape', count: 1, subjectIds: ['o2'] },
    ]);
    expect(run([origin('o1', { label: 'not mine' }), one]).unknown).toEqual([
      { ruleId: 'toy-insecure', reason: 'unexpected-shape', count: 1 },
    ]);
  });

  test('no hole ever turns a fail into a pass, and none on a path the rule reads leaves a pass', () => {
    const paths = fc.constantFrom('origin', 'origin[1]', 'scopes', 'status', 'label');
    const origins = fc.constantFrom('http://a.example', 'https://a.example', 'ionic://a');
    fc.assert(
      fc.property(origins, fc.array(paths, { minLength: 1 }), (value, ats) => {
        const sound = run([origin('o1', { origin: value })]);
        const holes = ats.map((at) => ({ at, reason: 'unexpected-shape' as const }));
        const holed = run([origin('o1', { origin: value, holes })]);
        const [before, after] = [sound, holed].map((report) => report.rules[0]?.counts);
        if (before?.fail) expect(after?.fail).toBe(1);
        if (ats.some((at) => at.startsWith('origin'))) expect(after?.pass).toBe(0);
      }),
    );
  });
});

describe('settings', () => {
  test('a disabled rule is not in the report', () => {
    expect(run([origin('o1', http)], [toyRule()], { disabledRules: ['toy-insecure'] }).rules).toEqual([]);
  });

  test('a waived finding stays and carries its waiver until it runs out', () => {
    const waiver = { reason: 'accepted', by: 'security', until: '2026-06-01' };
    const id = 'toy-insecure/trusted-origin/o1';
    const waived = (until: string) =>
      run([origin('o1', http)], [toyRule()], { waivers: { [id]: { ...waiver, until } } });
    expect(waived('2026-06-01').findings[0]).toMatchObject({ id, waiver });
    expect(waived('2025-12-31').findings[0]).not.toHaveProperty('waiver');
  });

  test('options reach the rule, and a value out of bounds falls back to the default', () => {
    const limit = { label: 'Limit', default: 10, min: 1, max: 100 };
    const seen: number[] = [];
    const rule = toyRule({
      options: { limit },
      evaluate: (_subject, { options }) => {
        seen.push(options.limit ?? Number.NaN);
        return [];
      },
    });
    for (const value of [50, 500, Number.NaN]) {
      run([origin('o1')], [rule], { options: { 'toy-insecure': { limit: value } } });
    }
    run([origin('o1')], [rule]);
    expect(seen).toEqual([50, 10, 10, 10]);
  });
});

describe('order and form', () => {
  test('findings are sorted by severity, rule id, subject id, whatever the order of the subjects', () => {
    const low = toyRule({ id: 'a-low', variants: { plain: 'low', note: 'info' } });
    const subjects = ['o3', 'o1', 'o2'].map((id) => origin(id, http));
    const ids = (list: readonly TrustedOrigin[]) => run(list, [low, toyRule()]).findings.map(({ id }) => id);
    expect(ids(subjects)).toEqual([
      'toy-insecure/trusted-origin/o1',
      'toy-insecure/trusted-origin/o2',
      'toy-insecure/trusted-origin/o3',
      'a-low/trusted-origin/o1',
      'a-low/trusted-origin/o2',
      'a-low/trusted-origin/o3',
    ]);
    expect(ids(subjects.toReversed())).toEqual(ids(subjects));
  });

  test('two audits of the same snapshot are byte-identical', () => {
    const subjects = [origin('o1', http), origin('o2'), origin('o3', { origin: 'ionic://x' })];
    expect(JSON.stringify(run(subjects))).toBe(JSON.stringify(run(subjects)));
  });

  test('the worst problem comes first and decides the severity', () => {
    const rule = toyRule({
      *evaluate() {
        yield { variant: 'note', at: 'scopes' };
        yield { variant: 'plain', at: 'origin' };
      },
    });
    const [finding] = run([origin('o1')], [rule]).findings;
    expect(finding).toMatchObject({
      severity: 'high',
      problems: [{ variant: 'plain' }, { variant: 'note' }],
    });
  });
});

describe('superseded rules', () => {
  const lesser = toyRule({ id: 'z-lesser', yieldsTo: ['toy-insecure'] });

  test('yield the paths the other rule reports', () => {
    const report = run([origin('o1', http)], [toyRule(), lesser]);
    expect(report.findings.map(({ ruleId }) => ruleId)).toEqual(['toy-insecure']);
    expect(report.rules.map(({ counts: { pass } }) => pass)).toEqual([0, 1]);
  });

  test('keep what the other rule does not report', () => {
    const wider = toyRule({
      id: 'z-lesser',
      yieldsTo: ['toy-insecure'],
      *evaluate() {
        yield { variant: 'plain', at: 'origin' };
        yield { variant: 'plain', at: 'scopes[0]' };
      },
    });
    expect(run([origin('o1', http)], [toyRule(), wider]).findings[1]?.problems.map(({ at }) => at)).toEqual([
      'scopes[0]',
    ]);
  });

  test('yield to a fail only, not to an info finding', () => {
    const report = run([origin('o1', { origin: 'ionic://x' })], [toyRule(), lesser]);
    expect(report.findings.map(({ ruleId }) => ruleId)).toEqual(['toy-insecure', 'z-lesser']);
  });
});

test('a whole snapshot: what it covers, and what was read of one subject alone', () => {
  const asking = toyRule({ needs: ['grants'], evaluate: () => [] });
  const server = { kind: 'authorization-server', id: 'aus1', label: 'default', status: 'ACTIVE', holes: [] };
  const snapshot = snapshotOf([origin('o1'), origin('o2'), server as never], {
    subjectFacts: { o2: { grants: [] } },
    gaps: [{ what: 'domains', reason: 'forbidden', detail: '403' }],
  });
  const report = judge(snapshot, [asking], defaultSettings, NOW, { admin: ADMIN, nonProduction: false });
  expect(report.coverage).toEqual({
    apps: 0,
    trustedOrigins: 2,
    authorizationServers: 1,
    gaps: [{ what: 'domains', reason: 'forbidden', detail: '403' }],
  });
  expect(report).toMatchObject({ schema: 1, complete: true, takenAt: NOW.toISOString() });
  expect(report.rules[0]?.counts).toMatchObject({ pass: 1, unknown: 1 });
  expect(report.unknown).toEqual([
    { ruleId: 'toy-insecure', reason: 'opt-in-not-given', count: 1, subjectIds: ['o1'] },
  ]);
});

test('a waiver ends at its moment, not after it', () => {
  const id = 'toy-insecure/trusted-origin/o1';
  const until = (moment: string) =>
    run([origin('o1', http)], [toyRule()], {
      waivers: { [id]: { reason: 'known', by: 'somebody', until: moment } },
    }).findings[0]?.waiver;
  expect(until(NOW.toISOString())).toBeUndefined();
  expect(until('2026-01-01T00:00:01Z')).toBeDefined();
});
