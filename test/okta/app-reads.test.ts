import { describe, expect, test } from 'vitest';
import { AuditError } from '../../src/model/failure.ts';
import type { AppDoor, Depth, plansFor } from '../../src/okta/app-plans.ts';
import { readOwnFacts } from '../../src/okta/app-reads.ts';
import { mayAsk } from '../../src/okta/http.ts';
import { endpointOf } from '../../src/okta/readers/endpoints.ts';
import { bookmarkApp, oidcApp, samlApp } from '../support/build-subjects.ts';

const AT = '2026-11-21T00:00:00.000Z';
const SHALLOW: Depth = { startedAt: AT };
const DEEPEST: Depth = { startedAt: AT, secrets: true, undocumented: true, log: true };

/** An org that answers some paths; the others are errors. */
function doorTo(answers: Readonly<Record<string, unknown>>) {
  const asked: string[] = [];
  const answer = (path: string): unknown => {
    asked.push(path);
    const found = Object.entries(answers).find(([start]) => path.startsWith(start))?.[1];
    if (found === undefined) throw new AuditError('forbidden', '403 E0000006');
    if (found instanceof Error) throw found;
    return found;
  };
  const door: AppDoor = {
    list: async (path) => answer(path) as never,
    one: async (path) => answer(path) as never,
  };
  return { door, asked };
}
const items = (...list: readonly unknown[]) => ({ items: list, malformed: 0 });

const client = oidcApp({ features: ['PUSH_NEW_USERS'], credentialKinds: ['jwks'] });

describe('what a closer look asks for', () => {
  const asks = async (app: Parameters<typeof plansFor>[0], depth: Depth): Promise<readonly string[]> => {
    const { door, asked } = doorTo({});
    await readOwnFacts(door, app, depth);
    return asked;
  };

  test('at most eight requests, each of them allowed', async () => {
    const asked = await asks(client, { ...SHALLOW, secrets: true });
    expect(asked.length).toBeLessThanOrEqual(8);
    for (const path of asked) expect(endpointOf(path), path).toBeDefined();
    expect(new Set(asked).size).toBe(asked.length);
  });

  test('without consent nothing that needs it', async () => {
    for (const app of [client, samlApp(), bookmarkApp()])
      for (const path of await asks(app, { ...SHALLOW, log: true })) expect(mayAsk(path), path).toBe(true);
    const deepest = await asks(client, DEEPEST);
    expect(deepest.filter((path) => !mayAsk(path))).toEqual([
      '/api/v1/apps/0oa1/credentials/secrets',
      '/api/v1/internal/apps/0oa1/settings/oauth/idToken',
    ]);
    for (const path of deepest) expect(endpointOf(path), path).toBeDefined();
  });

  test('roles and tokens of the client by the id it chose', async () => {
    const app = oidcApp({ credentials: { client_id: 'portal' } });
    const asked = await asks(app, { ...SHALLOW, log: true });
    expect(asked).toContain('/oauth2/v1/clients/portal/roles');
    expect(asked.some((path) => decodeURIComponent(path).includes('actor.id eq "portal"'))).toBe(true);
  });

  test('signing keys of SAML apps, assignments of all, no users of service apps', async () => {
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

describe('facts', () => {
  test('what was read is known, what was not has its reason', async () => {
    const { door } = doorTo({
      '/api/v1/apps/0oa1/groups': items({ id: '00g1' }),
      '/api/v1/apps/0oa1/users': items(),
      '/api/v1/apps/0oa1/grants': { items: [], malformed: 1 },
      '/api/v1/apps/0oa1/connections/default': { status: 'ENABLED' },
      '/api/v1/apps/0oa1/features': new AuditError('unexpected', '400 E0000001'),
    });
    const { facts, missing } = await readOwnFacts(door, client, SHALLOW);
    expect(facts).toEqual({
      groups: [{ id: '00g1' }],
      hasUsers: false,
      connection: { status: 'ENABLED' },
      provisioning: { supported: false },
    });
    expect(missing).toEqual({ grants: 'unexpected-shape', roles: 'forbidden', clientKeys: 'forbidden' });
  });

  test('an app without features is known not to provision', async () => {
    const { facts } = await readOwnFacts(doorTo({}).door, oidcApp({ features: [] }), SHALLOW);
    expect(facts.provisioning).toEqual({ supported: false });
    const unknown = await readOwnFacts(doorTo({}).door, oidcApp({ features: undefined }), SHALLOW);
    expect(unknown.facts.provisioning).toBeUndefined();
  });

  test('targets of the roles that can have some', async () => {
    const { door, asked } = doorTo({
      '/oauth2/v1/clients/0oa1/roles/ra1/targets/catalog/apps': items(true),
      '/oauth2/v1/clients/0oa1/roles': items(
        { id: 'ra1', type: 'APP_ADMIN', status: 'ACTIVE' },
        { id: 'ra2', type: 'SUPER_ADMIN', status: 'ACTIVE' },
      ),
    });
    const { facts } = await readOwnFacts(door, oidcApp(), SHALLOW);
    expect(facts.roles).toEqual([
      { id: 'ra1', type: 'APP_ADMIN', status: 'ACTIVE', targets: 1 },
      { id: 'ra2', type: 'SUPER_ADMIN', status: 'ACTIVE' },
    ]);
    expect(asked.filter((path) => path.includes('/targets/'))).toEqual([
      '/oauth2/v1/clients/0oa1/roles/ra1/targets/catalog/apps?limit=200',
    ]);
  });

  test('what ends everything is thrown', async () => {
    const { door } = doorTo({ '/api/v1/apps/0oa1/groups': new AuditError('signed-out', 'redirect') });
    await expect(readOwnFacts(door, client, SHALLOW)).rejects.toMatchObject({ code: 'signed-out' });
  });

  test('questions to the System Log end when the audit began, 90 days after they begin', async () => {
    const { door, asked } = doorTo({
      '/api/v1/logs': items({ eventType: 'x', published: AT, targetIds: [] }),
    });
    const { facts } = await readOwnFacts(door, client, { startedAt: AT, log: true });
    expect(facts.signOns).toHaveLength(1);
    const [log] = asked.filter((path) => path.startsWith('/api/v1/logs'));
    const query = new URLSearchParams(log?.split('?')[1]);
    expect(query.get('until')).toBe(AT);
    expect(query.get('since')).toBe('2026-08-23T00:00:00.000Z');
    expect(query.get('limit')).toBe('1');
  });
});
