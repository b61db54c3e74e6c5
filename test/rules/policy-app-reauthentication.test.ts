import { rule } from '../../src/rules/policy-app-reauthentication.ts';
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
const METHOD = 'actions.appSignOn.verificationMethod';
const every = (reauthenticateIn: string | undefined) =>
  policyFacts(signOnRule({ method: { reauthenticateIn } }), catchAllRule());
const limits = (sessionIdleTimeoutMinutes: number, sessionMaxLifetimeMinutes: number) => ({
  ...every('PT2H'),
  adminConsole: { sessionIdleTimeoutMinutes, sessionMaxLifetimeMinutes },
});
const chain = (first: string | undefined, second: string | undefined, whole?: string) =>
  policyFacts(
    signOnRule({
      method: {
        type: 'AUTH_METHOD_CHAIN',
        factorMode: undefined,
        reauthenticateIn: whole,
        chains: [first, second].map((reauthenticateIn) => ({
          methods: [{ key: 'webauthn' }],
          next: [],
          ...(reauthenticateIn === undefined ? {} : { reauthenticateIn }),
        })),
      },
    }),
    catchAllRule(),
  );

testRule(rule, {
  pass: [
    { name: 'two hours', subject: app, facts: every('PT2H') },
    { name: 'every time', subject: app, facts: every('PT0S') },
    { name: 'exactly the limit', subject: app, facts: every('PT12H') },
    { name: 'exactly the limit, written otherwise', subject: app, facts: every('P0DT720M') },
    { name: 'another limit', subject: app, facts: every('P1D'), options: { hours: 24 } },
    { name: 'chains', subject: app, facts: chain('PT1H', 'PT2H') },
    {
      name: 'rules that let nobody in',
      subject: app,
      facts: policyFacts(
        signOnRule({ status: 'INACTIVE', method: { reauthenticateIn: 'P2D' } }),
        catchAllRule(),
      ),
    },
    { name: 'the limits of the Admin Console', subject: adminConsole, facts: limits(15, 720) },
    { name: 'are no business of other apps', subject: app, facts: limits(720, 10_080) },
    {
      name: 'other limits',
      subject: adminConsole,
      facts: limits(30, 1440),
      options: { idleMinutes: 30, adminMinutes: 1440 },
    },
  ],
  fail: [
    {
      name: 'just above the limit',
      subject: app,
      facts: every('PT12H1M'),
      problems: ['long'],
      severity: 'low',
      at: [`policy.rules[0].${METHOD}.reauthenticateIn`],
    },
    { name: 'a day', subject: app, facts: every('P1D'), problems: ['long'] },
    { name: 'just below never', subject: app, facts: every('PT43799H'), problems: ['long'] },
    { name: 'never', subject: app, facts: every('PT43800H'), problems: ['never'], severity: 'low' },
    {
      name: 'every rule that is too generous',
      subject: app,
      facts: policyFacts(
        signOnRule({ method: { reauthenticateIn: 'PT43800H' } }),
        signOnRule(),
        catchAllRule({ access: 'ALLOW', method: { reauthenticateIn: 'PT24H' } }),
      ),
      problems: ['long', 'never'],
      at: [`policy.rules[0].${METHOD}.reauthenticateIn`, `policy.rules[2].${METHOD}.reauthenticateIn`],
    },
    {
      name: 'a chain',
      subject: app,
      facts: chain('PT1H', 'PT43800H'),
      problems: ['never'],
      at: [`policy.rules[0].${METHOD}.chains[1].reauthenticateIn`],
    },
    {
      name: 'a step that asks never again after one that asks often',
      subject: app,
      facts: policyFacts(
        signOnRule({
          method: {
            type: 'AUTH_METHOD_CHAIN',
            factorMode: undefined,
            reauthenticateIn: undefined,
            chains: [
              {
                methods: [{ key: 'okta_password' }],
                reauthenticateIn: 'PT2H',
                next: [{ methods: [{ key: 'webauthn' }], next: [], reauthenticateIn: 'PT43800H' }],
              },
            ],
          },
        }),
        catchAllRule(),
      ),
      problems: ['never'],
      at: [`policy.rules[0].${METHOD}.chains[0].next[0].reauthenticateIn`],
    },
    {
      name: 'one chain that is known beside one that is not',
      subject: app,
      facts: chain(undefined, 'P1D'),
      problems: ['long'],
    },
    {
      name: 'a constraint that takes precedence',
      subject: app,
      facts: policyFacts(
        signOnRule({
          method: { constraints: [{ possession: { types: [], methods: [], reauthenticateIn: 'P1D' } }] },
        }),
        catchAllRule(),
      ),
      problems: ['long'],
      at: [`policy.rules[0].${METHOD}.constraints[0].possession.reauthenticateIn`],
    },
    {
      name: 'an idle Admin Console',
      subject: adminConsole,
      facts: limits(16, 720),
      problems: ['admin-idle'],
      severity: 'high',
      at: ['adminConsole.sessionIdleTimeoutMinutes'],
    },
    {
      name: 'a long day at the Admin Console',
      subject: adminConsole,
      facts: limits(15, 721),
      problems: ['admin-max'],
      severity: 'medium',
      at: ['adminConsole.sessionMaxLifetimeMinutes'],
    },
    {
      name: 'the Admin Console without its policy',
      subject: adminConsole,
      facts: { adminConsole: { sessionIdleTimeoutMinutes: 120 } },
      problems: ['admin-idle'],
    },
  ],
  na: [
    { name: 'a service', subject: oidcApp({ client: { application_type: 'service' } }) },
    { name: 'another app of Okta', subject: oinApp({ name: 'flow' }) },
  ],
  unknown: [
    ...withoutPolicy,
    { name: 'no policies', subject: app, facts: {}, reason: 'opt-in-not-given' },
    { name: 'no interval', subject: app, facts: every(undefined), reason: 'unexpected-shape' },
    {
      name: 'an interval that makes no sense',
      subject: app,
      facts: every('soon'),
      reason: 'unexpected-shape',
    },
    {
      name: 'a chain without one',
      subject: app,
      facts: chain('PT1H', undefined),
      reason: 'unexpected-shape',
    },
    {
      name: 'no limits of the Admin Console',
      subject: adminConsole,
      facts: every('PT2H'),
      reason: 'forbidden',
    },
    {
      name: 'no limits of the Admin Console for another reason',
      subject: adminConsole,
      facts: every('PT2H'),
      missing: { adminConsole: 'truncated' },
      reason: 'truncated',
    },
    {
      name: 'one of its two limits',
      subject: adminConsole,
      facts: { ...every('PT2H'), adminConsole: { sessionIdleTimeoutMinutes: 15 } },
      reason: 'unexpected-shape',
    },
    {
      name: 'a rule that was not read',
      subject: app,
      facts: doubtfulPolicyFacts(
        `rules[0].${METHOD}.reauthenticateIn`,
        signOnRule({ method: { reauthenticateIn: 'P2D' } }),
        catchAllRule(),
      ),
      reason: 'unexpected-shape',
    },
  ],
});
