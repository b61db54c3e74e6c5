import { array, assert, constantFrom, property, string, uniqueArray } from 'fast-check';
import { expect, test } from 'vitest';
import type { Unjudged } from '../../src/model/report.ts';
import { packHead, unpackHead } from '../../src/store/pack-head.ts';
import { headOf } from '../support/some-findings.ts';

const unjudged = array(
  uniqueArray(string()).chain((ids) =>
    constantFrom<Unjudged>(
      { ruleId: 'rule', reason: 'forbidden', count: ids.length, subjectIds: ids },
      { ruleId: 'rule', reason: 'forbidden', count: ids.length },
    ),
  ),
);

test('what was packed is what comes back', () => {
  assert(
    property(unjudged, (unknown) => {
      const head = { ...headOf(), unknown };
      expect(unpackHead(packHead(head))).toEqual(head);
    }),
  );
});

test('an id that many rules name is written once', () => {
  const subjectIds = ['0oaFirst', '0oaSecond'];
  const unknown = ['a', 'b', 'c'].map(
    (ruleId): Unjudged => ({ ruleId, reason: 'truncated', count: 2, subjectIds }),
  );
  const { json, subjects } = packHead({ ...headOf(), unknown });
  expect(json.split('0oaFirst')).toHaveLength(2);
  expect([...subjects]).toEqual([0, 1, 0, 1, 0, 1]);
});
