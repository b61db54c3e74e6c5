import { rule } from '../../src/rules/policy-app-catch-all-allow.ts';
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
const one = { factorMode: '1FA' } as const;
const ACCESS = 'actions.appSignOn.access';
const METHOD = 'actions.appSignOn.verificationMethod';
testRule(rule, {
  pass: [
    { name: 'it denies', subject: app, facts: policyFacts(signOnRule({ method: one }), catchAllRule()) },
    {
      name: 'other rules do not matter',
      subject: app,
      facts: doubtfulPolicyFacts(`rules[0].${METHOD}`, signOnRule(), catchAllRule()),
    },
  ],
  fail: [
    {
      name: 'one factor',
      subject: app,
      facts: policyFacts(signOnRule(), catchAllRule({ access: 'ALLOW', method: one })),
      problems: ['allow-1fa'],
      severity: 'medium',
      at: [`policy.rules[1].${ACCESS}`],
    },
    {
      name: 'a chain of one step',
      subject: app,
      facts: policyFacts(
        catchAllRule({
          access: 'ALLOW',
          method: {
            type: 'AUTH_METHOD_CHAIN',
            factorMode: undefined,
            chains: [{ methods: [{ key: 'phone_number', method: 'sms' }], next: [] }],
          },
        }),
      ),
      problems: ['allow-1fa'],
    },
    {
      name: 'two factors',
      subject: app,
      facts: policyFacts(catchAllRule({ access: 'ALLOW' })),
      problems: ['allow-2fa'],
      severity: 'low',
      at: [`policy.rules[0].${ACCESS}`],
    },
    {
      name: 'nobody knows how many factors',
      subject: app,
      facts: doubtfulPolicyFacts(
        `rules[0].${METHOD}.factorMode`,
        catchAllRule({ access: 'ALLOW', method: one }),
      ),
      problems: ['allow-2fa'],
    },
    {
      name: 'nobody knows which one',
      subject: app,
      facts: doubtfulPolicyFacts(
        `rules[0].${METHOD}.constraints`,
        catchAllRule({ access: 'ALLOW', method: one }),
      ),
      problems: ['allow-1fa'],
    },
    {
      name: 'one, however strong',
      subject: app,
      facts: policyFacts(
        catchAllRule({
          access: 'ALLOW',
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
      ),
      problems: ['allow-1fa'],
    },
    {
      name: 'a chain of one step, however strong',
      subject: app,
      facts: policyFacts(
        catchAllRule({
          access: 'ALLOW',
          method: {
            type: 'AUTH_METHOD_CHAIN',
            factorMode: undefined,
            chains: [{ methods: [{ key: 'webauthn', userVerification: 'REQUIRED' }], next: [] }],
          },
        }),
      ),
      problems: ['allow-1fa'],
    },
    {
      name: 'an identity proof',
      subject: app,
      facts: policyFacts(
        catchAllRule({ access: 'ALLOW', method: { type: 'ID_PROOFING', factorMode: undefined } }),
      ),
      problems: ['allow-2fa'],
    },
    {
      name: 'the Admin Console',
      subject: oinApp({ name: 'saasure', accessPolicyId: POLICY_ID }),
      facts: policyFacts(catchAllRule({ access: 'ALLOW', method: one })),
      problems: ['allow-1fa'],
      severity: 'high',
    },
  ],
  na: [{ name: 'a service', subject: oidcApp({ client: { application_type: 'service' } }) }],
  unknown: [
    ...withoutPolicy,
    { name: 'no policies', subject: app, facts: {}, reason: 'opt-in-not-given' },
    {
      name: 'not read to its end',
      subject: app,
      facts: policyFacts(signOnRule()),
      reason: 'unexpected-shape',
    },
    {
      name: 'nobody knows whether it allows',
      subject: app,
      facts: doubtfulPolicyFacts(`rules[0].${ACCESS}`, catchAllRule({ access: undefined })),
      reason: 'unexpected-shape',
    },
  ],
});
