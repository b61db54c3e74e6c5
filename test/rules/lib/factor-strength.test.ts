import { describe, expect, test } from 'vitest';
import type {
  AuthenticationMethod,
  ChainStep,
  VerificationMethod,
} from '../../../src/model/sign-on-policy.ts';
import { readMethod } from '../../../src/okta/readers/verification-method.ts';
import {
  isOnlyPassword,
  isPhishingResistant,
  isSingleFactor,
  singleChain,
  weakMethodIn,
} from '../../../src/rules/lib/factor-strength.ts';

const assurance = (factorMode: '1FA' | '2FA', ...constraints: object[]): VerificationMethod =>
  readMethod({ type: 'ASSURANCE', factorMode, constraints }, '', []);
const chain = (...chains: ChainStep[]): VerificationMethod => ({
  type: 'AUTH_METHOD_CHAIN',
  constraints: [],
  chains,
});
/** Steps in a row; each step is any of its methods. */
const steps = ([methods = [], ...rest]: AuthenticationMethod[][]): ChainStep => ({
  methods,
  next: rest.length > 0 ? [steps(rest)] : [],
});

const PASSWORD = { key: 'okta_password', method: 'password' };
const QUESTION = { key: 'security_question', method: 'security_question' };
const SMS = { key: 'phone_number', method: 'sms' };
const PUSH = { key: 'okta_verify', method: 'push' };
const PASSKEY = { key: 'webauthn', method: 'webauthn', userVerification: 'REQUIRED' };
const TOUCH = { key: 'webauthn', method: 'webauthn' };
const FASTPASS = { key: 'okta_verify', method: 'signed_nonce', userVerification: 'REQUIRED' };
const FASTPASS_HERE = { ...FASTPASS, phishingResistant: 'REQUIRED' };
const IDENTITY_PROOF: VerificationMethod = { type: 'ID_PROOFING', constraints: [], chains: [] };

const password = { knowledge: { types: ['password'], required: true } };
const anyPossession = { possession: { required: true } };
const strong = {
  possession: { required: true, phishingResistant: 'REQUIRED', userVerification: 'REQUIRED' },
};

describe('one factor', () => {
  test.each([
    ['any factor', assurance('1FA')],
    ['the password', assurance('1FA', password)],
    ['a constraint that asks for nothing', assurance('1FA', {})],
    ['something one has', assurance('1FA', anyPossession)],
    ['a strong alternative beside a weak one', assurance('1FA', strong, password)],
    ['no user verification', assurance('1FA', { possession: { phishingResistant: 'REQUIRED' } })],
    ['no resistance', assurance('1FA', { possession: { userVerification: 'REQUIRED' } })],
    [
      'a strong factor that is not required',
      assurance('1FA', { possession: { ...strong.possession, required: false } }),
    ],
    ['a chain of one step', chain(steps([[PUSH]]))],
    ['FastPass that may be relayed', chain(steps([[FASTPASS]]))],
    ['a security key that is only touched', chain(steps([[TOUCH]]))],
    ['one strong method and one that is not, to choose from', chain(steps([[PASSKEY, PUSH]]))],
    ['one short chain among others', chain(steps([[PASSWORD], [PUSH]]), steps([[SMS]]))],
    ['two things one knows', chain(steps([[PASSWORD], [QUESTION]]))],
    [
      'two things one knows, if one chooses them',
      chain(
        steps([
          [PASSWORD, PUSH],
          [PUSH, QUESTION],
        ]),
      ),
    ],
  ])('is enough: %s', (_name, method) => expect(isSingleFactor(method)).toBe(true));

  test.each([
    ['two factors', assurance('2FA')],
    ['two factors, one of them the password', assurance('2FA', password)],
    ['one gesture that is two factors', assurance('1FA', strong)],
    [
      'keys in Okta’s misspelling',
      assurance('1FA', { possession: { phishingREsistant: 'REQUIRED', userverification: 'required' } }),
    ],
    [
      'a security key with a PIN',
      assurance('1FA', { possession: { methods: ['WEBAUTHN'], userVerification: 'REQUIRED' } }),
    ],
    ['a chain of two steps', chain(steps([[PASSWORD], [SMS]]))],
    ['one step with a passkey', chain(steps([[PASSKEY]]))],
    ['one step with FastPass on this device', chain(steps([[FASTPASS_HERE, PASSKEY]]))],
    ['an identity proof', IDENTITY_PROOF],
    ['a method of which nothing is known', { constraints: [], chains: [] }],
  ])('is not enough: %s', (_name, method) => expect(isSingleFactor(method)).toBe(false));

  test('the chain is named', () => {
    expect(singleChain(chain(steps([[PASSWORD], [PUSH]]), steps([[SMS]])))).toBe(1);
    expect(singleChain(assurance('1FA'))).toBe(-1);
  });
});

