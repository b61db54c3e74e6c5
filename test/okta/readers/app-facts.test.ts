import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import {
  readAssignedGroup,
  readAssignedUser,
  readClientKey,
  readConnection,
  readFeature,
  readGrant,
  readGroupsClaim,
  readRole,
  readSecretMetadata,
  readServiceSecret,
  readSigningKey,
} from '../../../src/okta/readers/app-facts.ts';
import { leaksIn, NO_ENTRIES, SECRETS } from './planted.ts';

const CREATED = '2023-02-21T16:54:00.000Z';

describe.each(
  Object.entries({
    readAssignedGroup,
    readAssignedUser,
    readClientKey,
    readConnection,
    readFeature,
    readGrant,
    readGroupsClaim,
    readRole,
    readSecretMetadata,
    readServiceSecret,
    readSigningKey,
  }),
)('%s', (_name, read) => {
  test.each(NO_ENTRIES)('takes no %j', (raw) => expect(read(raw)).toBeUndefined());
});

describe('scope grants', () => {
  const grant = {
    id: 'oag91n9ruw3dsaXzP0h6',
    status: 'ACTIVE',
    created: CREATED,
    createdBy: { id: '00u6eltha0nrSc47i0h7', type: 'User', name: SECRETS.person },
    lastUpdated: CREATED,
    issuer: 'https://acme.okta.com',
    clientId: '0oa1',
    scopeId: 'okta.users.read',
    source: 'ADMIN',
    userId: '00u1',
    _embedded: { scope: { id: 'okta.users.read' } },
  };

  test('scope, status and date', () =>
    expect(readGrant(grant)).toStrictEqual({
      scopeId: 'okta.users.read',
      status: 'ACTIVE',
      created: CREATED,
    }));
  test('without a date', () =>
    expect(readGrant({ scopeId: 'okta.users.read', status: 'REVOKED', created: null })).toStrictEqual({
      scopeId: 'okta.users.read',
      status: 'REVOKED',
    }));
  test.each([
    { scopeId: undefined },
    { status: null },
    { status: 1 },
    { scopeId: [] },
    { created: 'lately' },
  ])('malformed: %j', (change) => expect(readGrant({ ...grant, ...change })).toBeUndefined());
});

describe('admin roles', () => {
  const role = {
    id: 'JBCUYUC7IRCVGS27IFCE2SKO',
    label: SECRETS.person,
    type: 'HELP_DESK_ADMIN',
    status: 'ACTIVE',
    created: CREATED,
    assignmentType: 'CLIENT',
  };
  const targets = (groups: unknown, catalog: unknown) => ({ _embedded: { targets: { groups, catalog } } });

  test('type and status; nobody looked for targets', () =>
    expect(readRole(role)).toStrictEqual({ id: role.id, type: 'HELP_DESK_ADMIN', status: 'ACTIVE' }));
  test.each([
    [targets([{ id: '00g1' }, { id: '00g2' }], { apps: [{ name: 'facebook' }] }), 3],
    [targets([{ id: '00g1' }], undefined), 1],
    [targets([], { apps: [] }), 0],
    [targets([], undefined), undefined],
    [targets(undefined, { apps: [] }), undefined],
    [{ _embedded: {} }, undefined],
  ])('targets in the answer: %j', (more, count) =>
    expect(readRole({ ...role, ...more })?.targets).toBe(count),
  );
  test.each([{ type: undefined }, { type: 7 }, { status: undefined }, { _embedded: 'x' }])(
    'malformed: %j',
    (change) => expect(readRole({ ...role, ...change })).toBeUndefined(),
  );
});

