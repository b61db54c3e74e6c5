import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type AppShare, orgScore } from '../../src/audit/org-score.ts';
import { addFailure, coverageOf, graded, gradeOf, noFailures, scoreOf } from '../../src/audit/score.ts';
import { type Confidence, SEVERITIES, type Severity } from '../../src/model/severity.ts';

type Failed = readonly [Severity, Confidence];
const failuresOf = (failed: readonly Failed[]) =>
  failed.reduce((sum, [severity, confidence]) => addFailure(sum, severity, confidence), noFailures());

describe('an app', () => {
  test.each<[string, readonly Failed[], number]>([
    ['clean', [], 100],
    [
      'high and medium',
      [
        ['high', 'high'],
        ['medium', 'high'],
      ],
      63,
    ],
    ['one low', [['low', 'high']], 96],
    ['a critical is capped', [['critical', 'high']], 39],
    ['a critical of medium confidence is not', [['critical', 'medium']], 64],
    [
      'two high',
      [
        ['high', 'high'],
        ['high', 'high'],
      ],
      50,
    ],
    ['one high and nothing else is capped', [['high', 'high']], 74],
    [
      'two high are capped',
      [
        ['high', 'high'],
        ['high', 'low'],
      ],
      68,
    ],
    ['information costs nothing', [['info', 'high']], 100],
    [
      'confidence counts',
      [
        ['medium', 'medium'],
        ['low', 'low'],
      ],
      92,
    ],
    ['zero is the floor', Array<Failed>(9).fill(['high', 'high']), 0],
  ])('%s', (_name, failed, score) => expect(scoreOf(failuresOf(failed))).toBe(score));

  test.each([
    [100, 100, true, 'A+'],
    [100, 100, false, 'A'],
    [100, 99, true, 'A'],
    [90, 70, true, 'A'],
    [89, 70, true, 'B'],
    [75, 80, true, 'B'],
    [74, 80, true, 'C'],
    [60, 80, true, 'C'],
    [59, 80, true, 'D'],
    [40, 80, true, 'D'],
    [39, 80, true, 'F'],
    [100, 69, true, null],
  ] as const)('score %i, coverage %i, hardened %s: %s', (score, coverage, hardened, grade) =>
    expect(gradeOf(score, coverage, hardened)).toBe(grade),
  );

  test('coverage is never rounded up, and nothing applicable is nothing unknown', () => {
    expect(coverageOf(0, 0)).toBe(100);
    expect(coverageOf(699, 1000)).toBe(69);
    expect(coverageOf(9999, 10_000)).toBe(99);
  });

  const anyFailed = fc.array(
    fc.tuple(fc.constantFrom(...SEVERITIES), fc.constantFrom<Confidence>('high', 'medium', 'low')),
    { maxLength: 12 },
  );
  test('fixing a finding never lowers the score', () => {
    fc.assert(
      fc.property(anyFailed, fc.nat(), (failed, at) => {
        const fixed = failed.filter((_, index) => index !== at % Math.max(failed.length, 1));
        expect(scoreOf(failuresOf(fixed))).toBeGreaterThanOrEqual(scoreOf(failuresOf(failed)));
      }),
    );
  });
});

const share = (score: number, changes: Partial<AppShare> = {}): AppShare => ({
  score,
  grade: gradeOf(score, 100, false),
  determined: 100,
  applicable: 100,
  critical: score === 39 ? 1 : 0,
  privileged: false,
  ...changes,
});
const unread = (score: number): AppShare => share(score, { grade: null, determined: 43 });
const NOTHING = { penalty: 0, critical: 0, determined: 10, applicable: 10 };

describe('an org', () => {
  const apps = [share(63), share(96), share(39), share(100), unread(100)];
  const own = { ...NOTHING, penalty: 37 };

  test('the example of the catalogue', () => {
    expect(orgScore(apps, own)).toMatchObject({ algorithm: 1, score: 38, ungraded: 1 });
    const fixed = [share(63), share(96), share(100), share(100), unread(100)];
    expect(orgScore(fixed, own)).toMatchObject({ score: 58, grade: 'D' });
  });

  test('the org itself costs at most fifty points', () => {
    expect(orgScore([share(100)], { ...NOTHING, penalty: 1000 }).score).toBe(50);
  });

  test('criticals cap it, on a privileged app most of all', () => {
    const clean = Array.from({ length: 50 }, () => share(100));
    const bad = share(39);
    expect(orgScore([...clean, bad], NOTHING).score).toBe(59);
    expect(orgScore([...clean, bad, bad, bad], NOTHING).score).toBe(39);
    expect(orgScore([...clean, { ...bad, privileged: true }], NOTHING).score).toBe(39);
    expect(orgScore(clean, { ...NOTHING, critical: 1 }).score).toBe(59);
  });

  test('no grade where too little could be determined', () => {
    expect(orgScore([unread(100)], NOTHING)).toMatchObject({ grade: null, ungraded: 1 });
  });

  const anyShare = fc
    .tuple(fc.nat(100), fc.boolean())
    .map(([score, read]) => (read ? share(score) : unread(score)));
  const anyApps = fc.array(anyShare, { minLength: 1, maxLength: 30 });

  test('an app that becomes better never lowers it', () => {
    fc.assert(
      fc.property(anyApps, fc.nat(), fc.nat(100), (before, at, better) => {
        const index = at % before.length;
        const after = before.map((app, n) =>
          n === index && better > app.score ? { ...app, score: better, critical: 0 } : app,
        );
        expect(orgScore(after, NOTHING).score).toBeGreaterThanOrEqual(orgScore(before, NOTHING).score);
      }),
    );
  });

  test('an app that becomes unreadable never raises it', () => {
    fc.assert(
      fc.property(anyApps, fc.nat(), (before, at) => {
        const index = at % before.length;
        const after = before.map((app, n) => (n === index ? { ...app, grade: null, determined: 0 } : app));
        expect(orgScore(after, NOTHING).score).toBeLessThanOrEqual(orgScore(before, NOTHING).score);
        expect(orgScore(after, NOTHING).coverage).toBeLessThanOrEqual(orgScore(before, NOTHING).coverage);
      }),
    );
  });
});

test('a score stands beside its coverage', () => {
  expect(graded(failuresOf([['low', 'high']]), 100, true)).toEqual({ score: 96, coverage: 100, grade: 'A' });
});

test('only an org of hardened apps of which everything is known has the best grade', () => {
  const best: AppShare = { ...share(100), grade: 'A+' };
  const all = { ...NOTHING, determined: 10, applicable: 10 };
  expect(orgScore([best, best], all).grade).toBe('A+');
  expect(orgScore([best, { ...best, grade: 'A' }], all).grade).toBe('A');
  expect(orgScore([best, best], { ...all, determined: 9 }).grade).toBe('A');
});

test('its coverage weighs apps and the rest alike', () => {
  const half: AppShare = { ...share(100), determined: 5, applicable: 10 };
  expect(orgScore([half, half], { ...NOTHING, determined: 20, applicable: 20 }).coverage).toBe(75);
});

test('a privileged app without a critical finding caps nothing', () => {
  expect(orgScore([{ ...share(100), privileged: true }], NOTHING).score).toBe(100);
});