describe('the password alone', () => {
  test.each([
    ['no constraints', assurance('1FA'), true],
    ['an empty constraint', assurance('1FA', {}), true],
    ['the password', assurance('1FA', password), true],
    ['by method', assurance('1FA', { knowledge: { methods: ['PASSWORD'] } }), true],
    ['one alternative', assurance('1FA', strong, password), true],
    [
      'the password or a question',
      assurance('1FA', { knowledge: { types: ['password', 'security_question'] } }),
      true,
    ],
    ['possession that is not required', assurance('1FA', { possession: { required: false } }), true],
    [
      'possession where a method is excluded',
      assurance('1FA', { possession: { excludedAuthenticationMethods: [SMS] } }),
      true,
    ],
    ['a question', assurance('1FA', { knowledge: { types: ['SECURITY_QUESTION'] } }), false],
    ['a question by method', assurance('1FA', { knowledge: { methods: ['SECURITY_QUESTION'] } }), false],
    [
      'no password',
      assurance('1FA', { knowledge: { excludedAuthenticationMethods: { key: 'okta_password' } } }),
      false,
    ],
    ['possession', assurance('1FA', anyPossession), false],
    ['possession beside it', assurance('1FA', { ...password, possession: {} }), false],
    ['two factors', assurance('2FA', password), false],
    ['a chain of it alone', chain(steps([[SMS, PASSWORD]])), true],
    ['a chain that goes on', chain(steps([[PASSWORD], [SMS]])), false],
    ['an identity proof', IDENTITY_PROOF, false],
  ])('%s', (_name, method, expected) => expect(isOnlyPassword(method)).toBe(expected));
});

const resistant = { possession: { phishingResistant: 'REQUIRED' } };

describe('resistance to phishing', () => {
  test.each([
    ['no constraints', assurance('2FA'), false],
    ['required', assurance('2FA', resistant), true],
    ['required with one factor', assurance('1FA', resistant), true],
    ['optional', assurance('2FA', { possession: { phishingResistant: 'OPTIONAL' } }), false],
    ['an alternative without', assurance('2FA', resistant, password), false],
    [
      'of a second factor, which is always there',
      assurance('2FA', { possession: { ...resistant.possession, required: false } }),
      true,
    ],
    [
      'of a factor that need not be there',
      assurance('1FA', { possession: { ...resistant.possession, required: false } }),
      false,
    ],
    [
      'security keys and smart cards only',
      assurance('2FA', { possession: { methods: ['webauthn', 'CERT'] } }),
      true,
    ],
    [
      'security keys by key',
      assurance('2FA', { possession: { authenticationMethods: [{ key: 'webauthn' }] } }),
      true,
    ],
    ['security keys among others', assurance('2FA', { possession: { methods: ['WEBAUTHN', 'SMS'] } }), false],
    ['knowledge', assurance('2FA', { knowledge: { phishingResistant: 'REQUIRED' } }), false],
    ['a chain with a passkey', chain(steps([[PASSWORD], [TOUCH]])), true],
    ['a chain with FastPass on this device', chain(steps([[FASTPASS_HERE], [SMS]])), true],
    ['a chain with FastPass anywhere', chain(steps([[FASTPASS], [PASSWORD]])), false],
    ['a chain where the passkey is a choice', chain(steps([[PASSWORD], [TOUCH, SMS]])), false],
    ['a chain without beside one with', chain(steps([[TOUCH]]), steps([[PASSWORD], [PUSH]])), false],
    ['no chain', chain(), false],
    ['an identity proof', IDENTITY_PROOF, false],
  ])('%s', (_name, method, expected) => expect(isPhishingResistant(method)).toBe(expected));
});

describe('weak methods', () => {
  test.each([
    [assurance('2FA', strong, { possession: { methods: ['SMS'] } }), 'constraints[1].possession'],
    [assurance('2FA', { possession: { types: ['email'] } }), 'constraints[0].possession'],
    [
      assurance('2FA', { possession: { authenticationMethods: [{ key: 'phone_number' }] } }),
      'constraints[0].possession',
    ],
    [assurance('2FA', { knowledge: { methods: ['SECURITY_QUESTION'] } }), 'constraints[0].knowledge'],
    [assurance('2FA', { knowledge: { types: ['security_question'] }, ...strong }), undefined],
    [assurance('2FA', { possession: { methods: ['PUSH'] } }), undefined],
    [assurance('2FA'), undefined],
    [chain(steps([[PASSWORD], [PUSH, SMS]])), 'chains[0].next[0].authenticationMethods[1]'],
    [chain(steps([[TOUCH], [SMS]]), steps([[QUESTION]])), 'chains[1].authenticationMethods[0]'],
    [chain(steps([[PASSWORD], [PUSH]])), undefined],
  ])('case %#', (method, at) => expect(weakMethodIn(method)).toBe(at));
});
