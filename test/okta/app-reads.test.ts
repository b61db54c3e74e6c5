import { describe, expect, test } from 'vitest';
import { AuditError } from '../../src/model/failure.ts';
import type { Depth, plansFor } from '../../src/okta/app-plans.ts';
import type { OrgAccess } from '../../src/okta/app-reader.ts';
import { readOwnFacts } from '../../src/okta/app-reads.ts';
import { type Get, mayAsk } from '../../src/okta/http.ts';
import { endpointOf } from '../../src/okta/readers/endpoints.ts';
import { bookmarkApp, oidcApp, samlApp } from '../support/build-subjects.ts';

const AT = '2026-11-21T00:00:00.000Z';
const SHALLOW: Depth = { startedAt: AT };
const DEEPEST: Depth = { startedAt: AT, secrets: true, undocumented: true, log: true };

/** An org that answers some paths; the others are errors. */
function orgWith(answers: Readonly<Record<string, unknown>>) {
  const asked: string[] = [];
  const get: Get = async (path) => {
    asked.push(path);
    const found = Object.entries(answers)
      .sort(([a], [b]) => b.length - a.length)
      .find(([start]) => path.startsWith(start))?.[1];
    const failure =
      found === undefined
        ? new AuditError('forbidden', '403 E0000006')
        : found instanceof AuditError && found;
    if (failure) return { status: 400, headers: {}, failure, value: () => Promise.reject(failure) };
    const { link, ...value } = found as { readonly link?: string };
    return { status: 200, headers: link ? { link } : {}, value: async () => value };
  };
  const org: OrgAccess = { get, hosts: ['acme.okta.com'], signal: new AbortController().signal };
  return { org, asked };
}
const items = (...list: readonly unknown[]) => ({ items: list, malformed: 0 });

const client = oidcApp({ features: ['PUSH_NEW_USERS'], credentialKinds: ['jwks'] });

describe('what a closer look asks for', () => {
  const asks = async (app: Parameters<typeof plansFor>[0], depth: Depth): Promise<readonly string[]> => {
    const { org, asked } = orgWith({});
    await readOwnFacts(org, app, depth);
    return asked;
  };

  test('a closer look asks for allowed paths only, and for none of them twice', async () => {
    const asked = await asks(client, DEEPEST);
    for (const path of asked) expect(endpointOf(path), path).toBeDefined();
    expect(new Set(asked).size).toBe(asked.length);
  });

  test('without consent nothing is asked for that needs it', async () => {
    for (const app of [client, samlApp(), bookmarkApp()])
      for (const path of await asks(app, { ...SHALLOW, log: true })) expect(mayAsk(path), path).toBe(true);
    const deepest = await asks(client, DEEPEST);
    expect(deepest.filter((path) => !mayAsk(path))).toEqual([
      '/api/v1/apps/0oa1/credentials/secrets',
      '/api/v1/internal/apps/0oa1/settings/oauth/idToken',
    ]);
    for (const path of deepest) expect(endpointOf(path), path).toBeDefined();
  });

  test('roles and tokens of a client are asked for by the id it chose', async () => {
    const app = oidcApp({ credentials: { client_id: 'portal' } });
    const asked = await asks(app, { ...SHALLOW, log: true });
    expect(asked).toContain('/oauth2/v1/clients/portal/roles');
    expect(asked.some((path) => decodeURIComponent(path).includes('actor.id eq "portal"'))).toBe(true);
  });

  test.each(['acme.portal', "a$b-c_d.e+f!g*h'i(j),k", 'x'.repeat(100)])(
    'a client may have chosen any id that Okta allows: %s',
    async (id) => {
      const asked = await asks(oidcApp({ credentials: { client_id: id } }), { ...SHALLOW, log: true });
      expect(asked).toContain(`/oauth2/v1/clients/${id}/roles`);
      expect(asked.filter((path) => decodeURIComponent(path).includes(`actor.id eq "${id}"`))).toHaveLength(
        2,
      );
      for (const path of asked) expect(endpointOf(path), path).toBeDefined();
      expect(endpointOf(`/oauth2/v1/clients/${id}/roles/ra1/targets/groups?limit=200`)).toBeDefined();
    },
  );

  test.each(['.', '..', '../users', 'a/b', 'a?b', 'a"b', 'a%2fb'])('and no other: %s', (id) => {
    expect(endpointOf(`/oauth2/v1/clients/${id}/roles`)).toBeUndefined();
  });

  test('SAML apps are asked for signing keys, all apps for their assignments, service apps for none', async () => {
    expect(await asks(samlApp(), SHALLOW)).toContain('/api/v1/apps/0oa1/credentials/keys');
    expect(await asks(bookmarkApp(), SHALLOW)).toEqual([
      '/api/v1/apps/0oa1/groups?expand=group&limit=200',
      '/api/v1/apps/0oa1/users?limit=1',
    ]);
    const service = oidcApp({ client: { application_type: 'service' } });
    expect(await asks(service, SHALLOW)).toEqual([
      '/api/v1/apps/0oa1/grants',
      '/oauth2/v1/clients/0oa1/roles',
    ]);
  });
});

