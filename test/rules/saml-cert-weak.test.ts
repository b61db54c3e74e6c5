import type { SigningKey } from '../../src/model/app-facts.ts';
import type { Facts } from '../../src/model/facts.ts';
import { rule } from '../../src/rules/saml-cert-weak.ts';
import { type CertificateParts, certificate, EC_KEY, SHA1_WITH_RSA } from '../support/build-certificate.ts';
import { oidcApp, samlApp } from '../support/build-subjects.ts';
import { testRule } from '../support/rule-tester.ts';

const keys = (...signingKeys: SigningKey[]): Facts => ({ signingKeys });
const signed = (parts: CertificateParts = {}): Facts => keys({ kid: 'k1', x5c: [certificate(parts)] });
const notBefore = '2026-01-01T00:00:00Z';
const PSS = '1.2.840.113549.1.1.10';
const ED25519 = '1.3.101.112';

testRule(rule, {
  pass: [
    { name: '2048 bits and SHA-256', subject: samlApp(), facts: signed() },
    {
      name: 'an elliptic curve and SHA-256',
      subject: samlApp(),
      facts: signed({ key: EC_KEY, signature: '1.2.840.10045.4.3.2' }),
    },
    {
      name: '3680 days',
      subject: samlApp(),
      facts: signed({ notBefore, notAfter: '2036-01-29T00:00:00Z' }),
    },
    {
      name: 'a weak key that signs no more',
      subject: samlApp(),
      facts: keys({ kid: 'k0', x5c: [certificate({ bits: 1024 })] }, { kid: 'k1', x5c: [certificate()] }),
    },
  ],
  fail: [
    {
      name: '1024 bits',
      subject: samlApp(),
      facts: signed({ bits: 1024 }),
      problems: ['short'],
      severity: 'high',
      at: ['keys[0].x5c[0]'],
    },
    {
      name: '2047 bits, although they fill 256 bytes',
      subject: samlApp(),
      facts: signed({ bits: 2047 }),
      problems: ['short'],
    },
    {
      name: '1024 bits and SHA-1 are one finding',
      subject: samlApp(),
      facts: signed({ bits: 1024, signature: SHA1_WITH_RSA }),
      problems: ['short'],
    },
    {
      name: 'a short key under a signature nobody knows',
      subject: samlApp(),
      facts: signed({ bits: 1024, signature: PSS }),
      problems: ['short'],
    },
    ...[
      SHA1_WITH_RSA,
      '1.2.840.113549.1.1.2',
      '1.2.840.113549.1.1.4',
      '1.2.840.10045.4.1',
      '1.3.14.3.2.29',
    ].map((signature) => ({
      name: `signed with ${signature}`,
      subject: samlApp(),
      facts: signed({ signature }),
      problems: ['sha1'],
      severity: 'low' as const,
      at: ['keys[0].x5c[0]'],
    })),
    {
      name: '3681 days',
      subject: samlApp(),
      facts: signed({ notBefore, notAfter: '2036-01-30T00:00:00Z' }),
      problems: ['long-life'],
      severity: 'info',
    },
    {
      name: '3680 days and a second',
      subject: samlApp(),
      facts: signed({ notBefore, notAfter: '2036-01-29T00:00:01Z' }),
      problems: ['long-life'],
    },
    {
      name: 'a limit of the administrator',
      subject: samlApp(),
      facts: signed({ notBefore, notAfter: '2028-01-02T00:00:00Z' }),
      options: { mostDays: 730 },
      problems: ['long-life'],
    },
    {
      name: 'twenty years and SHA-1',
      subject: samlApp(),
      facts: signed({ signature: SHA1_WITH_RSA, notBefore, notAfter: '2046-01-01T00:00:00Z' }),
      problems: ['sha1', 'long-life'],
      severity: 'low',
    },
  ],
  na: [
    { name: 'SAML 1.1', subject: samlApp({ signOnMode: 'SAML_1_1' }) },
    { name: 'OIDC', subject: oidcApp() },
  ],
  unknown: [
    { name: 'no keys asked for', subject: samlApp(), facts: {}, reason: 'opt-in-not-given' },
    { name: 'no keys', subject: samlApp(), facts: keys(), reason: 'unexpected-shape' },
    {
      name: 'a key without a certificate',
      subject: samlApp(),
      facts: keys({ kid: 'k1', expiresAt: '2035-01-01T00:00:00.000Z', x5c: [] }),
      reason: 'unexpected-shape',
    },
    {
      name: 'an unreadable certificate',
      subject: samlApp(),
      facts: keys({ kid: 'k1', x5c: ['M'.repeat(100_000)] }),
      reason: 'unexpected-shape',
    },
    {
      name: 'a signature whose hash nobody here knows',
      subject: samlApp(),
      facts: signed({ signature: PSS }),
      reason: 'unexpected-shape',
    },
    {
      name: 'a kind of key nobody here knows',
      subject: samlApp(),
      facts: signed({ key: '1.2.840.10040.4.1' }),
      reason: 'unexpected-shape',
    },
    {
      name: 'Ed25519, with which Okta does not sign',
      subject: samlApp(),
      facts: signed({ key: ED25519, signature: ED25519 }),
      reason: 'unexpected-shape',
    },
  ],
});
