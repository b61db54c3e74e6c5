import { expect, test } from 'vitest';
import { weakPolicyIds } from '../../../src/rules/lib/weak-policies.ts';
import { catchAllRule, signOnPolicy, signOnRule } from '../../support/build-subjects.ts';

test('policies with an active rule that asks for one factor are weak', () => {
  const weak = { factorMode: '1FA' } as const;
  expect(
    weakPolicyIds({
      two: signOnPolicy({}),
      one: signOnPolicy({ rules: [signOnRule({ method: weak }), catchAllRule()] }),
      rest: signOnPolicy({ rules: [catchAllRule({ access: 'ALLOW', method: weak })] }),
      off: signOnPolicy({ rules: [signOnRule({ status: 'INACTIVE', method: weak })] }),
      unread: 'forbidden',
    }),
  ).toEqual(['one', 'rest']);
});
