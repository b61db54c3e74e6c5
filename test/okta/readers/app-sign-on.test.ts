import { describe, expect, test } from 'vitest';
import type { SamlApp, WsFederationApp } from '../../../src/model/app.ts';
import type { SamlSignOn } from '../../../src/model/app-sign-on.ts';
import { readApp } from '../../../src/okta/readers/app.ts';
import { readSigningKey } from '../../../src/okta/readers/app-facts.ts';
import { certificate } from '../../support/build-certificate.ts';

const SECRET = 'planted-canary-7f3a';

/** A custom SAML 2.0 app as Okta sends it. */
const CUSTOM = {
  defaultRelayState: '',
  ssoAcsUrl: 'https://sp.example.com/acs',
  idpIssuer: 'http://www.okta.com/exk1',
  audience: 'https://sp.example.com',
  recipient: 'https://sp.example.com/acs',
  destination: 'https://sp.example.com/acs',
  subjectNameIdTemplate: 'user.userName',
  subjectNameIdFormat: 'urn:oasis:names:tc:SAML:1.1:nameid-format:emailAddress',
  responseSigned: true,
  assertionSigned: true,
  signatureAlgorithm: 'RSA_SHA256',
  digestAlgorithm: 'SHA256',
  honorForceAuthn: false,
  authnContextClassRef: 'urn:oasis:names:tc:SAML:2.0:ac:classes:PasswordProtectedTransport',
  spIssuer: null,
  requestCompressed: false,
  attributeStatements: [],
  inlineHooks: [],
  allowMultipleAcsEndpoints: false,
  acsEndpoints: [],
  samlSignedRequestEnabled: false,
  assertionEncryption: { enabled: false },
  slo: { enabled: false },
};

/** The same of an app of the Okta Integration Network. */
const OIN = {
  defaultRelayState: null,
  ssoAcsUrlOverride: null,
  audienceOverride: null,
  recipientOverride: null,
  destinationOverride: null,
  attributeStatements: [],
};

const HIDDEN = [
  'ssoAcsUrl',
  'audience',
  'signatureAlgorithm',
  'digestAlgorithm',
  'assertionSigned',
  'responseSigned',
  'assertionEncryption',
  'samlSignedRequestEnabled',
  'allowMultipleAcsEndpoints',
  'honorForceAuthn',
  'recipient',
  'destination',
  'acsEndpoints',
  'subjectNameIdFormat',
  'slo',
];

const raw = (signOn: object, more: object = {}) => ({
  id: '0oa1',
  name: 'acme_crm_1',
  label: 'CRM',
  status: 'ACTIVE',
  signOnMode: 'SAML_2_0',
  credentials: { signing: { kid: 'k1' } },
  settings: { app: {}, signOn },
  ...more,
});
const read = (signOn: object): SamlApp => readApp(raw(signOn)) as SamlApp;
const signOnOf = (signOn: object): SamlSignOn => read(signOn).settings.signOn;
const holesOf = (signOn: object): string[] =>
  read(signOn).holes.map(({ at, reason }) => `${at.replace('settings.signOn.', '')} ${reason}`);
const custom = (changes: object): object => ({ ...CUSTOM, ...changes });

describe('a custom app', () => {
  test('is read without holes, down to the fields the rules know', () => {
    expect(holesOf(CUSTOM)).toStrictEqual([]);
    const { idpIssuer, subjectNameIdTemplate, authnContextClassRef, ...known } = CUSTOM;
    const { spIssuer, requestCompressed, inlineHooks, ...kept } = known;
    expect(signOnOf(CUSTOM)).toStrictEqual({ ...kept, assertionEncryption: { enabled: false, x5c: [] } });
    expect(read(CUSTOM).credentials).toStrictEqual({ signing: { kid: 'k1' } });
  });

  test.each(HIDDEN.slice(0, 10).filter((name) => name !== 'ssoAcsUrl'))('without %s has a hole', (name) => {
    for (const value of [undefined, null])
      expect(holesOf(custom({ [name]: value }))).toStrictEqual([`${name} unexpected-shape`]);
  });

  test.each([
    ['ssoAcsUrl', ''],
    ['ssoAcsUrl', 7],
    ['signatureAlgorithm', 'RSA_SHA512'],
    ['digestAlgorithm', 'SHA3'],
    ['assertionSigned', 'true'],
    ['samlAssertionLifetimeSeconds', -1],
    ['acsEndpoints', {}],
    ['slo', 'off'],
  ])('%s of %j is a hole', (name, value) => {
    expect(holesOf(custom({ [name]: value }))).toStrictEqual([`${name} unexpected-shape`]);
  });

  test('an empty audience is read, as it says that there is none', () => {
    expect(holesOf(custom({ audience: '' }))).toStrictEqual([]);
    expect(signOnOf(custom({ audience: '' })).audience).toBe('');
  });

  test('what has a meaning when absent is no hole', () => {
    const { slo, acsEndpoints, recipient, subjectNameIdFormat, ...rest } = {
      ...CUSTOM,
      allowMultipleAcsEndpoints: false,
    };
    expect(holesOf(rest)).toStrictEqual([]);
  });

  test('an endpoint that is none keeps its place', () => {
    const signOn = custom({ acsEndpoints: [7, { url: 'https://b.example.com/acs', index: 1 }] });
    expect(signOnOf(signOn).acsEndpoints).toStrictEqual([{}, { url: 'https://b.example.com/acs' }]);
    expect(holesOf(signOn)).toStrictEqual([
      'acsEndpoints[0] unexpected-shape',
      'acsEndpoints[0].url unexpected-shape',
    ]);
  });

  test('an unknown kind of attribute is a hole', () => {
    expect(holesOf(custom({ attributeStatements: [{ type: 'NEXT', name: 'a' }] }))).toStrictEqual([
      'attributeStatements[0].type unexpected-shape',
    ]);
  });
});

