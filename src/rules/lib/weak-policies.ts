import type { Facts } from '../../model/facts.ts';
import { isSingleFactor } from './factor-strength.ts';
import { allowRulesOf, FACTORS } from './sign-on.ts';

/** Ids of the policies with an active rule that lets users in with one factor. */
export const weakPolicyIds = (policies: NonNullable<Facts['signOnPolicies']>): readonly string[] =>
  Object.entries(policies).flatMap(([id, policy]) =>
    typeof policy !== 'string' &&
    allowRulesOf(policy, FACTORS).some(
      ({ rule: { verificationMethod: method } }) => method && isSingleFactor(method),
    )
      ? [id]
      : [],
  );
