import { expect, test } from 'vitest';
import { readMethod } from '../../../src/okta/readers/verification-method.ts';
import { hasUnknownInterval, longestInterval } from '../../../src/rules/lib/reauthentication.ts';

const assurance = (reauthenticateIn: string | undefined, ...constraints: object[]) =>
  readMethod({ type: 'ASSURANCE', factorMode: '2FA', reauthenticateIn, constraints }, '', []);
const chains = (reauthenticateIn: string | undefined, ...list: object[]) =>
  readMethod({ type: 'AUTH_METHOD_CHAIN', reauthenticateIn, chains: list }, '', []);
const step = (reauthenticateIn?: string, ...next: object[]) => ({
  authenticationMethods: [{ key: 'webauthn' }],
  reauthenticateIn,
  next,
});

const BASE = 'reauthenticateIn';
const NEVER = 'PT43800H';

test.each([
  ['the method’s own', assurance('PT2H'), 'PT2H', BASE],
  ['a constraint without one', assurance('PT2H', { possession: {} }), 'PT2H', BASE],
  ['an empty constraint', assurance('PT2H', {}), 'PT2H', BASE],
  [
    'a constraint takes precedence',
    assurance('PT2H', { possession: { reauthenticateIn: NEVER } }),
    NEVER,
    'constraints[0].possession.reauthenticateIn',
  ],
  [
    'the factor that is asked for most often',
    assurance(NEVER, { knowledge: { reauthenticateIn: 'PT2H' }, possession: {} }),
    'PT2H',
    'constraints[0].knowledge.reauthenticateIn',
  ],
  [
    'the alternative that is asked for least often',
    assurance(NEVER, { knowledge: { reauthenticateIn: 'PT2H' } }, { possession: {} }),
    NEVER,
    BASE,
  ],
  [
    'that factor when it is the second',
    assurance(NEVER, { knowledge: {}, possession: { reauthenticateIn: 'PT2H' } }),
    'PT2H',
    'constraints[0].possession.reauthenticateIn',
  ],
  [
    'the first of two factors that are asked for as often',
    assurance(NEVER, { knowledge: { reauthenticateIn: 'PT60M' }, possession: { reauthenticateIn: 'PT1H' } }),
    'PT60M',
    'constraints[0].knowledge.reauthenticateIn',
  ],
  [
    'the first of two alternatives that are asked for as often',
    assurance(
      undefined,
      { knowledge: { reauthenticateIn: 'PT60M' } },
      { possession: { reauthenticateIn: 'PT1H' } },
    ),
    'PT60M',
    'constraints[0].knowledge.reauthenticateIn',
  ],
  ['chains without their own', chains('PT2H10M', step(), step()), 'PT2H10M', BASE],
  ['the laziest chain', chains(undefined, step('PT1H'), step('PT4H')), 'PT4H', 'chains[1].reauthenticateIn'],
  [
    'the laziest step of a chain',
    chains(undefined, step('PT1H', step(NEVER))),
    NEVER,
    'chains[0].next[0].reauthenticateIn',
  ],
  ['a step without its own', chains('PT2H', step(undefined, step('PT1H'))), 'PT2H', BASE],
])('%s', (_name, method, duration, at) => {
  expect(longestInterval(method)).toMatchObject({ duration, at });
  expect(hasUnknownInterval(method)).toBe(false);
});

test.each([
  ['no method', undefined],
  ['none', assurance(undefined)],
  ['one that makes no sense', assurance('soon')],
])('nobody knows any: %s', (_name, method) => {
  expect(longestInterval(method)).toBeUndefined();
  expect(hasUnknownInterval(method)).toBe(true);
});

test.each([
  ['one alternative without', assurance(undefined, { possession: { reauthenticateIn: 'PT1H' } }, {})],
  ['one chain without', chains(undefined, step('PT1H'), step())],
  ['one step without', chains(undefined, step(undefined, step('PT1H')))],
])('nobody knows all: %s', (_name, method) => {
  expect(longestInterval(method)?.duration).toBe('PT1H');
  expect(hasUnknownInterval(method)).toBe(true);
});
