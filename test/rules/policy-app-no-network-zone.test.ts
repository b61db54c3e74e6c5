import type { SignOnRule } from '../../src/model/sign-on-policy.ts';
import { rule } from '../../src/rules/policy-app-no-network-zone.ts';
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
const withNetwork = (network: SignOnRule['network'], changes: Parameters<typeof signOnRule>[0] = {}) =>
  policyFacts(signOnRule(), signOnRule({ ...changes, network }), catchAllRule());
const withDevice = (device: SignOnRule['device'], changes: Parameters<typeof signOnRule>[0] = {}) =>
  policyFacts(signOnRule({ ...changes, device }), catchAllRule({ access: 'ALLOW' }));
const zone = { connection: 'ZONE', include: ['nzo1'] } as const;

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
      facts: doubtfulPolicyFacts(
        'rules[0].actions.appSignOn.verificationMethod',
        signOnRule({ network: zone }),
        catchAllRule(),
      ),
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
    ...withoutPolicy,
    { name: 'no policies', subject: app, facts: {}, reason: 'opt-in-not-given' },
    ...[
      'rules[0].conditions',
      'rules[0].conditions.network.include[0]',
      'rules[1].conditions.device',
      'rules[0].status',
    ].map((at) => ({
      name: at,
      subject: app,
      facts: doubtfulPolicyFacts(at),
      reason: 'unexpected-shape' as const,
    })),
  ],
});
