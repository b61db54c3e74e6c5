import fc from 'fast-check';
import { expect, test } from 'vitest';
import { mergeSettings } from '../../options/merge-settings.ts';
import { defaultSettings, type Settings } from '../../src/model/settings.ts';

const waiver = { reason: 'Kiosk', by: 'Security team', until: '2027-01-01' };
const hours = { fromUtc: 7, toUtc: 19, days: [1, 2] };
const before: Settings = {
  ...defaultSettings,
  ownedDomains: ['a.example', 'b.example'],
  disabledRules: ['x'],
  options: { r: { one: 1, two: 2 } },
  waivers: { 'a/app/b': waiver, 'c/app/d': waiver },
};

test.each<[string, Partial<Settings>, Partial<Settings>, Partial<Settings>]>([
  [
    'different settings',
    { allowedHosts: ['h.example'] },
    { optIns: false },
    { allowedHosts: ['h.example'], optIns: false },
  ],
  [
    'different entries of a list',
    { ownedDomains: ['b.example', 'mine.example'] },
    { ownedDomains: ['a.example', 'b.example', 'theirs.example'] },
    { ownedDomains: ['b.example', 'theirs.example', 'mine.example'] },
  ],
  [
    'the same entry',
    { disabledRules: ['x', 'y'] },
    { disabledRules: ['y', 'x'] },
    { disabledRules: ['y', 'x'] },
  ],
  ['an entry that both took away', { disabledRules: [] }, { disabledRules: [] }, { disabledRules: [] }],
  [
    'different thresholds of a rule',
    { options: { r: { one: 5, two: 2 } } },
    { options: { r: { one: 1 }, s: { three: 3 } } },
    { options: { r: { one: 5 }, s: { three: 3 } } },
  ],
  [
    'all thresholds of a rule and one more',
    { options: {} },
    { options: { r: { one: 1, two: 2, three: 3 } } },
    { options: { r: { three: 3 } } },
  ],
  [
    'different accepted findings',
    { waivers: { 'c/app/d': waiver } },
    { waivers: { ...before.waivers, 'e/app/f': waiver } },
    { waivers: { 'c/app/d': waiver, 'e/app/f': waiver } },
  ],
  ['hours and nothing', { workingHours: hours }, {}, { workingHours: hours }],
  ['nothing and hours', {}, { workingHours: hours }, { workingHours: hours }],
  [
    'different hours',
    { workingHours: { ...hours, toUtc: 20 } },
    { workingHours: { ...hours, fromUtc: 8 } },
    { workingHours: { ...hours, toUtc: 20 } },
  ],
])('%s', (_name, mine, latest, merged) =>
  expect(mergeSettings(before, { ...before, ...mine }, { ...before, ...latest })).toEqual({
    ...before,
    ...merged,
  }),
);

test('hours that were switched off here stay off', () => {
  const on = { ...before, workingHours: hours };
  expect(mergeSettings(on, before, { ...on, optIns: false })).toEqual({ ...before, optIns: false });
});

test('whoever changed nothing changes nothing, and alone gets all', () => {
  const names = fc.uniqueArray(fc.constantFrom('a', 'b', 'c', '__proto__'));
  const some = fc.record({
    ownedDomains: names,
    optIns: fc.boolean(),
    options: fc.dictionary(
      fc.constantFrom('r', 's'),
      fc.dictionary(fc.constantFrom('one', 'two'), fc.nat(), { minKeys: 1 }),
    ),
  });
  fc.assert(
    fc.property(some, some, (one, other) => {
      const [base, changed] = [
        { ...before, ...one },
        { ...before, ...other },
      ];
      expect(mergeSettings(base, base, changed)).toEqual(changed);
      expect(mergeSettings(base, changed, base)).toEqual(changed);
    }),
  );
});