describe('assignments', () => {
  const group = {
    id: '00g15acRUy0SYb9GT0g4',
    priority: 0,
    profile: { manager: SECRETS.person, managerId: SECRETS.email, securityAnswer: SECRETS.answer },
    _embedded: {
      group: {
        id: '00g15acRUy0SYb9GT0g4',
        type: 'BUILT_IN',
        profile: { name: 'Everyone', description: SECRETS.person },
      },
      metadata: { profile: { securityAnswer: SECRETS.answer } },
    },
  };

  test('of a group its id, type and name', () => {
    expect(readAssignedGroup(group)).toStrictEqual({ id: group.id, type: 'BUILT_IN', name: 'Everyone' });
    expect(leaksIn(readAssignedGroup(group))).toStrictEqual([]);
  });
  test.each([
    {},
    { _embedded: {} },
    { _embedded: { group: 7 } },
    { _embedded: { group: { type: 7, profile: [] } } },
  ])('of a group that is not embedded its id alone: %j', (more) =>
    expect(readAssignedGroup({ id: '00g1', profile: {}, ...more })).toStrictEqual({ id: '00g1' }),
  );
  test('a secret in a name is masked', () => {
    const named = {
      ...group,
      _embedded: { group: { type: 'OKTA_GROUP', profile: { name: SECRETS.token } } },
    };
    expect(leaksIn(readAssignedGroup(named))).toStrictEqual([]);
  });
  test.each([{ id: undefined }, { id: 7 }, { id: '' }, { id: 'x'.repeat(300) }])('malformed: %j', (change) =>
    expect(readAssignedGroup({ ...group, ...change })).toBeUndefined(),
  );
  test('of a user nothing but that there is one', () =>
    expect(
      readAssignedUser({
        id: '00u1',
        credentials: { userName: SECRETS.email, password: { value: SECRETS.secret } },
        profile: { email: SECRETS.email },
      }),
    ).toBe(true));
});

describe('keys and secrets', () => {
  // One that holds what looks like one of Okta's tokens: 00 and 40 more characters between two signs.
  const certificate = `MIIDqDCCApCg+00${'A'.repeat(40)}/AgIGAVGNQFX5==`;

  test('certificates come through unchanged, and so do the dates', () =>
    expect(
      readSigningKey({
        created: CREATED,
        expiresAt: '2035-01-23T02:15:23.000Z',
        lastUpdated: CREATED,
        x5c: [certificate],
        kid: 'SIMcCQNY3uwXoW3y0vf6VxiBb5n9pf8L2fK8d-FIbm4',
        d: SECRETS.privateKey,
      }),
    ).toStrictEqual({
      kid: 'SIMcCQNY3uwXoW3y0vf6VxiBb5n9pf8L2fK8d-FIbm4',
      created: CREATED,
      expiresAt: '2035-01-23T02:15:23.000Z',
      x5c: [certificate],
    }));
  test('a key without certificates', () =>
    expect(readSigningKey({ kid: 'k1' })).toStrictEqual({ kid: 'k1', x5c: [] }));
  test.each([
    { x5c: 'x' },
    { x5c: [7] },
    { x5c: [`client_secret: ${SECRETS.secret}`] },
    { created: 7 },
    { expiresAt: 'later' },
  ])('malformed: %j', (raw) => expect(readSigningKey(raw)).toBeUndefined());

  test('a client’s public key and the names of private members', () => {
    const key = {
      kty: 'RSA',
      kid: 'k1',
      alg: 'RS256',
      use: 'sig',
      e: 'AQAB',
      n: 'AJncrw',
      status: 'INACTIVE',
    };
    const read = readClientKey({ ...key, id: 'pks1', created: CREATED, d: SECRETS.privateKey });
    expect(read).toStrictEqual({ ...key, created: CREATED, privateMembers: ['d'] });
    expect(leaksIn(read)).toStrictEqual([]);
    expect(readClientKey(key)).toStrictEqual({ ...key, privateMembers: [] });
    expect(readClientKey({ ...key, created: 7 })).toBeUndefined();
  });

  test('of a client secret everything but the secret', () => {
    const secret = {
      id: 'ocs2f4zrZbs8nUa7p0g4',
      status: 'INACTIVE',
      client_secret: SECRETS.secret,
      secret_hash: 'yk4SVx4sUWVJVbHt6M-UPA',
      created: CREATED,
      lastUpdated: CREATED,
      _links: { delete: { href: `https://acme.okta.com/?client_secret=${SECRETS.secret}` } },
    };
    expect(readSecretMetadata(secret)).toStrictEqual({
      id: secret.id,
      status: 'INACTIVE',
      created: CREATED,
      lastUpdated: CREATED,
      hash: secret.secret_hash,
    });
    expect(readServiceSecret(secret)).toStrictEqual({
      id: secret.id,
      status: 'INACTIVE',
      created: CREATED,
      lastUpdated: CREATED,
    });
    expect(leaksIn(readSecretMetadata(secret))).toStrictEqual([]);
    expect(readSecretMetadata({ status: 'ACTIVE' })).toStrictEqual({ id: '', status: 'ACTIVE' });
  });
  test.each([{ status: undefined }, { status: 7 }, { created: 'x' }, { lastUpdated: 7 }, { secret_hash: 7 }])(
    'malformed secret: %j',
    (change) =>
      expect(
        readSecretMetadata({ id: 'ocs', status: 'ACTIVE', client_secret: SECRETS.secret, ...change }),
      ).toBeUndefined(),
  );
});