describe('a closer look takes eight requests at most', () => {
  const ROLES = '/oauth2/v1/clients/0oa1/roles';
  const role = (id: string, type: string, status = 'ACTIVE') => ({ id, type, status });
  const targetable = [
    role('ra1', 'APP_ADMIN'),
    role('ra2', 'USER_ADMIN'),
    role('ra3', 'GROUP_MEMBERSHIP_ADMIN'),
  ];
  const answers = {
    [`${ROLES}/`]: items(true),
    [ROLES]: items(...targetable),
    '/api/v1/apps/0oa1/groups': items({ id: '00g1' }),
    '/api/v1/apps/0oa1/features': items({ supported: true }),
    '/api/v1/apps/0oa1/connections': { status: 'ENABLED' },
    '/api/v1/apps/0oa1': items(),
    '/api/v1/logs': items(),
    '/api/v1/internal': { name: 'groups' },
  };

  test('targets for which no request is left stay unknown, and all else is known', async () => {
    const { org, asked } = orgWith(answers);
    const { facts, missing } = await readOwnFacts(org, client, SHALLOW);
    expect(asked).toHaveLength(8);
    expect(facts.roles).toEqual([
      { ...targetable[0], targets: 1 },
      { ...targetable[1], targets: 1 },
      targetable[2],
    ]);
    expect(missing).toEqual({});
  });

  test('an app to which no group is assigned may have users, and then one role less is looked at', async () => {
    const { org, asked } = orgWith({ ...answers, '/api/v1/apps/0oa1/groups': items() });
    const { facts } = await readOwnFacts(org, client, SHALLOW);
    expect(asked).toHaveLength(8);
    expect(facts.hasUsers).toBe(false);
    expect(facts.roles?.map(({ targets }) => targets)).toEqual([1, undefined, undefined]);
  });

  test('users of an app with groups decide nothing and are not asked for', async () => {
    const { org, asked } = orgWith(answers);
    const { facts, missing } = await readOwnFacts(org, client, SHALLOW);
    expect(asked.filter((path) => path.includes('/users'))).toEqual([]);
    expect([facts.hasUsers, missing.hasUsers]).toEqual([undefined, undefined]);
  });

  test('pages of a list count, and a list that was not read to its end is truncated', async () => {
    const page = (n: number) => `/api/v1/apps/0oa1/groups?after=${n}&limit=200`;
    const pages = Array.from({ length: 9 }, (_, n) => [
      n === 0 ? '/api/v1/apps/0oa1/groups?expand' : page(n),
      { ...items({ id: `00g${n}` }), link: `<https://acme.okta.com${page(n + 1)}>; rel="next"` },
    ]);
    const { org, asked } = orgWith({ ...Object.fromEntries(pages), ...answers });
    const { facts, missing } = await readOwnFacts(org, client, SHALLOW);
    expect(asked).toHaveLength(8);
    expect(missing).toEqual({ groups: 'truncated', hasUsers: 'truncated' });
    expect(facts.roles).toEqual(targetable);
  });

  test('a look at an app of which something was read before takes so many requests less', async () => {
    const { org, asked } = orgWith(answers);
    const { facts } = await readOwnFacts(org, client, SHALLOW, 6);
    expect(asked).toHaveLength(6);
    expect(facts.groups).toEqual([{ id: '00g1' }]);
    expect(facts.roles).toEqual(targetable);
  });

  test('what was agreed to and the System Log come on top, in one request each', async () => {
    const { org, asked } = orgWith(answers);
    await readOwnFacts(org, client, DEEPEST);
    const onTop = /^\/api\/v1\/(?:logs|internal)|\/(?:secrets|tokens)\b/;
    expect(asked.filter((path) => onTop.test(path))).toHaveLength(5);
    expect(asked.filter((path) => !onTop.test(path))).toHaveLength(8);
  });

  test('targets are asked for where they decide about a role', async () => {
    const { org, asked } = orgWith({
      ...answers,
      [ROLES]: items(role('ra1', 'USER_ADMIN', 'INACTIVE'), role('ra2', 'HELP_DESK_ADMIN')),
    });
    const { facts } = await readOwnFacts(org, oidcApp(), SHALLOW);
    expect(asked.filter((path) => path.includes('/targets/'))).toEqual([
      `${ROLES}/ra2/targets/groups?limit=200`,
    ]);
    expect(facts.roles?.map(({ targets }) => targets)).toEqual([undefined, 1]);
  });

  test('targets that may not be read are unknown for that reason, and the roles are known', async () => {
    const { org } = orgWith({
      ...answers,
      [ROLES]: items(role('ra1', 'APP_ADMIN'), role('ra2', 'USER_ADMIN'), role('ra3', 'SUPER_ADMIN')),
      [`${ROLES}/ra2/targets`]: items(true),
      [`${ROLES}/ra1/targets`]: new AuditError('forbidden', '403 E0000006'),
    });
    const { facts, missing } = await readOwnFacts(org, oidcApp(), SHALLOW);
    expect(facts.roles?.map(({ type, targets }) => [type, targets])).toEqual([
      ['APP_ADMIN', 'forbidden'],
      ['USER_ADMIN', 1],
      ['SUPER_ADMIN', undefined],
    ]);
    expect(missing.roles).toBeUndefined();
  });

  test('targets on the page after an empty one limit a role all the same', async () => {
    const targets = `${ROLES}/ra1/targets/catalog/apps`;
    const { org } = orgWith({
      ...answers,
      [ROLES]: items(role('ra1', 'APP_ADMIN')),
      [`${targets}?after=2`]: items(true),
      [`${targets}?limit=200`]: {
        ...items(),
        link: `<https://acme.okta.com${targets}?after=2&limit=200>; rel="next"`,
      },
    });
    const { facts } = await readOwnFacts(org, oidcApp(), SHALLOW);
    expect(facts.roles).toEqual([{ ...role('ra1', 'APP_ADMIN'), targets: 1 }]);
  });
});

