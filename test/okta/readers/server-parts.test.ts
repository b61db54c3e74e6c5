import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { Piece } from '../../../src/okta/readers/piece.ts';
import {
  readServerClaim,
  readServerPolicy,
  readServerRule,
  readServerScope,
} from '../../../src/okta/readers/server-parts.ts';

/** As Okta's OpenAPI file answers them. */
const POLICY = {
  type: 'OAUTH_AUTHORIZATION_POLICY',
  id: '00p1',
  status: 'ACTIVE',
  name: 'Vendor policy',
  description: 'For one vendor',
  priority: 1,
  system: false,
  conditions: { clients: { include: ['ALL_CLIENTS'] } },
  created: '2017-05-26T19:43:53.000Z',
  lastUpdated: '2017-06-07T15:28:17.000Z',
  _links: { self: { href: 'https://acme.okta.com/api/v1/authorizationServers/aus1/policies/00p1' } },
};
const RULE = {
  type: 'RESOURCE_ACCESS',
  id: '0pr1',
  status: 'ACTIVE',
  name: 'Default Policy Rule',
  priority: 1,
  system: false,
  conditions: {
    people: { users: { include: [], exclude: [] }, groups: { include: ['EVERYONE'], exclude: [] } },
    grantTypes: { include: ['implicit', 'client_credentials', 'authorization_code', 'password'] },
    scopes: { include: ['*'] },
  },
  actions: {
    token: {
      accessTokenLifetimeMinutes: 60,
      refreshTokenLifetimeMinutes: 0,
      refreshTokenWindowMinutes: 10080,
      inlineHook: { id: 'cal1' },
    },
  },
};
const SCOPE = {
  id: 'scp1',
  name: 'car:drive',
  description: 'Drive car',
  system: false,
  default: false,
  displayName: 'Drive',
  consent: 'REQUIRED',
  optional: false,
  metadataPublish: 'NO_CLIENTS',
};
const CLAIM = {
  id: 'ocl1',
  name: 'groups',
  status: 'ACTIVE',
  claimType: 'IDENTITY',
  valueType: 'GROUPS',
  value: 'crm',
  conditions: { scopes: ['profile'] },
  system: false,
  alwaysIncludeInToken: true,
  apiResourceId: null,
  group_filter_type: 'CONTAINS',
};

const holesOf = (piece: Piece<unknown> | undefined): readonly string[] | undefined =>
  piece?.holes.map(({ at }) => at);
const token = (changes: object) => ({ ...RULE, actions: { token: { ...RULE.actions.token, ...changes } } });
const where = (changes: object) => ({ ...RULE, conditions: { ...RULE.conditions, ...changes } });

describe('what Okta documents is read, and nothing else', () => {
  test('a policy', () => {
    expect(readServerPolicy(POLICY)).toStrictEqual({
      value: {
        id: '00p1',
        status: 'ACTIVE',
        name: 'Vendor policy',
        priority: 1,
        conditions: { clients: { include: ['ALL_CLIENTS'] } },
      },
      holes: [],
    });
  });

  test('a rule', () => {
    const { inlineHook: _, ...minutes } = RULE.actions.token;
    expect(readServerRule(RULE)).toStrictEqual({
      value: {
        id: '0pr1',
        status: 'ACTIVE',
        name: 'Default Policy Rule',
        priority: 1,
        conditions: RULE.conditions,
        actions: { token: minutes },
      },
      holes: [],
    });
  });

  test('a rule for machines, which names no people', () => {
    const raw = where({
      people: { users: { exclude: [] } },
      grantTypes: { include: ['client_credentials'] },
    });
    const { value, holes } = readServerRule(raw) as Piece<{ conditions: unknown }>;
    expect(holes).toStrictEqual([]);
    expect(value.conditions).toStrictEqual({
      people: { users: { exclude: [] }, groups: {} },
      grantTypes: { include: ['client_credentials'] },
      scopes: { include: ['*'] },
    });
  });

  test('a scope', () => {
    const value = { name: 'car:drive', system: false, default: false, consent: 'REQUIRED' };
    expect(readServerScope(SCOPE)).toStrictEqual({ value, holes: [] });
  });

  test('claims', () => {
    const { id: _, claimType: __, conditions: ___, apiResourceId: ____, ...value } = CLAIM;
    expect(readServerClaim(CLAIM)).toStrictEqual({ value, holes: [] });
    const sub = { ...CLAIM, name: 'sub', valueType: 'SYSTEM', value: null, group_filter_type: null };
    expect(holesOf(readServerClaim(sub))).toStrictEqual([]);
  });
});

