import { expect, test } from 'vitest';
import type { ClientTraits } from '../../../src/model/peers.ts';
import { someClient } from '../../../src/rules/lib/policy-clients.ts';
import { serverPolicy } from '../../support/build-subjects.ts';

const CLIENTS = new Map<string, ClientTraits>([
  ['web', { isPublic: false, grants: [] }],
  ['spa', { isPublic: true, grants: ['implicit'] }],
]);

test.each<[readonly string[] | undefined, boolean, boolean]>([
  [['spa'], true, false],
  [['web'], false, false],
  [['web', 'spa'], true, false],
  [['gone'], false, false],
  [['gone', 'spa'], true, false],
  [['ALL_CLIENTS'], true, false],
  [[], false, false],
  [undefined, false, false],
])('of %j one is public: %s, one may use passwords: %s', (include, isPublic, isForPasswords) => {
  const policy = serverPolicy([], { conditions: { clients: include ? { include } : {} } });
  expect(someClient(CLIENTS, policy, (one) => one.isPublic)).toBe(isPublic);
  expect(someClient(CLIENTS, policy, (one) => one.grants.includes('password'))).toBe(isForPasswords);
});

test('where there are no clients, none can do anything', () => {
  const everyone = serverPolicy([], { conditions: { clients: { include: ['ALL_CLIENTS'] } } });
  expect(someClient(new Map(), everyone, () => true)).toBe(false);
});