describe('provisioning', () => {
  const capabilities = {
    create: { lifecycleCreate: { status: 'ENABLED' } },
    update: {
      profile: { status: 'DISABLED' },
      lifecycleDeactivate: { status: 'DISABLED' },
      password: { status: 'ENABLED', seed: 'OKTA', change: 'CHANGE' },
    },
  };

  test('what provisioning does', () =>
    expect(readFeature({ name: 'USER_PROVISIONING', status: 'ENABLED', capabilities })).toStrictEqual({
      supported: true,
      lifecycleCreate: 'ENABLED',
      lifecycleDeactivate: 'DISABLED',
      password: { status: 'ENABLED', seed: 'OKTA' },
    }));
  test.each([{}, { capabilities: null }, { capabilities: { update: 7, create: [] } }])(
    'what it does not say: %j',
    (more) =>
      expect(readFeature({ name: 'USER_PROVISIONING', ...more })).toStrictEqual({
        supported: true,
        password: {},
      }),
  );
  test('of another feature nothing', () =>
    expect(readFeature({ name: 'INBOUND_PROVISIONING', capabilities })).toStrictEqual({}));
  test.each([{}, { name: 7 }])('malformed: %j', (raw) => expect(readFeature(raw)).toBeUndefined());

  test.each([
    [
      {
        authScheme: 'TOKEN',
        status: 'ENABLED',
        baseUrl: 'https://scim.example.com/v2',
        profile: { authScheme: 'TOKEN' },
      },
      { authScheme: 'TOKEN', status: 'ENABLED', baseUrl: 'https://scim.example.com/v2' },
    ],
    [
      { status: 'ENABLED', profile: { authScheme: 'OAUTH2' } },
      { status: 'ENABLED', authScheme: 'OAUTH2' },
    ],
    [
      { status: 'UNKNOWN', profile: { authScheme: 'UNKNOWN' } },
      { status: 'UNKNOWN', authScheme: 'UNKNOWN' },
    ],
    [{ status: 7, baseUrl: {}, profile: [] }, {}],
  ])('a connection: %j', (raw, read) => expect(readConnection(raw)).toStrictEqual(read));
  test('its credentials stay behind', () => {
    const read = readConnection({
      status: 'ENABLED',
      baseUrl: `https://jane:${SECRETS.secret}@scim.example.com/?token=${SECRETS.token}`,
      profile: { authScheme: 'TOKEN', token: SECRETS.token, clientSecret: SECRETS.secret },
    });
    expect(read?.baseUrl).toMatch(/^https:\/\/jane:•••@scim\.example\.com\//);
    expect(leaksIn(read)).toStrictEqual([]);
  });
});

test('the groups claim', () => {
  const claim = { name: 'groups', value: '.*', valueType: 'GROUPS', groupFilterType: 'REGEX' };
  expect(readGroupsClaim({ ...claim, issuer: 'x' })).toStrictEqual(claim);
  expect(readGroupsClaim({})).toStrictEqual({});
  expect(readGroupsClaim({ ...claim, value: ['.*'] })).toBeUndefined();
});

const RECORDED = '../shared/orgs/recorded/api/v1/apps';
const recorded = (name: string): readonly unknown[] =>
  readdirSync(RECORDED, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith(name))
    .flatMap((path) => JSON.parse(readFileSync(join(RECORDED, path), 'utf8')) as unknown[]);

test.runIf(existsSync(RECORDED))('every recorded assignment and signing key is understood', () => {
  expect(recorded('groups.json').map(readAssignedGroup)).not.toContain(undefined);
  expect(recorded('users.json').map(readAssignedUser)).not.toContain(undefined);
  const keys = recorded('keys.json').map(readSigningKey);
  expect(keys.map((key) => key?.x5c.length)).toStrictEqual(keys.map(() => 1));
  expect(keys.length).toBeGreaterThan(0);
});
