import { describe, expect, test } from 'vitest';
import { assemblePolicy } from '../../../src/okta/assemble-policy.ts';
import { readPolicy, readSignOnRule } from '../../../src/okta/readers/sign-on-policy.ts';

/** As Okta answered it, ids and names aside. */
const RULE = {
  id: 'rul1',
  status: 'ACTIVE',
  name: 'Managed Macs',
  priority: 98,
  created: '2025-01-08T02:54:48.000Z',
  lastUpdated: '2025-01-08T02:54:48.000Z',
  system: false,
  conditions: {
    people: { users: { include: ['00u1'], exclude: ['00u2'] }, groups: { include: ['00g1'] } },
    network: { connection: 'ZONE', include: ['nzo1'] },
    device: { registered: true, managed: false, assurance: { include: ['dae1'] } },
    platform: { include: [{ type: 'DESKTOP', os: { type: 'MACOS' } }], exclude: [] },
    riskScore: { level: 'MEDIUM' },
    elCondition: { condition: 'user.status == "ACTIVE"' },
  },
  actions: {
    appSignOn: {
      access: 'ALLOW',
      verificationMethod: {
        factorMode: '2FA',
        type: 'ASSURANCE',
        reauthenticateIn: 'PT43800H',
        inactivityPeriod: 'PT2H',
        constraints: [
          {
            knowledge: { required: false, types: ['password'], reauthenticateIn: 'PT2H' },
            possession: { required: false, deviceBound: 'REQUIRED' },
          },
          {
            possession: {
              required: true,
              authenticationMethods: [{ key: 'external_idp', id: 'aut1', method: 'idp' }],
              userPresence: 'OPTIONAL',
              userVerification: 'OPTIONAL',
            },
          },
        ],
      },
      keepMeSignedIn: { postAuth: 'NOT_ALLOWED' },
    },
  },
  type: 'ACCESS_POLICY',
};

const CATCH_ALL = {
  id: 'rul9',
  status: 'ACTIVE',
  name: 'Catch-all Rule',
  priority: 99,
  system: true,
  conditions: null,
  actions: {
    appSignOn: {
      access: 'ALLOW',
      verificationMethod: { factorMode: '2FA', type: 'ASSURANCE', reauthenticateIn: 'PT12H' },
    },
  },
};

const METHOD = 'actions.appSignOn.verificationMethod';
const withMethod = (verificationMethod: unknown, changes: object = {}) =>
  readSignOnRule({ ...RULE, actions: { appSignOn: { access: 'ALLOW', verificationMethod, ...changes } } });
const holesOf = (raw: unknown) => readSignOnRule(raw)?.holes.map(({ at }) => at);
const ASSURANCE = { type: 'ASSURANCE', factorMode: '1FA', reauthenticateIn: 'PT2H' };

