import { describe, expect, test } from 'vitest';
import type {
  ServerClaim,
  ServerPolicy,
  ServerRule,
  ServerScope,
} from '../../src/model/authorization-server.ts';
import { assembleServer } from '../../src/okta/assemble-server.ts';
import type { Piece } from '../../src/okta/readers/piece.ts';
import { authorizationServer, hole, serverPolicy, serverRule } from '../support/build-subjects.ts';

const bare = authorizationServer({ policies: undefined, scopes: undefined, claims: undefined });
const piece = <T>(value: T, ...holes: string[]): Piece<T> => ({ value, holes: holes.map(hole) });
const policy = (id: string, ...holes: string[]): Piece<Omit<ServerPolicy, 'rules'>> => {
  const { rules: _, ...value } = serverPolicy([], { id });
  return piece(value, ...holes);
};
const rule = (id: string, ...holes: string[]): Piece<ServerRule> => piece(serverRule({ id }), ...holes);
const scope: ServerScope = { name: 'orders' };
const claim: ServerClaim = { name: 'groups' };

describe('a server and its parts', () => {
  test('come together', () => {
    const parts = {
      policies: [{ policy: policy('p1'), rules: [rule('r1'), rule('r2')] }],
      scopes: [piece(scope)],
      claims: [piece(claim)],
    };
    const whole = assembleServer(bare, parts, []);
    expect(whole).toStrictEqual({
      ...bare,
      policies: [{ ...policy('p1').value, rules: [serverRule({ id: 'r1' }), serverRule({ id: 'r2' })] }],
      scopes: [scope],
      claims: [claim],
    });
    expect(whole.holes).toStrictEqual([]);
  });

  test('holes keep their reasons and get the paths of the whole', () => {
    const parts = {
      policies: [
        { policy: policy('p1'), rules: [] },
        { policy: policy('p2', 'conditions.clients.include[0]'), rules: [rule('r1'), rule('r2', 'status')] },
      ],
      scopes: [piece(scope), piece(scope, 'default')],
      claims: [piece(claim, 'valueType')],
    };
    const server = { ...bare, holes: [hole('audiences')] };
    const whole = assembleServer(server, parts, [{ at: 'claims', reason: 'truncated' }]);
    expect(whole.holes).toStrictEqual([
      hole('audiences'),
      { at: 'claims', reason: 'truncated' },
      hole('policies[1].conditions.clients.include[0]'),
      hole('policies[1].rules[1].status'),
      hole('scopes[1].default'),
      hole('claims[0].valueType'),
    ]);
    expect(server.holes).toStrictEqual([hole('audiences')]);
  });

  test('an entry that is no object is a hole in its place', () => {
    const nothing: Piece<ServerScope> = { value: { name: '' }, holes: [hole('')] };
    const whole = assembleServer(bare, { scopes: [nothing, piece(scope, 'default')] }, []);
    expect(whole.holes).toStrictEqual([hole('scopes[0]'), hole('scopes[1].default')]);
    expect(whole.scopes?.[1]).toBe(scope);
  });

  test('a list that could not be read is absent, and not empty', () => {
    const missing = ['policies', 'scopes', 'claims'].map((at) => ({ at, reason: 'forbidden' as const }));
    const whole = assembleServer(bare, {}, missing);
    expect(whole).toStrictEqual({ ...bare, holes: missing });
    for (const name of ['policies', 'scopes', 'claims']) expect(whole).not.toHaveProperty(name);
  });

  test('so are the rules of one policy', () => {
    const missing = [{ at: 'policies[0].rules', reason: 'not-found' as const }];
    const parts = { policies: [{ policy: policy('p1') }, { policy: policy('p2'), rules: [rule('r1')] }] };
    const { policies, holes } = assembleServer(bare, parts, missing);
    expect(policies?.[0]).not.toHaveProperty('rules');
    expect(policies?.[1]?.rules).toHaveLength(1);
    expect(holes).toStrictEqual(missing);
  });

  test('empty lists are lists', () => {
    const whole = assembleServer(bare, { policies: [], scopes: [], claims: [] }, []);
    expect(whole).toMatchObject({ policies: [], scopes: [], claims: [], holes: [] });
  });
});
