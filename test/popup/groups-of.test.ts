import { expect, test } from 'vitest';
import { chosenGroup, groupsOf } from '../../popup/groups-of.ts';
import type { RuleCounts } from '../../src/model/report.ts';
import { texts as catalogue } from '../../src/rules/texts.ts';
import { metaFor } from '../ui/fake-findings.ts';

const inGroup = (id: string, group: string) => ({ ...metaFor(id, []), group });
const texts = {
  'b-two': inGroup('b-two', 'B. Second'),
  'a-one': inGroup('a-one', 'A. First'),
  'b-one': inGroup('b-one', 'B. Second'),
};
const counts = (id: string, fail: number, info = 0, error = 0): RuleCounts => ({
  id,
  severity: 'high',
  counts: { fail, info, error, pass: 50, na: 60, unknown: 70 },
});

test('groups come in the catalogue’s order with their rules and findings', () => {
  expect(groupsOf(texts, [counts('b-two', 3, 2, 1), counts('b-one', 1), counts('gone', 9)])).toEqual([
    { name: 'A. First', ruleIds: ['a-one'], findings: 0 },
    { name: 'B. Second', ruleIds: ['b-two', 'b-one'], findings: 7 },
  ]);
});

test('without words there are no groups', () => expect(groupsOf({}, [counts('a-one', 1)])).toEqual([]));

test('a query tells its group by its rules', () => {
  expect(chosenGroup(texts, ['b-two', 'b-one'])).toBe('B. Second');
  expect(chosenGroup(texts, [])).toBeUndefined();
  expect(chosenGroup(texts, ['constructor'])).toBeUndefined();
});

test('every rule of the catalogue is in one of the groups A to N', () => {
  const groups = groupsOf(catalogue, []);
  expect(groups.flatMap(({ ruleIds }) => ruleIds).sort()).toEqual(Object.keys(catalogue).sort());
  for (const { name } of groups) expect(name).toMatch(/^[A-N]\. \S/);
  const letters = groups.map(({ name }) => name[0]);
  expect(new Set(letters).size, 'one name for each letter').toBe(letters.length);
});
