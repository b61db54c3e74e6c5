import { expect, test } from 'vitest';
import type { SignOnPolicy } from '../../../src/model/sign-on-policy.ts';
import { weakPolicyIds } from '../../../src/rules/lib/weak-policies.ts';
import { catchAllRule, POLICY_ID, signOnRule } from '../../support/build-subjects.ts';

const policy = (changes: Partial<SignOnPolicy>): SignOnPolicy => ({
  id: POLICY_ID,
  name: 'Any two factors',
  rules: [signOnRule(), catchAllRule()],
  holes: [],
  ...changes,
});

test('policies with an active rule that asks for one factor are weak', () => {
  const weak = { factorMode: '1FA' } as const;
  expect(
    weakPolicyIds({
      two: policy({}),
      one: policy({ rules: [signOnRule({ method: weak }), catchAllRule()] }),
      rest: policy({ rules: [catchAllRule({ access: 'ALLOW', method: weak })] }),
      off: policy({ rules: [signOnRule({ status: 'INACTIVE', method: weak })] }),
      unread: 'forbidden',
    }),
  ).toEqual(['one', 'rest']);
});