describe('encryption', () => {
  const on = (changes: object) =>
    custom({
      assertionEncryption: {
        enabled: true,
        encryptionAlgorithm: 'AES256_GCM',
        keyTransportAlgorithm: 'RSA_OAEP',
        x5c: [certificate()],
        ...changes,
      },
    });

  test('is read', () => {
    expect(holesOf(on({}))).toStrictEqual([]);
    expect(signOnOf(on({})).assertionEncryption?.x5c).toStrictEqual([certificate()]);
  });

  test.each([
    ['enabled', undefined],
    ['encryptionAlgorithm', undefined],
    ['keyTransportAlgorithm', null],
    ['encryptionAlgorithm', 'AES512'],
    ['keyTransportAlgorithm', 'RSA_16'],
  ])('%s of %j is a hole', (name, value) => {
    expect(holesOf(on({ [name]: value }))).toStrictEqual([`assertionEncryption.${name} unexpected-shape`]);
  });
});

describe('logout', () => {
  test.each([
    ['slo', 'logoutUrl'],
    ['participateSlo', 'logoutRequestUrl'],
  ])('%s that is on goes somewhere', (name, address) => {
    const missing = [`${name}.${address} unexpected-shape`];
    expect(holesOf(custom({ [name]: { enabled: true } }))).toStrictEqual(missing);
    expect(holesOf(custom({ [name]: { enabled: true, [address]: ' ' } }))).toStrictEqual(missing);
    expect(holesOf(custom({ [name]: { enabled: true, [address]: 'https://a.example.com' } }))).toStrictEqual(
      [],
    );
    expect(holesOf(custom({ [name]: { enabled: false } }))).toStrictEqual([]);
  });
});

describe('certificates', () => {
  const sp = (...x5c: unknown[]) => custom({ spCertificate: { x5c } });
  const folded = certificate().replace(/.{64}/g, '$&\r\n');

  test.each([
    ['with line breaks', folded],
    ['with PEM armour', `-----BEGIN CERTIFICATE-----\n${folded}\n-----END CERTIFICATE-----\n`],
  ])('%s are read', (_name, text) => {
    expect(signOnOf(sp(text)).spCertificate).toStrictEqual({ x5c: [certificate()] });
    expect(holesOf(sp(text))).toStrictEqual([]);
  });

  const asKey = Buffer.from(`30820122020100300d06092a864886f70d0101010500${'04'.repeat(60)}`, 'hex');
  const encryptedKey = Buffer.from(`3082012230820011${'0609'.repeat(30)}`, 'hex');

  test.each([
    ['words', SECRET],
    ['a private key', asKey.toString('base64')],
    ['an encrypted private key', encryptedKey.toString('base64')],
    ['a private key with PEM armour', `-----BEGIN PRIVATE KEY-----\n${asKey.toString('base64')}`],
    ['a certificate of a megabyte', certificate() + 'A'.repeat(1_000_000)],
    ['a number', 7],
    ['nothing', ''],
  ])('%s stay behind', (_name, text) => {
    expect(signOnOf(sp(text)).spCertificate).toStrictEqual({ x5c: [] });
    expect(holesOf(sp(text))).toStrictEqual(['spCertificate.x5c[0] unexpected-shape']);
    expect(readSigningKey({ kid: 'k1', x5c: [text] })).toBeUndefined();
  });

  test('of a signing key are read without the rest of the key', () => {
    const key = {
      kty: 'RSA',
      kid: 'k1',
      created: '2025-03-13T23:21:07.000Z',
      x5c: [folded],
      e: 'AQAB',
      n: 'vVQ',
    };
    const { kid, created } = key;
    expect(readSigningKey({ ...key, d: SECRET })).toStrictEqual({ kid, created, x5c: [certificate()] });
    expect(readSigningKey({ kid })).toStrictEqual({ kid, x5c: [] });
  });
});

