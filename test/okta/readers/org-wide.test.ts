import { describe, expect, test } from 'vitest';
import { readAuthorizationServer } from '../../../src/okta/readers/authorization-server.ts';
import { readDomains } from '../../../src/okta/readers/domains.ts';
import { readCurrentUser, readOrgDocument, readWellKnown } from '../../../src/okta/readers/org-documents.ts';
import { readTrustedOrigin } from '../../../src/okta/readers/trusted-origin.ts';

describe('trusted origins', () => {
  const RAW = {
    id: 'tos1',
    name: 'Shop',
    origin: 'https://shop.example.com',
    status: 'ACTIVE',
    scopes: [{ type: 'CORS' }, { type: 'IFRAME_EMBED', allowedOktaApps: ['OKTA_ENDUSER'] }],
    created: '2026-01-01T00:00:00.000Z',
    lastUpdated: '2026-01-02T00:00:00.000Z',
    createdBy: '00u1',
  };

  test('are read whole', () => {
    expect(readTrustedOrigin(RAW)).toStrictEqual({
      kind: 'trusted-origin',
      id: 'tos1',
      label: 'Shop',
      status: 'ACTIVE',
      holes: [],
      origin: 'https://shop.example.com',
      scopes: [
        { type: 'CORS', allowedOktaApps: [] },
        { type: 'IFRAME_EMBED', allowedOktaApps: ['OKTA_ENDUSER'] },
      ],
      created: '2026-01-01T00:00:00.000Z',
      lastUpdated: '2026-01-02T00:00:00.000Z',
    });
  });

  test.each([
    [{ origin: undefined }, ['origin']],
    [{ origin: 7 }, ['origin']],
    [{ scopes: undefined }, ['scopes']],
    [{ scopes: 'CORS' }, ['scopes']],
    [{ scopes: [{ type: 'NEW' }, { type: 'CORS' }] }, ['scopes[0].type']],
    [{ scopes: [{}, 7] }, ['scopes[0].type', 'scopes[1]']],
    [{ scopes: [{ type: 'CORS', allowedOktaApps: 'x' }] }, ['scopes[0].allowedOktaApps']],
    [{ status: 'NEW' }, ['status']],
    [{ name: 7 }, ['name']],
    [{ name: undefined }, []],
  ])('%j leaves holes %j', (change, holes) => {
    expect(readTrustedOrigin({ ...RAW, ...change })?.holes.map(({ at }) => at)).toStrictEqual(holes);
  });

  test.each([undefined, '', ' '])('named %j they go by their origin, or by their id', (name) => {
    expect(readTrustedOrigin({ ...RAW, name })?.label).toBe(RAW.origin);
    expect(readTrustedOrigin({ ...RAW, name, origin: '' })?.label).toBe('tos1');
    expect(readAuthorizationServer({ id: 'aus1', name })?.label).toBe('aus1');
  });

  test('a password is masked in the name as in the origin', () => {
    const origin = 'https://svc:planted@api.example.com';
    const masked = 'https://svc:•••@api.example.com';
    expect(readTrustedOrigin({ ...RAW, name: origin, origin })).toMatchObject({
      label: masked,
      origin: masked,
    });
  });

  test('without an id they are malformed', () => {
    for (const raw of [null, 7, {}, { ...RAW, id: 7 }]) expect(readTrustedOrigin(raw)).toBeUndefined();
  });
});

describe('authorization servers', () => {
  test('are read whole', () => {
    expect(
      readAuthorizationServer({
        id: 'aus1',
        name: 'api',
        status: 'ACTIVE',
        issuerMode: 'DYNAMIC',
        audiences: ['api://default'],
        credentials: { signing: { rotationMode: 'AUTO', lastRotated: '2026-01-01T00:00:00.000Z', kid: 'k' } },
      }),
    ).toStrictEqual({
      kind: 'authorization-server',
      id: 'aus1',
      label: 'api',
      status: 'ACTIVE',
      holes: [],
      issuerMode: 'DYNAMIC',
      audiences: ['api://default'],
      credentials: { signing: { rotationMode: 'AUTO', lastRotated: '2026-01-01T00:00:00.000Z' } },
    });
  });

  test.each([undefined, null, 7, 'NEW'])('issuerMode %j is a hole', (issuerMode) => {
    const read = readAuthorizationServer({
      id: 'aus1',
      name: 'api',
      status: 'ACTIVE',
      audiences: [],
      issuerMode,
    });
    expect(read?.holes).toStrictEqual([{ at: 'issuerMode', reason: 'unexpected-shape' }]);
    expect(read).not.toHaveProperty('issuerMode');
  });

  test('without an id they are malformed', () => {
    expect(readAuthorizationServer([])).toBeUndefined();
    expect(readAuthorizationServer({ name: 'api' })).toBeUndefined();
  });
});

test('custom domains, without the one every org has', () => {
  const domains = [
    { id: 'OcD1', domain: 'login.example.com', validationStatus: 'COMPLETED' },
    { id: 'OcD2', domain: 'ID.example.org', validationStatus: 'VERIFIED' },
    { id: 'OcD3', domain: 'new.example.org', validationStatus: 'NOT_STARTED' },
    { id: 'default', domain: 'acme.okta.com', validationStatus: 'COMPLETED' },
  ];
  expect(readDomains({ domains })).toStrictEqual([
    { host: 'login.example.com', verified: true },
    { host: 'id.example.org', verified: true },
    { host: 'new.example.org', verified: false },
  ]);
  expect(readDomains(domains)).toHaveLength(3);
  expect(readDomains({ domains: [] })).toStrictEqual([]);
  for (const raw of [null, {}, { domains: null }, 'x']) expect(readDomains(raw)).toBeUndefined();
});

test('the public document', () => {
  const links = {
    organization: { href: 'https://acme.okta.com' },
    alternate: { href: 'https://login.example.com' },
  };
  expect(readWellKnown({ id: '00o1', pipeline: 'idx', _links: links, settings: {} })).toStrictEqual({
    id: '00o1',
    pipeline: 'idx',
    alternates: ['login.example.com'],
  });
  expect(
    readWellKnown({ id: '00o1', _links: { alternate: [{ href: 'https://a.example' }, { href: 'x' }, 7] } }),
  ).toStrictEqual({ id: '00o1', alternates: ['a.example'] });
  for (const raw of [null, {}, { id: 7 }, { id: '<b>' }]) expect(readWellKnown(raw)).toBeUndefined();
});

test.each([
  ['www.example.com', 'www.example.com'],
  ['https://Example.com/about', 'example.com'],
  ['http://example.com:8080', 'example.com'],
  ['user:planted@example.com', 'example.com'],
  ['not a host', undefined],
  ['', undefined],
  [7, undefined],
])('website %j is host %s', (website, host) => {
  expect(readOrgDocument({ id: '00o1', website })).toStrictEqual(
    host ? { id: '00o1', website: host } : { id: '00o1' },
  );
});

test('without an id there is neither org nor user', () => {
  expect(readOrgDocument({ website: 'x.example' })).toBeUndefined();
  expect(readCurrentUser({ profile: {} })).toBeUndefined();
  expect(readCurrentUser(null)).toBeUndefined();
});

test('whose session it is, by an id that is one', () => {
  expect(readCurrentUser({ id: '00u1', profile: { login: 'x' } })).toStrictEqual({ id: '00u1' });
  for (const id of ['00u1 ', ' 00u1', 'a@example.com', '', 7, 'x'.repeat(65)])
    expect(readCurrentUser({ id })).not.toEqual({ id });
});
