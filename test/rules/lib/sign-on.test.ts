import { describe, expect, test } from 'vitest';
import type { SignOnPolicy } from '../../../src/model/sign-on-policy.ts';
import {
  allowRulesOf,
  FACTORS,
  hasSignOn,
  ruleName,
  whyPolicyIsUnread,
} from '../../../src/rules/lib/sign-on.ts';
import {
  bookmarkApp,
  catchAllRule,
  hole,
  oidcApp,
  oinApp,
  oktaApp,
  otherApp,
  POLICY_ID,
  policyFacts,
  samlApp,
  signOnPolicy,
  signOnRule,
  swaApp,
  trustedOrigin,
  wsFederationApp,
} from '../../support/build-subjects.ts';

test.each([
  ['OIDC', oidcApp(), true],
  ['an app of the Integration Network', oinApp(), true],
  ['SAML', samlApp(), true],
  ['WS-Federation', wsFederationApp(), true],
  ['SWA', swaApp(), true],
  ['a bookmark', bookmarkApp(), true],
  ['the Dashboard', oktaApp(), true],
  ['the Admin Console', oinApp({ name: 'saasure' }), true],
  ['an unknown type', oidcApp({ client: { application_type: undefined } }), true],
  ['an unreadable sign-on mode', otherApp({ holes: [hole('signOnMode')] }), true],
  ['a status nobody knows', samlApp({ status: 'STAGED' }), true],
  ['a service', oidcApp({ client: { application_type: 'service' } }), false],
  ['another app of Okta', oinApp({ name: 'okta_browser_plugin' }), false],
  ['a directory', otherApp(), false],
  ['an inactive app', samlApp({ status: 'INACTIVE' }), false],
  ['a deleted app', samlApp({ status: 'DELETED' }), false],
  ['an inactive app of Okta', oinApp({ name: 'saasure', status: 'INACTIVE' }), false],
  ['an origin', trustedOrigin(), false],
])('users sign in: %s', (_name, subject, expected) => expect(hasSignOn(subject)).toBe(expected));

describe('rules that let users in', () => {
  test('are active, allow, were read, and come by priority', () => {
    const rules = [
      signOnRule({ id: 'c', priority: undefined }),
      signOnRule({ id: 'b', priority: 2 }),
      signOnRule({ id: 'off', status: 'INACTIVE' }),
      signOnRule({ id: 'no', access: 'DENY' }),
      signOnRule({ id: 'what' }),
      signOnRule({ id: 'a', priority: 0 }),
    ];
    const holes = [
      hole('rules[4].actions.appSignOn.verificationMethod.constraints[0]'),
      hole('rules[1].conditions'),
    ];
    const placed = allowRulesOf(signOnPolicy({ rules, holes }), FACTORS);
    expect(placed.map(({ rule, at }) => [rule.id, at])).toEqual([
      ['a', 'policy.rules[5]'],
      ['b', 'policy.rules[1]'],
      ['c', 'policy.rules[0]'],
    ]);
  });

  test('are named as administrators know them', () => {
    const named = (changes: Parameters<typeof signOnRule>[0]) =>
      ruleName({ rule: signOnRule(changes), at: '' });
    expect(named({})).toBe('Rule 1 (priority 1)');
    expect(named({ name: '', priority: 0 })).toBe('rul1 (priority 0)');
    expect(named({ priority: undefined })).toBe('Rule 1');
  });
});

describe('doubt', () => {
  const app = samlApp({ accessPolicyId: POLICY_ID });
  const doubt = (changes: Partial<SignOnPolicy>) =>
    whyPolicyIsUnread(app, { signOnPolicies: { [POLICY_ID]: signOnPolicy(changes) } }, FACTORS);
  const forbidden = (at: string) => ({ at, reason: 'forbidden' as const });

  test('there is none', () => {
    expect(doubt({})).toBeUndefined();
    expect(doubt({ holes: [forbidden('rules[0].conditions.network'), forbidden('name')] })).toBeUndefined();
    expect(
      doubt({
        rules: [signOnRule({ status: 'INACTIVE' }), catchAllRule()],
        holes: [forbidden('rules[0].actions.appSignOn.access')],
      }),
    ).toBeUndefined();
  });

  test.each([
    'rules',
    'rules[9]',
    'rules[0]',
    'rules[1].status',
    'rules[0].actions',
    'rules[0].actions.appSignOn.verificationMethod.type',
  ])('about %s', (at) => expect(doubt({ holes: [forbidden(at)] })).toBe('forbidden'));

  test('about the policy as a whole', () => {
    expect(whyPolicyIsUnread(samlApp(), { ...policyFacts(), pipeline: 'v1' }, FACTORS)).toBe(
      'classic-engine',
    );
    expect(whyPolicyIsUnread(samlApp(), { signOnPolicies: {} }, FACTORS)).toBe('classic-engine');
    expect(whyPolicyIsUnread(samlApp(), {}, FACTORS)).toBe('classic-engine');
    expect(whyPolicyIsUnread(samlApp(), { pipeline: 'idx' }, FACTORS)).toBe('not-found');
    expect(whyPolicyIsUnread(samlApp(), policyFacts(), FACTORS)).toBe('not-found');
    expect(whyPolicyIsUnread(app, {}, FACTORS)).toBe('not-found');
    expect(whyPolicyIsUnread(app, { signOnPolicies: {} }, FACTORS)).toBe('not-found');
    expect(whyPolicyIsUnread(app, { signOnPolicies: { [POLICY_ID]: 'truncated' } }, FACTORS)).toBe(
      'truncated',
    );
    expect(
      whyPolicyIsUnread(samlApp({ accessPolicyId: 'constructor' }), { signOnPolicies: {} }, FACTORS),
    ).toBe('not-found');
    expect(doubt({ rules: [signOnRule()] })).toBe('unexpected-shape');
  });

  test('only about the rules that count', () => {
    const facts = {
      signOnPolicies: { [POLICY_ID]: signOnPolicy({ holes: [forbidden('rules[0].status')] }) },
    };
    expect(whyPolicyIsUnread(app, facts, FACTORS, ({ system }) => system)).toBeUndefined();
  });
});
