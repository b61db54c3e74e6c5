import { expect, test } from 'vitest';
import { judgeApplicable, judgeOf } from '../../src/audit/judge-rule.ts';
import { judgeOne } from '../support/rule-tester.ts';
import { NOW, origin, toyRule } from '../support/toy-rule.ts';

const CAUSE = new TypeError('no such field');
const broken = toyRule({
  evaluate: () => {
    throw CAUSE;
  },
});

test('the verdict on a rule that throws keeps what it threw', () => {
  const context = { facts: {}, options: {}, now: NOW, nonProduction: false };
  const verdict = judgeApplicable(judgeOf(broken, context, {}), origin('o1'), {
    facts: {},
    nonProduction: false,
    markedPrivileged: false,
  });
  expect(verdict).toEqual({ outcome: 'error', cause: CAUSE });
});

test('whoever tests a rule that throws sees what it threw', () => {
  expect(() => judgeOne(broken, { subject: origin('o1') })).toThrow(CAUSE);
});