describe('an app of the Okta Integration Network', () => {
  const hidden = (...names: string[]) => names.map((name) => `${name} oin-not-exposed`);

  test('hides what its template decides', () => {
    expect(holesOf(OIN)).toStrictEqual(hidden(...HIDDEN));
    expect(signOnOf(OIN)).toStrictEqual({ attributeStatements: [] });
  });

  test('hides nothing that an override decides', () => {
    const signOn = { ...OIN, ssoAcsUrlOverride: 'https://sp.example.com/acs', audienceOverride: 'crm' };
    expect(holesOf(signOn)).toStrictEqual(hidden(...HIDDEN.slice(2)));
    expect(holesOf({ ...OIN, audienceOverride: ' ' })).toContain('audience oin-not-exposed');
  });

  test('a SAML 1.1 app without sign-on settings is one', () => {
    const app = readApp({ id: '0oa1', name: 'x', status: 'ACTIVE', signOnMode: 'SAML_1_1' }) as SamlApp;
    expect(app.protocol).toBe('saml');
    expect(app.holes.map(({ reason }) => reason)).toStrictEqual(
      [...HIDDEN, 'attributeStatements'].map(() => 'oin-not-exposed'),
    );
  });
});

describe('a WS-Federation app', () => {
  const wsFederation = (app: object, name = 'template_wsfed') =>
    readApp(raw({}, { name, signOnMode: 'WS_FEDERATION', settings: { app } })) as WsFederationApp;

  test.each([
    [true, true],
    [false, false],
    ['true', true],
    ['false', false],
  ])('wReplyOverride may be %j', (value, expected) => {
    const { settings, holes } = wsFederation({ wReplyURL: 'https://a.example.com/', wReplyOverride: value });
    expect(settings.app).toStrictEqual({ wReplyURL: 'https://a.example.com/', wReplyOverride: expected });
    expect(holes).toStrictEqual([]);
  });

  test.each([
    ['template_wsfed', 'unexpected-shape'],
    ['office365', 'oin-not-exposed'],
  ])('%s without reply settings has holes', (name, reason) => {
    expect(wsFederation({ domain: 'example.com' }, name).holes).toStrictEqual([
      { at: 'settings.app.wReplyURL', reason },
      { at: 'settings.app.wReplyOverride', reason },
    ]);
  });
});

test('an address in a label or a pattern keeps neither password nor token', () => {
  const address = 'https://svc:planted@vault.example.com/?token=planted';
  const app = readApp({
    id: '0oa1',
    name: 'template_swa',
    label: address,
    status: 'ACTIVE',
    signOnMode: 'BROWSER_PLUGIN',
    settings: { app: { url: address, loginUrlRegex: `^${address}` } },
  });
  const masked = 'https://svc:•••@vault.example.com/?token=•••';
  expect(app?.label).toBe(masked);
  expect(app?.settings).toMatchObject({ app: { url: masked, loginUrlRegex: `^${masked}` } });
});

test('nothing but the named fields leaves', () => {
  const planted = {
    ...CUSTOM,
    apiKey: SECRET,
    slo: { enabled: true, logoutUrl: 'https://sp.example.com/out', secret: SECRET },
    spCertificate: { x5c: [certificate()], privateKey: SECRET },
    assertionEncryption: { enabled: false, password: SECRET },
    attributeStatements: [{ type: 'EXPRESSION', name: 'a', values: [SECRET] }],
    acsEndpoints: [{ url: `https://sp.example.com/acs?token=${SECRET}`, note: SECRET }],
    ssoAcsUrl: `https://me:${SECRET}@sp.example.com/acs`,
  };
  const more = {
    credentials: { signing: { kid: 'k1', privateKey: SECRET }, userName: SECRET, password: SECRET },
    settings: {
      signOn: planted,
      app: { apiToken: SECRET, acsUrl: `https://a.example.com/?secret=${SECRET}` },
    },
  };
  expect(JSON.stringify(readApp(raw({}, more)))).not.toContain(SECRET);
});
