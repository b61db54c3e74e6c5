import type { Constraint } from '../../src/model/sign-on-policy.ts';
import { rule } from '../../src/rules/policy-app-phishable-factors.ts';
import {
  catchAllRule,
  doubtfulPolicyFacts,
  oidcApp,
  oinApp,
  POLICY_ID,
  policyFacts,
  samlApp,
  signOnRule,
  withoutPolicy,
} from '../support/build-subjects.ts';
import { testRule } from '../support/rule-tester.ts';

const app = samlApp({ accessPolicyId: POLICY_ID });
const adminConsole = oinApp({ name: 'saasure', accessPolicyId: POLICY_ID });
const dashboard = oinApp({ name: 'okta_enduser', accessPolicyId: POLICY_ID });
const METHOD = 'actions.appSignOn.verificationMethod';

const resistant: Constraint = {
  possession: { required: true, types: [], methods: [], phishingResistant: 'REQUIRED' },
};
const sms: Constraint = { possession: { required: true, types: [], methods: ['SMS'] } };
const only = (...constraints: Constraint[]) =>
  policyFacts(signOnRule({ method: { constraints } }), catchAllRule());
const chain = (...methods: { key: string; method: string }[]) => ({
  type: 'AUTH_METHOD_CHAIN' as const,
  factorMode: undefined,
  chains: [{ methods: [{ key: 'okta_password', method: 'password' }], next: [{ methods, next: [] }] }],
});

testRule(rule, {
  pass: [
    { name: 'required', subject: adminConsole, facts: only(resistant) },
    {
      name: 'rules that let nobody in',
      subject: adminConsole,
      facts: policyFacts(signOnRule({ status: 'INACTIVE' }), catchAllRule()),
    },
    {
      name: 'a chain that ends with a security key',
      subject: dashboard,
      facts: policyFacts(
        signOnRule({ method: chain({ key: 'webauthn', method: 'webauthn' }) }),
        catchAllRule(),
      ),
    },
  ],
  fail: [
    {
      name: 'the Admin Console',
      subject: adminConsole,
      facts: only(),
      problems: ['admin-console'],
      severity: 'high',
      at: [`policy.rules[0].${METHOD}.constraints`],
    },
    {
      name: 'one of two rules',
      subject: adminConsole,
      facts: policyFacts(
        signOnRule({ method: { constraints: [resistant] } }),
        catchAllRule({ access: 'ALLOW' }),
      ),
      problems: ['admin-console'],
      at: [`policy.rules[1].${METHOD}.constraints`],
    },
    {
      name: 'the Admin Console with SMS',
      subject: adminConsole,
      facts: only(resistant, sms),
      problems: ['admin-console', 'weak-methods'],
      severity: 'high',
      at: [`policy.rules[0].${METHOD}.constraints`, `policy.rules[0].${METHOD}.constraints[1].possession`],
    },
    { name: 'the Dashboard', subject: dashboard, facts: only(), problems: ['dashboard'], severity: 'medium' },
    {
      name: 'a chain with a choice',
      subject: dashboard,
      facts: policyFacts(
        signOnRule({
          method: chain({ key: 'webauthn', method: 'webauthn' }, { key: 'okta_email', method: 'email' }),
        }),
        catchAllRule(),
      ),
      problems: ['dashboard', 'weak-methods'],
      at: [
        `policy.rules[0].${METHOD}.chains`,
        `policy.rules[0].${METHOD}.chains[0].next[0].authenticationMethods[1]`,
      ],
    },
    {
      name: 'an app with scopes of an administrator',
      subject: app,
      facts: { ...only(), grants: [{ scopeId: 'okta.users.manage', status: 'ACTIVE' }] },
      problems: ['privileged'],
      severity: 'medium',
    },
    {
      name: 'an app with an admin role',
      subject: app,
      facts: { ...only(), roles: [{ id: 'ra1', type: 'READ_ONLY_ADMIN', status: 'ACTIVE' }] },
      problems: ['privileged'],
    },
    {
      name: 'an app the administrator marked',
      subject: app,
      facts: { ...only(), privilegedApps: [app.id] },
      problems: ['privileged'],
    },
    {
      name: 'a revoked scope, a scope of others, a role taken away, another app marked',
      subject: app,
      facts: {
        ...only(),
        grants: [
          { scopeId: 'okta.users.manage', status: 'REVOKED' },
          { scopeId: 'orders.read', status: 'ACTIVE' },
        ],
        roles: [{ id: 'ra1', type: 'SUPER_ADMIN', status: 'INACTIVE' }],
        privilegedApps: ['0oa2'],
      },
      problems: ['standard'],
      severity: 'info',
    },
    { name: 'SMS', subject: app, facts: only(sms), problems: ['standard', 'weak-methods'], severity: 'low' },
    {
      name: 'a security question',
      subject: app,
      facts: only({ knowledge: { types: [], methods: ['SECURITY_QUESTION'] } }),
      problems: ['standard', 'weak-methods'],
    },
    { name: 'any other app', subject: app, facts: only(), problems: ['standard'], severity: 'info' },
  ],
  na: [
    { name: 'a service', subject: oidcApp({ client: { application_type: 'service' } }) },
    { name: 'an inactive app', subject: samlApp({ status: 'INACTIVE' }) },
  ],
  unknown: [
    ...withoutPolicy,
    { name: 'no policies', subject: adminConsole, facts: {}, reason: 'opt-in-not-given' },
    {
      name: 'constraints that were not read',
      subject: adminConsole,
      facts: doubtfulPolicyFacts(
        `rules[0].${METHOD}.constraints[0].possession.phishingResistant`,
        signOnRule(),
        catchAllRule(),
      ),
      reason: 'unexpected-shape',
    },
  ],
});