describe('rules of a sign-on policy', () => {
  test('are read whole, without the people they are about', () => {
    expect(readSignOnRule(RULE)).toStrictEqual({
      value: {
        id: 'rul1',
        name: 'Managed Macs',
        status: 'ACTIVE',
        priority: 98,
        system: false,
        access: 'ALLOW',
        network: { connection: 'ZONE', include: ['nzo1'] },
        device: { managed: false, assurance: ['dae1'] },
        verificationMethod: {
          type: 'ASSURANCE',
          factorMode: '2FA',
          reauthenticateIn: 'PT43800H',
          inactivityPeriod: 'PT2H',
          constraints: [
            {
              knowledge: { required: false, types: ['PASSWORD'], methods: [], reauthenticateIn: 'PT2H' },
              possession: { required: false, types: [], methods: [] },
            },
            { possession: { required: true, types: [], methods: ['IDP'], userVerification: 'OPTIONAL' } },
          ],
          chains: [],
        },
      },
      holes: [],
    });
  });

  test('need no conditions', () => {
    expect(readSignOnRule(CATCH_ALL)).toMatchObject({
      value: { system: true, network: {}, device: {}, verificationMethod: { constraints: [], chains: [] } },
      holes: [],
    });
  });

  test('that deny ask for nothing', () => {
    const denied = withMethod('nonsense', { access: 'DENY' });
    expect(denied?.value).toMatchObject({ access: 'DENY' });
    expect(denied?.value).not.toHaveProperty('verificationMethod');
    expect(denied?.holes).toStrictEqual([]);
  });

  test.each([
    ['status', { ...CATCH_ALL, status: 'PAUSED' }],
    ['status', { ...CATCH_ALL, status: undefined }],
    ['system', { ...CATCH_ALL, system: 'yes' }],
    ['priority', { ...CATCH_ALL, priority: '1' }],
    ['conditions', { ...CATCH_ALL, conditions: 'none' }],
    ['conditions.network', { ...CATCH_ALL, conditions: { network: [] } }],
    ['conditions.network.connection', { ...CATCH_ALL, conditions: { network: { connection: 'VPN' } } }],
    ['conditions.network.include[1]', { ...CATCH_ALL, conditions: { network: { include: ['nzo1', 7] } } }],
    ['conditions.device.managed', { ...CATCH_ALL, conditions: { device: { managed: 1 } } }],
    ['conditions.device.assurance', { ...CATCH_ALL, conditions: { device: { assurance: [] } } }],
  ])('say where they make no sense: %s', (at, raw) => expect(holesOf(raw)).toStrictEqual([at]));

  test.each([
    [['actions.appSignOn.access'], { ...CATCH_ALL, actions: null }],
    [['actions', 'actions.appSignOn.access'], { ...CATCH_ALL, actions: 'all' }],
    [['actions.appSignOn.access'], { ...CATCH_ALL, actions: { appSignOn: { access: 'MAYBE' } } }],
    [[METHOD], { ...CATCH_ALL, actions: { appSignOn: { access: 'ALLOW' } } }],
  ])('say where nobody knows what they do: %j', (at, raw) => expect(holesOf(raw)).toStrictEqual(at));

  test('that are none', () => expect(readSignOnRule('rule')).toBeUndefined());
});

