import type { SignOnRule } from '../../src/model/sign-on-policy.ts';
import { rule } from '../../src/rules/policy-app-no-network-zone.ts';
import {
  catchAllRule,
  hole,
  oidcApp,
  oinApp,
  POLICY_ID,
  policyFacts,
  samlApp,
  signOnRule,
} from '../support/build-subjects.ts';
import { testRule } from '../support/rule-tester.ts';

const app = samlApp({ accessPolicyId: POLICY_ID });
const withNetwork = (network: SignOnRule['network'], changes: Parameters<typeof signOnRule>[0] = {}) =>
  policyFacts(signOnRule(), signOnRule({ ...changes, network }), catchAllRule());
const withDevice = (device: SignOnRule['device'], changes: Parameters<typeof signOnRule>[0] = {}) =>
  policyFacts(signOnRule({ ...changes, device }), catchAllRule({ access: 'ALLOW' }));
const zone = { connection: 'ZONE', include: ['nzo1'] } as const;

const doubtful = (at: string) => ({
  signOnPolicies: {
    [POLICY_ID]: { id: POLICY_ID, name: 'P', rules: [signOnRule(), catchAllRule()], holes: [hole(at)] },
  },
});

testRule(rule, {
  pass: [
    { name: 'inside a zone', subject: app, facts: withNetwork(zone) },
    {
      name: 'outside of a zone',
      subject: app,
      facts: withNetwork({ connection: 'ZONE', exclude: ['nzoTor'] }),
    },
    { name: 'denied from a zone', subject: app, facts: withNetwork(zone, { access: 'DENY' }) },
    { name: 'managed devices', subject: app, facts: withDevice({ managed: true }) },
    { name: 'assured devices', subject: app, facts: withDevice({ assurance: ['dae1'] }) },
    {
      name: 'what users must prove does not matter',
      subject: app,
      facts: {
        signOnPolicies: {
          [POLICY_ID]: {
            id: POLICY_ID,
            name: 'P',
            rules: [signOnRule({ network: zone }), catchAllRule()],
            holes: [hole('rules[0].actions.appSignOn.verificationMethod')],
          },
        },
      },
    },
  ],
  fail: [
    {
      name: 'no condition',
      subject: app,
      facts: policyFacts(signOnRule(), catchAllRule()),
      problems: ['no-zone'],
      severity: 'low',
      at: ['policy.rules'],
    },
    {
      name: 'anywhere',
      subject: app,
      facts: withNetwork({ connection: 'ANYWHERE', include: ['nzo1'] }),
      problems: ['no-zone'],
    },
    {
      name: 'zones that name none',
      subject: app,
      facts: withNetwork({ connection: 'ZONE', include: [], exclude: [] }),
      problems: ['no-zone'],
    },
    {
      name: 'a zone in an inactive rule',
      subject: app,
      facts: withNetwork(zone, { status: 'INACTIVE' }),
      problems: ['no-zone'],
    },
    {
      name: 'the zone of a rule that is off, and nobody gets in',
      subject: app,
      facts: policyFacts(signOnRule({ status: 'INACTIVE', network: zone }), catchAllRule()),
      problems: ['no-zone'],
    },
    {
      name: 'devices that need not be managed',
      subject: app,
      facts: withDevice({ managed: false, assurance: [] }),
      problems: ['no-zone'],
    },
    {
      name: 'managed devices are denied',
      subject: app,
      facts: withDevice({ managed: true }, { access: 'DENY' }),
      problems: ['no-zone'],
    },
    {
      name: 'the Dashboard',
      subject: oinApp({ name: 'okta_enduser', accessPolicyId: POLICY_ID }),
      facts: policyFacts(signOnRule(), catchAllRule()),
      problems: ['no-zone'],
      severity: 'medium',
    },
  ],
  na: [{ name: 'a service', subject: oidcApp({ client: { application_type: 'service' } }) }],
  unknown: [
    {
      name: 'the Classic Engine',
      subject: samlApp(),
      facts: { ...policyFacts(), pipeline: 'v1' },
      reason: 'classic-engine',
    },
    {
      name: 'an app of the Identity Engine that names no policy',
      subject: samlApp(),
      facts: { ...policyFacts(), pipeline: 'idx' },
      reason: 'not-found',
    },
    { name: 'no policies', subject: app, facts: {}, reason: 'opt-in-not-given' },
    ...[
      'rules[0].conditions',
      'rules[0].conditions.network.include[0]',
      'rules[1].conditions.device',
      'rules[0].status',
    ].map((at) => ({ name: at, subject: app, facts: doubtful(at), reason: 'unexpected-shape' as const })),
  ],
});
