import type { AttributeStatement, SamlSignOn } from '../../src/model/app-sign-on.ts';
import { rule } from '../../src/rules/saml-unencrypted.ts';
import { hole, oidcApp, samlApp } from '../support/build-subjects.ts';
import { testRule } from '../support/rule-tester.ts';

const ENCRYPTION = 'settings.signOn.assertionEncryption';
const OFF = { enabled: false, x5c: [] };

const on = (changes: Partial<NonNullable<SamlSignOn['assertionEncryption']>>) =>
  samlApp({
    signOn: {
      assertionEncryption: {
        enabled: true,
        encryptionAlgorithm: 'AES256_GCM',
        keyTransportAlgorithm: 'RSA_OAEP',
        x5c: [],
        ...changes,
      },
    },
  });
const clear = (...attributeStatements: AttributeStatement[]) =>
  samlApp({ signOn: { assertionEncryption: OFF, attributeStatements } });
const named = (count: number): AttributeStatement[] =>
  Array.from({ length: count }, (_, index) => ({ type: 'EXPRESSION', name: `a${index}` }));

testRule(rule, {
  pass: [
    { name: 'GCM and OAEP', subject: samlApp() },
    { name: 'a short GCM key', subject: on({ encryptionAlgorithm: 'AES128_GCM' }) },
  ],
  fail: [
    {
      name: 'RSA 1.5',
      subject: on({ keyTransportAlgorithm: 'RSA_15' }),
      problems: ['rsa15'],
      severity: 'medium',
      at: [`${ENCRYPTION}.keyTransportAlgorithm`],
    },
    {
      name: 'CBC',
      subject: on({ encryptionAlgorithm: 'AES256_CBC' }),
      problems: ['cbc'],
      severity: 'low',
      at: [`${ENCRYPTION}.encryptionAlgorithm`],
    },
    {
      name: 'both',
      subject: on({ encryptionAlgorithm: 'AES128_CBC', keyTransportAlgorithm: 'RSA_15' }),
      problems: ['rsa15', 'cbc'],
      severity: 'medium',
    },
    {
      name: 'groups in clear',
      subject: clear({ type: 'GROUP', name: 'groups' }),
      problems: ['off-sensitive'],
      severity: 'low',
      at: [`${ENCRYPTION}.enabled`],
    },
    { name: 'six attributes in clear', subject: clear(...named(6)), problems: ['off-sensitive'] },
    {
      name: 'five attributes in clear',
      subject: clear(...named(5)),
      problems: ['off'],
      severity: 'info',
      at: [`${ENCRYPTION}.enabled`],
    },
    {
      name: 'the same five attributes in both lists',
      subject: samlApp({
        signOn: {
          assertionEncryption: OFF,
          attributeStatements: named(5),
          configuredAttributeStatements: named(5),
        },
      }),
      problems: ['off'],
    },
    {
      name: 'six attributes of one name',
      subject: clear(...named(6).map(() => ({ type: 'EXPRESSION' as const, name: 'a' }))),
      problems: ['off-sensitive'],
    },
    {
      name: 'six attributes in both lists together',
      subject: samlApp({
        signOn: {
          assertionEncryption: OFF,
          attributeStatements: named(3),
          configuredAttributeStatements: named(3).map(({ name }) => ({
            type: 'EXPRESSION',
            name: `b${name}`,
          })),
        },
      }),
      problems: ['off-sensitive'],
    },
    {
      name: 'groups in the other list',
      subject: samlApp({
        signOn: { assertionEncryption: OFF, configuredAttributeStatements: [{ type: 'GROUP' }] },
      }),
      problems: ['off-sensitive'],
    },
    {
      name: 'a limit of the administrator',
      subject: clear(...named(2)),
      options: { mostAttributes: 1 },
      problems: ['off-sensitive'],
    },
    {
      name: 'algorithms mean nothing while it is off',
      subject: on({ enabled: false, keyTransportAlgorithm: 'RSA_15', encryptionAlgorithm: 'AES256_CBC' }),
      problems: ['off'],
    },
  ],
  na: [
    { name: 'SAML 1.1', subject: samlApp({ signOnMode: 'SAML_1_1' }) },
    { name: 'OIDC', subject: oidcApp() },
  ],
  unknown: [
    {
      name: 'not exposed',
      subject: samlApp({
        signOn: { assertionEncryption: undefined },
        holes: [{ at: ENCRYPTION, reason: 'oin-not-exposed' }],
      }),
      reason: 'oin-not-exposed',
    },
    {
      name: 'a cipher of next year',
      subject: samlApp({
        signOn: { assertionEncryption: { enabled: true, keyTransportAlgorithm: 'RSA_OAEP', x5c: [] } },
        holes: [hole(`${ENCRYPTION}.encryptionAlgorithm`)],
      }),
      reason: 'unexpected-shape',
    },
    {
      name: 'an attribute of next year in clear',
      subject: samlApp({
        signOn: { assertionEncryption: OFF, attributeStatements: [{ name: 'a' }] },
        holes: [hole('settings.signOn.attributeStatements[0].type')],
      }),
      reason: 'unexpected-shape',
    },
  ],
});
