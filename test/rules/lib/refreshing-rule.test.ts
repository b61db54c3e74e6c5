import { expect, test } from 'vitest';
import { leadsToRefresh, mayRefresh } from '../../../src/rules/lib/refreshing-rule.ts';
import { authorizationServer, hole, serverPolicy, serverRule } from '../../support/build-subjects.ts';

test.each([
  [['authorization_code'], true],
  [['client_credentials', 'password'], true],
  [['*'], true],
  [['client_credentials', 'implicit', 'refresh_token'], false],
  [[], false],
])('a rule of %j leads to a refresh token: %s', (grants, leads) => {
  expect(leadsToRefresh({ grants })).toBe(leads);
});

const machines = [serverPolicy([serverRule({ grantTypes: ['client_credentials'] })])];

test.each([
  ['one rule that leads to them', { policies: [serverPolicy([serverRule()])] }, true],
  ['only rules for machines', { policies: machines }, false],
  ['no policies', { policies: [] }, false],
  ['policies nobody read', { policies: undefined }, true],
  ['rules nobody read', { policies: [serverPolicy([], { rules: undefined })] }, true],
  ['a policy that could not be read', { policies: machines, holes: [hole('policies[1]')] }, true],
  ['a status that could not be read', { status: '', policies: machines, holes: [hole('status')] }, true],
  ['a label that could not be read', { policies: machines, holes: [hole('label')] }, false],
  ['switched off', { status: 'INACTIVE', policies: [serverPolicy([serverRule()])] }, false],
])('a server may hand out refresh tokens: %s', (_, changes, expected) => {
  expect(mayRefresh(authorizationServer(changes))).toBe(expected);
});
