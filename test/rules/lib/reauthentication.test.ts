import { expect, test } from 'vitest';
import { readMethod } from '../../../src/okta/readers/verification-method.ts';
import { longestInterval } from '../../../src/rules/lib/reauthentication.ts';

const assurance = (reauthenticateIn: string | undefined, ...constraints: object[]) =>
  longestInterval(
    readMethod({ type: 'ASSURANCE', factorMode: '2FA', reauthenticateIn, constraints }, '', []),
  );
const chains = (reauthenticateIn: string | undefined, ...list: object[]) =>
  longestInterval(readMethod({ type: 'AUTH_METHOD_CHAIN', reauthenticateIn, chains: list }, '', []));
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
  ['chains without their own', chains('PT2H10M', step(), step()), 'PT2H10M', BASE],
  ['the laziest chain', chains(undefined, step('PT1H'), step('PT4H')), 'PT4H', 'chains[1].reauthenticateIn'],
  [
    'the busiest step of a chain',
    chains(undefined, step(NEVER, step('PT1H'))),
    'PT1H',
    'chains[0].next[0].reauthenticateIn',
  ],
  [
    'a step without one',
    chains(undefined, step(undefined, step('PT1H'))),
    'PT1H',
    'chains[0].next[0].reauthenticateIn',
  ],
])('%s', (_name, interval, duration, at) => expect(interval).toMatchObject({ duration, at }));

test.each([
  ['no method', longestInterval(undefined)],
  ['none', assurance(undefined)],
  ['one that makes no sense', assurance('soon')],
  ['one alternative without', assurance(undefined, { possession: { reauthenticateIn: 'PT1H' } }, {})],
  ['one chain without', chains(undefined, step('PT1H'), step())],
])('nobody knows: %s', (_name, interval) => expect(interval).toBeUndefined());
