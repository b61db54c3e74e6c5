import { describe, expect, test } from 'vitest';
import { AuditError } from '../../src/model/failure.ts';
import type { ReadList } from '../../src/okta/list-reader.ts';
import { endpointOf, type List, readBody } from '../../src/okta/readers/endpoints.ts';
import { readServer } from '../../src/okta/servers.ts';
import { authorizationServer, hole } from '../support/build-subjects.ts';

const BASE = '/api/v1/authorizationServers/aus1';
const server = authorizationServer({
  id: 'aus1',
  policies: undefined,
  scopes: undefined,
  claims: undefined,
});
const policy = (id: string) => ({
  id,
  name: id,
  status: 'ACTIVE',
  conditions: { clients: { include: ['ALL_CLIENTS'] } },
});
const rule = {
  id: 'r1',
  status: 'ACTIVE',
  conditions: { scopes: { include: ['*'] } },
  actions: { token: {} },
};
const scope = (name: string) => ({ name, system: false, default: false });
const claim = (name: string) => ({ name, status: 'ACTIVE', valueType: 'EXPRESSION', value: 'user.login' });

/** An org that answers these bodies, through the readers. */
function readFrom(bodies: Readonly<Record<string, unknown>>) {
  const asked: string[] = [];
  const list: ReadList = async <T>(path: string) => {
    asked.push(path);
    const body = bodies[path.slice(BASE.length + 1)];
    if (body instanceof Error) throw body;
    const endpoint = endpointOf(path);
    if (!endpoint) throw new AuditError('unexpected', 'path');
    return readBody(endpoint, body ?? []) as List<T>;
  };
  return { asked, whole: readServer(list, server) };
}

describe('reading a server', () => {
  test('asks for its policies, their rules, its scopes and its claims', async () => {
    const { asked, whole } = readFrom({
      policies: [policy('p1')],
      'policies/p1/rules': [rule],
      'scopes?limit=200': [scope('orders')],
      claims: [claim('email')],
    });
    const { policies, scopes, claims, holes } = await whole;
    expect(asked.map((path) => path.slice(BASE.length + 1)).sort()).toEqual([
      'claims',
      'policies',
      'policies/p1/rules',
      'scopes?limit=200',
    ]);
    expect(policies?.[0]?.rules?.[0]?.id).toBe('r1');
    expect([scopes?.[0]?.name, claims?.[0]?.name, holes]).toEqual(['orders', 'email', []]);
  });

  test('a broken entry leaves the paths of those behind it as Okta has them', async () => {
    const { whole } = readFrom({
      policies: ['?', policy('p2')],
      'policies/p2/rules': [null, rule],
      'scopes?limit=200': [7, scope('orders')],
      claims: [claim('email'), [], claim('groups')],
    });
    const { policies, scopes, claims, holes } = await whole;
    expect(policies?.[1]?.id).toBe('p2');
    expect(policies?.[1]?.rules?.[1]?.id).toBe('r1');
    expect([scopes?.[1]?.name, claims?.[2]?.name]).toEqual(['orders', 'groups']);
    expect(holes).toEqual([
      hole('policies[0]'),
      hole('policies[1].rules[0]'),
      hole('scopes[0]'),
      hole('claims[1]'),
    ]);
  });

  test('a policy without an id has no rules to ask for', async () => {
    const { id: _, ...nameless } = policy('p1');
    const { asked, whole } = readFrom({ policies: [nameless] });
    expect((await whole).holes).toEqual([hole('policies[0].id')]);
    expect(asked.some((path) => path.endsWith('/rules'))).toBe(false);
  });

  test('what may not be read is absent, with the reason', async () => {
    const { whole } = readFrom({
      policies: [policy('p1')],
      'policies/p1/rules': new AuditError('forbidden', '403 E0000006'),
      claims: new AuditError('not-found', '404 E0000007'),
    });
    const read = await whole;
    expect(read.policies?.[0]?.rules).toBeUndefined();
    expect(read.claims).toBeUndefined();
    expect(read.holes).toEqual([
      { at: 'claims', reason: 'not-found' },
      { at: 'policies[0].rules', reason: 'forbidden' },
    ]);
  });

  test('a lost session ends the reading', async () => {
    await expect(readFrom({ claims: new AuditError('signed-out') }).whole).rejects.toThrow(AuditError);
  });
});