describe('what has a documented default may be absent', () => {
  test.each([
    [
      'lifetimes',
      readServerRule(token({ accessTokenLifetimeMinutes: undefined, refreshTokenWindowMinutes: null })),
    ],
    ['actions', readServerRule({ ...RULE, actions: undefined })],
    ['grants: all of them', readServerRule(where({ grantTypes: undefined }))],
    ['flags of a scope', readServerScope({ name: 'openid' })],
    ['priority', readServerPolicy({ ...POLICY, priority: undefined })],
    ['name', readServerPolicy({ ...POLICY, name: undefined })],
  ])('%s', (_, piece) => expect(holesOf(piece)).toStrictEqual([]));
});

describe('anything else that is missing or odd is a hole', () => {
  test.each([
    ['id', readServerPolicy({ ...POLICY, id: undefined }), ['id']],
    ['status', readServerPolicy({ ...POLICY, status: undefined }), ['status']],
    ['an unknown status', readServerPolicy({ ...POLICY, status: 'PAUSED' }), ['status']],
    ['clients', readServerPolicy({ ...POLICY, conditions: null }), ['conditions.clients.include']],
    [
      'clients of another type',
      readServerPolicy({ ...POLICY, conditions: { clients: 'x' } }),
      ['conditions.clients', 'conditions.clients.include'],
    ],
    [
      'one client',
      readServerPolicy({ ...POLICY, conditions: { clients: { include: ['a', 7] } } }),
      ['conditions.clients.include[1]'],
    ],
    ['priority', readServerPolicy({ ...POLICY, priority: '1' }), ['priority']],
    ['an unknown status of a rule', readServerRule({ ...RULE, status: 'INVALID' }), ['status']],
    ['scopes', readServerRule(where({ scopes: undefined })), ['conditions.scopes.include']],
    ['scopes of null', readServerRule(where({ scopes: { include: null } })), ['conditions.scopes.include']],
    [
      'grants',
      readServerRule(where({ grantTypes: { include: 'password' } })),
      ['conditions.grantTypes.include'],
    ],
    [
      'groups',
      readServerRule(where({ people: { groups: { exclude: {} } } })),
      ['conditions.people.groups.exclude'],
    ],
    [
      'a lifetime',
      readServerRule(token({ accessTokenLifetimeMinutes: '60' })),
      ['actions.token.accessTokenLifetimeMinutes'],
    ],
    [
      'a negative lifetime',
      readServerRule(token({ refreshTokenLifetimeMinutes: -1 })),
      ['actions.token.refreshTokenLifetimeMinutes'],
    ],
    ['the name of a scope', readServerScope({ ...SCOPE, name: undefined }), ['name']],
    ['a flag', readServerScope({ ...SCOPE, default: 'yes' }), ['default']],
    ['status of a claim', readServerClaim({ ...CLAIM, status: null }), ['status']],
    ['value type of a claim', readServerClaim({ ...CLAIM, valueType: undefined }), ['valueType']],
    ['an unknown value type', readServerClaim({ ...CLAIM, valueType: 'ROLES' }), ['valueType']],
    [
      'an unknown filter',
      readServerClaim({ ...CLAIM, group_filter_type: 'ENDS_WITH' }),
      ['group_filter_type'],
    ],
    ['value of a claim', readServerClaim({ ...CLAIM, value: ['.*'] }), ['value']],
  ] as const)('%s', (_, piece, expected) => expect(holesOf(piece)).toStrictEqual(expected));

  test.each([readServerPolicy, readServerRule, readServerScope, readServerClaim])(
    'no object, no piece',
    (read) => {
      for (const raw of [null, undefined, 7, 'x', []]) expect(read(raw)).toBeUndefined();
    },
  );

  test('an unknown status is none of Okta’s words afterwards', () => {
    expect(readServerRule({ ...RULE, status: 'INVALID' })?.value.status).toBe('');
  });
});

const RECORDED = '../shared/orgs/recorded';

test.runIf(existsSync(RECORDED))('recorded policies and rules are all understood', () => {
  const base = `${RECORDED}/api/v1/authorizationServers`;
  const names = readdirSync(base, { recursive: true }).map(String);
  const read = (file: string): unknown[] => JSON.parse(readFileSync(file, 'utf8'));
  const policies = names.filter((name) => name.endsWith('policies.json'));
  const rules = [
    ...names.filter((name) => name.endsWith('rules.json')).map((name) => `${base}/${name}`),
    `${RECORDED}/extra/authorization-server-rules.json`,
  ];
  const pieces = [
    ...policies.flatMap((name) => read(`${base}/${name}`).map(readServerPolicy)),
    ...rules.flatMap((file) => read(file).map(readServerRule)),
  ];
  expect(pieces.length).toBeGreaterThan(5);
  for (const piece of pieces) expect(holesOf(piece)).toStrictEqual([]);
});
