import { idFor } from './okta-shapes.mjs';

const STAMPS = { created: '2025-03-04T08:15:00.000Z', lastUpdated: '2026-03-04T08:15:00.000Z' };

/** Rules are asked by priority; the last is Okta's own, which catches all others. */
const rulesOf = (policy, ...rules) =>
  rules.map(({ name, conditions = null, ...appSignOn }, index) => ({
    id: idFor('rul', `${policy} ${name}`),
    name,
    priority: index === rules.length - 1 ? 99 : index,
    status: 'ACTIVE',
    system: index === rules.length - 1,
    type: 'ACCESS_POLICY',
    ...STAMPS,
    conditions,
    actions: { appSignOn },
  }));

const allow = (name, factorMode, reauthenticateIn, constraints, more = {}) => ({
  name,
  access: 'ALLOW',
  verificationMethod: { type: 'ASSURANCE', factorMode, reauthenticateIn, constraints },
  ...more,
});
const DENY_REST = { name: 'Catch-all Rule', access: 'DENY' };
const PASSWORD = { knowledge: { types: ['password'], required: true } };
const PHONE = { ...PASSWORD, possession: { types: ['phone'], methods: ['SMS', 'VOICE'], required: true } };
const FASTPASS = {
  possession: { required: true, phishingResistant: 'REQUIRED', hardwareProtection: 'REQUIRED' },
};
const OFFICE = { network: { connection: 'ZONE', include: ['nzo7demoOfficeKx4Qz2L'] } };

const POLICIES = {
  sound: [
    allow('Staff on managed devices', '2FA', 'PT2H', [{ ...PASSWORD, ...FASTPASS }], {
      conditions: {
        ...OFFICE,
        device: { managed: true, registered: true, assurance: { include: ['dae7demoKx4Qz2Lt7777'] } },
      },
    }),
    DENY_REST,
  ],
  'one factor': [allow('Catch-all Rule', '1FA', 'PT43800H', [PASSWORD])],
  phishable: [
    allow('In the office', '1FA', 'PT12H', [PASSWORD], { conditions: OFFICE }),
    allow('Catch-all Rule', '2FA', 'PT24H', [PHONE]),
  ],
  'Okta’s own apps': [allow('Administrators', '1FA', 'PT1H', [PASSWORD]), DENY_REST],
};

/** The rules of the app sign-on policies, by path. */
export const signOnPolicies = () =>
  Object.fromEntries(
    Object.entries(POLICIES).map(([policy, rules]) => [
      `api/v1/policies/${idFor('rst', policy)}/rules`,
      rulesOf(policy, ...rules),
    ]),
  );