describe('verification methods', () => {
  test('Okta’s misspelt keys, single objects instead of lists, and excluded methods', () => {
    const read = withMethod({
      ...ASSURANCE,
      constraints: {
        knowledge: { excludedAuthenticationMethods: { key: 'okta_password' } },
        possession: {
          phishingREsistant: 'REQUIRED',
          userverification: 'REQUIRED',
          methods: ['signed_nonce'],
        },
      },
    });
    expect(read?.holes).toStrictEqual([]);
    expect(read?.value.verificationMethod?.constraints).toStrictEqual([
      {
        knowledge: { types: [], methods: [], excluded: ['PASSWORD'] },
        possession: {
          types: [],
          methods: ['SIGNED_NONCE'],
          phishingResistant: 'REQUIRED',
          userVerification: 'REQUIRED',
        },
      },
    ]);
  });

  test('authenticators without a method stand for all of theirs', () => {
    const keys = ['phone_number', 'okta_email', 'webauthn', 'smart_card_idp'];
    const named = [...keys.map((key) => ({ key })), {}];
    const read = withMethod({
      ...ASSURANCE,
      constraints: [{ possession: { authenticationMethods: named } }],
    });
    expect(read?.value.verificationMethod?.constraints[0]?.possession?.methods).toStrictEqual([
      'SMS',
      'VOICE',
      'EMAIL',
      'WEBAUTHN',
      'CERT',
    ]);
  });

  test('chains', () => {
    const read = withMethod({
      type: 'AUTH_METHOD_CHAIN',
      chains: [
        {
          authenticationMethods: [{ key: 'okta_password', method: 'password' }],
          next: [
            {
              authenticationMethods: [
                { key: 'webauthn', id: 'aut1', userVerification: 'REQUIRED', method: 'webauthn' },
              ],
              reauthenticateIn: 'PT43800H',
            },
          ],
          reauthenticateIn: 'PT1H',
        },
      ],
    });
    expect(read).toMatchObject({
      holes: [],
      value: {
        verificationMethod: {
          chains: [
            {
              methods: [{ key: 'okta_password', method: 'password' }],
              reauthenticateIn: 'PT1H',
              next: [
                {
                  methods: [{ key: 'webauthn', method: 'webauthn', userVerification: 'REQUIRED' }],
                  next: [],
                  reauthenticateIn: 'PT43800H',
                },
              ],
            },
          ],
        },
      },
    });
  });

  test('an identity proof', () =>
    expect(withMethod({ type: 'ID_PROOFING', id: 'idp1' })?.holes).toStrictEqual([]));

  test.each([
    ['.type', { factorMode: '2FA' }],
    ['.type', { type: 'RITUAL' }],
    ['.factorMode', { type: 'ASSURANCE' }],
    ['.factorMode', { type: 'ASSURANCE', factorMode: null }],
    ['.factorMode', { type: 'ASSURANCE', factorMode: '3FA' }],
    ['.reauthenticateIn', { ...ASSURANCE, reauthenticateIn: 7 }],
    ['.constraints[1]', { ...ASSURANCE, constraints: [{}, 'password'] }],
    ['.constraints[0].knowledge', { ...ASSURANCE, constraints: [{ knowledge: true }] }],
    ['.constraints[0].possession.types', { ...ASSURANCE, constraints: [{ possession: { types: 'app' } }] }],
    [
      '.constraints[0].possession.phishingResistant',
      { ...ASSURANCE, constraints: [{ possession: { phishingResistant: true } }] },
    ],
    ['.chains', { type: 'AUTH_METHOD_CHAIN' }],
    ['.chains[0].authenticationMethods', { type: 'AUTH_METHOD_CHAIN', chains: [{ next: [] }] }],
  ])('say where they make no sense: %s', (at, method) =>
    expect(withMethod(method)?.holes.map((one) => one.at)).toStrictEqual([`${METHOD}${at}`]),
  );

  test('what is no constraint keeps its place', () => {
    const read = withMethod({ ...ASSURANCE, constraints: ['password', { possession: {} }] });
    expect(read?.value.verificationMethod?.constraints).toStrictEqual([
      {},
      { possession: { types: [], methods: [] } },
    ]);
  });

  test('chains without an end are cut off', () => {
    let step: object = {};
    for (let depth = 0; depth < 5000; depth += 1)
      step = { authenticationMethods: [{ key: 'webauthn' }], next: [step] };
    const read = withMethod({ type: 'AUTH_METHOD_CHAIN', chains: [step] });
    expect(read?.holes).toStrictEqual([
      { at: `${METHOD}.chains[0]${'.next[0]'.repeat(16)}.next`, reason: 'unexpected-shape' },
    ]);
  });
});

describe('policies', () => {
  const rules = (...raw: unknown[]) =>
    raw.flatMap((one) => {
      const read = readSignOnRule(one);
      return read ? [read] : [];
    });

  test('hold their rules, and the holes of their rules', () => {
    const policy = readPolicy({ id: 'rst1', name: 'Any two factors', type: 'ACCESS_POLICY', priority: 1 });
    if (!policy) throw new Error('no policy');
    const whole = assemblePolicy(policy, rules(RULE, { ...CATCH_ALL, status: 'PAUSED' }));
    expect(whole).toMatchObject({
      id: 'rst1',
      name: 'Any two factors',
      rules: [{ id: 'rul1' }, { id: 'rul9' }],
    });
    expect(whole.holes).toStrictEqual([{ at: 'rules[1].status', reason: 'unexpected-shape' }]);
  });

  test('need an id', () => {
    expect(readPolicy({ name: 'P' })).toStrictEqual({
      value: { id: '', name: 'P' },
      holes: [{ at: 'id', reason: 'unexpected-shape' }],
    });
    expect(readPolicy(null)).toBeUndefined();
  });
});
