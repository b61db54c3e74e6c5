import { certificate } from './certificates.mjs';
import { app, canary, under } from './okta-shapes.mjs';
import { groupStatement, SHARED_KID, saml, statement } from './saml-shapes.mjs';

const clear = { enabled: false };
const endpoints = (...urls) => ({
  allowMultipleAcsEndpoints: true,
  acsEndpoints: urls.map((url, index) => ({ url, index })),
});
const expired = certificate({ from: '2022-05-01', to: '2025-05-01' });

/** Assertions that are not signed, not for one reader, or not sent where they belong. */
const unsafeAssertions = () => [
  saml('Vendor portal', {
    signOn: {
      ssoAcsUrl: 'http://vendors.acme-demo.com/saml',
      assertionSigned: false,
      responseSigned: false,
      signatureAlgorithm: 'RSA_SHA1',
      digestAlgorithm: 'SHA1',
    },
    links: under('one factor'),
  }),
  saml('Time sheets', {
    signOn: {
      ssoAcsUrl: 'https://sheets.loca.lt/saml',
      assertionSigned: false,
      digestAlgorithm: 'SHA1',
      audience: 'https://example.com',
    },
  }),
  saml('Expense claims', {
    signOn: { ssoAcsUrl: 'https://*.expenses.acme-demo.com/saml', audience: '', responseSigned: false },
  }),
  saml('Survey tool', { signOn: { audience: 'urn:acme-demo:survey' } }),
  saml('Survey tool (Europe)', { signOn: { audience: 'urn:acme-demo:survey' } }),
  saml('Group directory', {
    signOn: {
      attributeStatements: [statement('email', 'user.email'), groupStatement('REGEX', '.*')],
      assertionEncryption: clear,
      samlSignedRequestEnabled: false,
    },
  }),
];

/** Several addresses, old ciphers, old certificates. */
const agedFederation = () => [
  saml('Benefits broker', {
    signOn: {
      ...endpoints(
        'https://benefits-broker.acme-demo.com/saml',
        'https://broker.agency-tools.net/saml',
        'https://broker.partner-demo.net/saml',
      ),
      destination: 'https://old-broker.acme-demo.com/saml',
      samlSignedRequestEnabled: false,
    },
  }),
  saml('Contract archive', {
    signOn: {
      defaultRelayState: 'https://archive.agency-tools.net/start',
      slo: { enabled: true, logoutUrl: 'http://archive.acme-demo.com/slo' },
      samlAssertionLifetimeSeconds: 28800,
      honorForceAuthn: false,
      subjectNameIdFormat: 'urn:oasis:names:tc:SAML:1.1:nameid-format:unspecified',
      assertionEncryption: {
        enabled: true,
        encryptionAlgorithm: 'AES256_CBC',
        keyTransportAlgorithm: 'RSA_15',
        x5c: [expired],
      },
    },
    kid: 'contract-2019',
    links: under('phishable'),
  }),
  app('Vendor SSO', {
    name: 'vendor_sso',
    signOnMode: 'SAML_2_0',
    credentials: { signing: { kid: SHARED_KID } },
    settings: {
      app: { apiKey: canary('template api key') },
      signOn: { ssoAcsUrlOverride: 'https://10.1.2.3/saml', audienceOverride: null },
    },
  }),
];

/** Federation of the years before. */
const oldFederation = () => [
  app('Plant control (2009)', {
    name: 'template_saml_1_1',
    signOnMode: 'SAML_1_1',
    settings: {
      app: { postBackURL: 'http://plant.acme-demo.com/saml11', secretKey: canary('saml 1.1 secret key') },
    },
  }),
  app('SharePoint farm', {
    name: 'template_wsfed',
    signOnMode: 'WS_FEDERATION',
    settings: {
      app: {
        wReplyURL: 'http://sharepoint.acme-demo.com/_trust/',
        wReplyOverride: true,
        siteURL: 'https://sharepoint.acme-demo.com',
        realm: 'urn:sharepoint:acme',
        groupFilter: '.*',
      },
    },
  }),
];

export const samlApps = () => [...unsafeAssertions(), ...agedFederation(), ...oldFederation()];
