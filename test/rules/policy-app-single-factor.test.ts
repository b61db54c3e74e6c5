import { rule } from '../../src/rules/policy-app-single-factor.ts';
import {
  catchAllRule,
  doubtfulPolicyFacts,
  hole,
  oidcApp,
  oinApp,
  otherApp,
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

const one = { factorMode: '1FA' } as const;
const anyPossession = [{ possession: { required: true, types: [], methods: [] } }];
const zone = { connection: 'ZONE', include: ['nzoOffice'] } as const;
const METHOD = 'actions.appSignOn.verificationMethod';
const chain = (method: string, key = 'okta_verify') => ({
  type: 'AUTH_METHOD_CHAIN' as const,
  factorMode: undefined,
  chains: [{ methods: [{ key, method }], next: [] }],
});
const policy = policyFacts(signOnRule(), catchAllRule()).signOnPolicies?.[POLICY_ID];
if (typeof policy !== 'object') throw new Error('no policy');
testRule(rule, {
  pass: [
    { name: 'two factors, else nobody', subject: app, facts: policyFacts(signOnRule(), catchAllRule()) },
    {
      name: 'rules that let nobody in',
      subject: adminConsole,
      facts: policyFacts(
        signOnRule({ status: 'INACTIVE', method: one }),
        signOnRule({ access: 'DENY' }),
        catchAllRule(),
      ),
    },
    {
      name: 'one gesture that is two factors',
      subject: app,
      facts: policyFacts(
        signOnRule({
          method: {
            ...one,
            constraints: [
              {
                possession: {
                  required: true,
                  types: [],
                  methods: [],
                  phishingResistant: 'REQUIRED',
                  userVerification: 'REQUIRED',
                },
              },
            ],
          },
        }),
        catchAllRule(),
      ),
    },
    {
      name: 'an identity proof',
      subject: app,
      facts: policyFacts(
        signOnRule({ method: { type: 'ID_PROOFING', factorMode: undefined } }),
        catchAllRule(),
      ),
    },
    {
      name: 'what an inactive rule asks for does not matter',
      subject: app,
      facts: doubtfulPolicyFacts(`rules[0].${METHOD}`, signOnRule({ status: 'INACTIVE' }), catchAllRule()),
    },
  ],
  fail: [
    {
      name: 'the Admin Console, even from a zone',
      subject: adminConsole,
      facts: policyFacts(signOnRule({ method: one, network: zone }), catchAllRule()),
      problems: ['admin-console'],
      severity: 'critical',
      at: [`policy.rules[0].${METHOD}.factorMode`],
    },
    {
      name: 'the Dashboard',
      subject: dashboard,
      facts: policyFacts(signOnRule({ method: chain('push') }), catchAllRule()),
      problems: ['dashboard'],
      severity: 'high',
      at: [`policy.rules[0].${METHOD}.chains[0]`],
    },
    {
      name: 'the password alone',
      subject: app,
      facts: policyFacts(catchAllRule({ access: 'ALLOW', method: one })),
      problems: ['password-only'],
      severity: 'high',
    },
    {
      name: 'a chain of the password alone',
      subject: oidcApp({ accessPolicyId: POLICY_ID }),
      facts: policyFacts(signOnRule({ method: chain('password', 'okta_password') }), catchAllRule()),
      problems: ['password-only'],
    },
    {
      name: 'a zone that only excludes',
      subject: app,
      facts: policyFacts(
        signOnRule({ method: one, network: { connection: 'ZONE', exclude: ['nzoTor'], include: [] } }),
        catchAllRule(),
      ),
      problems: ['password-only'],
    },
    {
      name: 'another factor alone',
      subject: app,
      facts: policyFacts(signOnRule({ method: { ...one, constraints: anyPossession } }), catchAllRule()),
      problems: ['one-factor'],
      severity: 'medium',
    },
    {
      name: 'from a zone',
      subject: app,
      facts: policyFacts(signOnRule({ method: one, network: zone }), catchAllRule()),
      problems: ['single-in-zone'],
      severity: 'medium',
    },
    {
      name: 'a worse rule after a bad one',
      subject: app,
      facts: policyFacts(
        catchAllRule({ access: 'ALLOW', method: one }),
        signOnRule({ method: one, network: zone }),
        signOnRule({ priority: 2, method: { ...one, constraints: anyPossession } }),
      ),
      problems: ['password-only'],
      at: [`policy.rules[0].${METHOD}.factorMode`],
    },
    {
      name: 'the first of two equal rules',
      subject: app,
      facts: policyFacts(catchAllRule({ access: 'ALLOW', method: one }), signOnRule({ method: one })),
      problems: ['password-only'],
      at: [`policy.rules[1].${METHOD}.factorMode`],
    },
    {
      name: 'a rule that was read beside one that was not',
      subject: app,
      facts: doubtfulPolicyFacts(
        `rules[0].${METHOD}`,
        signOnRule(),
        catchAllRule({ access: 'ALLOW', method: one }),
      ),
      problems: ['password-only'],
    },
    {
      name: 'outside of production',
      subject: app,
      nonProduction: true,
      facts: policyFacts(catchAllRule({ access: 'ALLOW', method: one })),
      problems: ['password-only'],
      severity: 'medium',
    },
  ],
  na: [
    { name: 'a service', subject: oidcApp({ client: { application_type: 'service' } }) },
    { name: 'an inactive app', subject: samlApp({ status: 'INACTIVE' }) },
    { name: 'another app of Okta', subject: oinApp({ name: 'okta_browser_plugin' }) },
    { name: 'a directory', subject: otherApp() },
  ],
  unknown: [
    ...withoutPolicy,
    {
      name: 'no policies',
      subject: app,
      facts: {},
      missing: { signOnPolicies: 'forbidden' },
      reason: 'forbidden',
    },
    { name: 'not this policy', subject: app, facts: { signOnPolicies: {} }, reason: 'not-found' },
    {
      name: 'a reason instead of the policy',
      subject: app,
      facts: { signOnPolicies: { [POLICY_ID]: 'forbidden' } },
      reason: 'forbidden',
    },
    {
      name: 'an unreadable link',
      subject: samlApp({ accessPolicyId: undefined, holes: [hole('_links.accessPolicy.href')] }),
      facts: policyFacts(),
      reason: 'unexpected-shape',
    },
    {
      name: 'a rule whose method was not read',
      subject: app,
      facts: doubtfulPolicyFacts(`rules[0].${METHOD}.type`, signOnRule({ method: one }), catchAllRule()),
      reason: 'unexpected-shape',
    },
    {
      name: 'a rule whose zone was not read',
      subject: app,
      facts: doubtfulPolicyFacts(
        'rules[0].conditions.network.connection',
        signOnRule({ method: one }),
        catchAllRule(),
      ),
      reason: 'unexpected-shape',
    },
    {
      name: 'a rule that may be active',
      subject: app,
      facts: doubtfulPolicyFacts('rules[0].status', signOnRule({ status: '', method: one }), catchAllRule()),
      reason: 'unexpected-shape',
    },
    { name: 'no catch-all rule', subject: app, facts: policyFacts(signOnRule()), reason: 'unexpected-shape' },
  ],
});