describe('facts', () => {
  test('what was read is known, what was not has its reason', async () => {
    const { org } = orgWith({
      '/api/v1/apps/0oa1/groups': items({ id: '00g1' }),
      '/api/v1/apps/0oa1/users': items(),
      '/api/v1/apps/0oa1/grants': { items: [], malformed: 1 },
      '/api/v1/apps/0oa1/connections/default': { status: 'ENABLED' },
      '/api/v1/apps/0oa1/features': new AuditError('unexpected', '400 E0000001'),
    });
    const { facts, missing } = await readOwnFacts(org, client, SHALLOW);
    expect(facts).toEqual({
      groups: [{ id: '00g1' }],
      connection: { status: 'ENABLED' },
      provisioning: { supported: false },
    });
    expect(missing).toEqual({ grants: 'unexpected-shape', roles: 'forbidden', clientKeys: 'forbidden' });
  });

  test('where provisioning is not supported there is no connection either', async () => {
    const unsupported = new AuditError('unexpected', '400 E0000001');
    const { org } = orgWith({ '/api/v1/apps/0oa1/connections/default': unsupported });
    const { facts, missing } = await readOwnFacts(org, client, SHALLOW);
    expect(facts.connection).toEqual({ status: 'UNKNOWN' });
    expect(missing.connection).toBeUndefined();
  });

  test('an entry that cannot be understood is no sign that there is none', async () => {
    const { org } = orgWith({
      '/api/v1/apps/0oa1/groups': items(),
      '/api/v1/apps/0oa1/users': { items: [], malformed: 1 },
      '/api/v1/apps/0oa1/tokens': { items: [], malformed: 1 },
      '/api/v1/logs': { items: [], malformed: 1 },
    });
    const { facts, missing } = await readOwnFacts(org, oidcApp(), { ...SHALLOW, log: true });
    expect(facts).toEqual({ groups: [], provisioning: { supported: false } });
    for (const fact of ['hasUsers', 'hasRefreshTokens', 'signOns', 'tokenGrants'])
      expect(missing).toHaveProperty(fact, 'unexpected-shape');
  });

  test('an empty page with a next one is no sign that there is none', async () => {
    const next = '/api/v1/apps/0oa1/users?after=2&limit=1';
    const { org, asked } = orgWith({
      '/api/v1/apps/0oa1/groups': items(),
      '/api/v1/apps/0oa1/users?limit=1': {
        ...items(),
        link: `<https://acme.okta.com${next}>; rel="next"`,
      },
      [next]: items(true),
    });
    const { facts } = await readOwnFacts(org, bookmarkApp(), SHALLOW);
    expect(facts.hasUsers).toBe(true);
    expect(asked.length).toBeLessThanOrEqual(8);
  });

  test('an app without features is known not to provision', async () => {
    const { facts } = await readOwnFacts(orgWith({}).org, oidcApp({ features: [] }), SHALLOW);
    expect(facts.provisioning).toEqual({ supported: false });
    const unknown = await readOwnFacts(orgWith({}).org, oidcApp({ features: undefined }), SHALLOW);
    expect(unknown.facts.provisioning).toBeUndefined();
  });

  test('roles that can have targets are known with them', async () => {
    const { org, asked } = orgWith({
      '/oauth2/v1/clients/0oa1/roles/ra1/targets/catalog/apps': items(true),
      '/oauth2/v1/clients/0oa1/roles': items(
        { id: 'ra1', type: 'APP_ADMIN', status: 'ACTIVE' },
        { id: 'ra2', type: 'SUPER_ADMIN', status: 'ACTIVE' },
      ),
    });
    const { facts } = await readOwnFacts(org, oidcApp(), SHALLOW);
    expect(facts.roles).toEqual([
      { id: 'ra1', type: 'APP_ADMIN', status: 'ACTIVE', targets: 1 },
      { id: 'ra2', type: 'SUPER_ADMIN', status: 'ACTIVE' },
    ]);
    expect(asked.filter((path) => path.includes('/targets/'))).toEqual([
      '/oauth2/v1/clients/0oa1/roles/ra1/targets/catalog/apps?limit=200',
    ]);
  });

  test('what ends everything is thrown', async () => {
    const { org } = orgWith({ '/api/v1/apps/0oa1/groups': new AuditError('signed-out', 'redirect') });
    await expect(readOwnFacts(org, client, SHALLOW)).rejects.toMatchObject({ code: 'signed-out' });
  });

  test('questions to the System Log end when the audit began, 90 days after they begin', async () => {
    const { org, asked } = orgWith({
      '/api/v1/logs': items({ eventType: 'x', published: AT, targetIds: [] }),
    });
    const { facts } = await readOwnFacts(org, client, { startedAt: AT, log: true });
    expect(facts.signOns).toHaveLength(1);
    const [log] = asked.filter((path) => path.startsWith('/api/v1/logs'));
    const query = new URLSearchParams(log?.split('?')[1]);
    expect(query.get('until')).toBe(AT);
    expect(query.get('since')).toBe('2026-08-23T00:00:00.000Z');
    expect(query.get('limit')).toBe('1');
  });
});
