import type { SigningKey } from '../../src/model/app-facts.ts';
import type { Facts } from '../../src/model/facts.ts';
import { rule } from '../../src/rules/saml-cert-expiry.ts';
import { certificate } from '../support/build-certificate.ts';
import { hole, oidcApp, samlApp } from '../support/build-subjects.ts';
import { testRule } from '../support/rule-tester.ts';

const now = '2026-01-01T00:00:00Z';
const keys = (...signingKeys: SigningKey[]): Facts => ({ signingKeys });
const until = (expiresAt: string): Facts => keys({ kid: 'k1', expiresAt, x5c: [] });
const FINE = until('2033-01-01T00:00:00.000Z');
const OLD = certificate({ notAfter: '2025-12-31T23:59:59Z' });
const nameless = { ...samlApp(), credentials: {} };

const encryption = (x5c: string) =>
  samlApp({ signOn: { assertionEncryption: { enabled: false, x5c: [x5c] } } });
const service = (...x5c: string[]) => samlApp({ signOn: { spCertificate: { x5c } } });

testRule(rule, {
  pass: [
    { name: 'years left', subject: samlApp(), facts: FINE },
    { name: 'ninety days and a second', subject: samlApp(), facts: until('2026-04-01T00:00:01.000Z') },
    { name: 'told by the certificate', subject: samlApp(), facts: keys({ kid: 'k1', x5c: [certificate()] }) },
    {
      name: 'an old key that signs no more',
      subject: samlApp(),
      facts: keys(
        { kid: 'k0', expiresAt: '2020-01-01T00:00:00.000Z', x5c: [] },
        { kid: 'k1', expiresAt: '2030-01-01T00:00:00.000Z', x5c: [] },
      ),
    },
    {
      name: 'the newest key where the app names none',
      subject: nameless,
      facts: keys(
        { kid: 'k0', created: '2020-01-01T00:00:00.000Z', expiresAt: '2021-01-01T00:00:00.000Z', x5c: [] },
        { kid: 'k1', created: '2025-01-01T00:00:00.000Z', expiresAt: '2035-01-01T00:00:00.000Z', x5c: [] },
      ),
    },
    {
      name: 'the only key where the app names none',
      subject: nameless,
      facts: keys({ expiresAt: '2035-01-01T00:00:00.000Z', x5c: [] }),
    },
    { name: 'certificates of the service provider', subject: service(certificate(), OLD), facts: FINE },
  ],
  fail: [
    {
      name: 'expired a second ago',
      subject: samlApp(),
      facts: until('2025-12-31T23:59:59.000Z'),
      problems: ['expired'],
      severity: 'high',
      at: ['keys[0].expiresAt'],
    },
    {
      name: 'expires now',
      subject: samlApp(),
      facts: until('2026-01-01T00:00:00.000Z'),
      problems: ['soon-30'],
    },
    {
      name: 'thirty days',
      subject: samlApp(),
      facts: until('2026-01-31T00:00:00.000Z'),
      problems: ['soon-30'],
      severity: 'medium',
    },
    {
      name: 'thirty days and a second',
      subject: samlApp(),
      facts: until('2026-01-31T00:00:01.000Z'),
      problems: ['soon-90'],
      severity: 'low',
    },
    {
      name: 'ninety days',
      subject: samlApp(),
      facts: until('2026-04-01T00:00:00.000Z'),
      problems: ['soon-90'],
    },
    {
      name: 'limits of the administrator',
      subject: samlApp(),
      facts: until('2026-06-01T00:00:00.000Z'),
      options: { urgentDays: 180 },
      problems: ['soon-30'],
    },
    {
      name: 'told by the certificate, second in the list',
      subject: samlApp(),
      facts: keys({ kid: 'k2', x5c: [certificate()] }, { kid: 'k1', x5c: [OLD] }),
      problems: ['expired'],
      at: ['keys[1].x5c[0]'],
    },
    {
      name: 'the service provider’s certificate',
      subject: service(OLD),
      facts: FINE,
      problems: ['sp-expired'],
      severity: 'medium',
      at: ['settings.signOn.spCertificate.x5c[0]'],
    },
    {
      name: 'the encryption certificate, while nobody knows the key',
      subject: encryption(OLD),
      facts: {},
      problems: ['sp-expired'],
      at: ['settings.signOn.assertionEncryption.x5c[0]'],
    },
    {
      name: 'both sides',
      subject: service(OLD),
      facts: until('2025-01-01T00:00:00.000Z'),
      problems: ['expired', 'sp-expired'],
      severity: 'high',
    },
    {
      name: 'of an inactive app',
      subject: samlApp({ status: 'INACTIVE' }),
      facts: until('2025-01-01T00:00:00.000Z'),
      problems: ['expired'],
      severity: 'low',
    },
  ].map((tried) => ({ ...tried, now })) as Parameters<typeof testRule>[1]['fail'],
  na: [
    { name: 'SAML 1.1', subject: samlApp({ signOnMode: 'SAML_1_1' }) },
    { name: 'OIDC', subject: oidcApp() },
  ],
  unknown: [
    {
      name: 'an app whose template hides its encryption',
      subject: samlApp({
        signOn: { assertionEncryption: undefined },
        holes: [{ at: 'settings.signOn.assertionEncryption', reason: 'oin-not-exposed' }],
      }),
      facts: FINE,
      reason: 'oin-not-exposed',
    },
    { name: 'no keys asked for', subject: samlApp(), facts: {}, reason: 'opt-in-not-given' },
    {
      name: 'keys forbidden',
      subject: samlApp(),
      facts: {},
      missing: { signingKeys: 'forbidden' },
      reason: 'forbidden',
    },
    { name: 'no keys', subject: samlApp(), facts: keys(), reason: 'unexpected-shape' },
    {
      name: 'another key',
      subject: samlApp({ kid: 'k9' }),
      facts: FINE,
      reason: 'unexpected-shape',
    },
    {
      name: 'a key without an end',
      subject: samlApp(),
      facts: keys({ kid: 'k1', x5c: ['MIIC'] }),
      reason: 'unexpected-shape',
    },
    {
      name: 'several keys of which none is known to be the newest',
      subject: nameless,
      facts: keys(
        { kid: 'k0', expiresAt: '2035-01-01T00:00:00.000Z', x5c: [] },
        { kid: 'k1', created: '2025-01-01T00:00:00.000Z', expiresAt: '2035-01-01T00:00:00.000Z', x5c: [] },
      ),
      reason: 'unexpected-shape',
    },
    { name: 'an unreadable certificate', subject: service('MIIC'), facts: FINE, reason: 'unexpected-shape' },
    {
      name: 'an encryption certificate the reader refused',
      subject: samlApp({ holes: [hole('settings.signOn.assertionEncryption.x5c[0]')] }),
      facts: FINE,
      reason: 'unexpected-shape',
    },
    {
      name: 'a certificate the reader refused',
      subject: samlApp({ holes: [hole('settings.signOn.spCertificate.x5c[0]')] }),
      facts: FINE,
      reason: 'unexpected-shape',
    },
  ],
});
