import { certificate } from './certificates.mjs';
import { app, canary, under } from './okta-shapes.mjs';
import { SHARED_KID, saml } from './saml-shapes.mjs';

const endpoints = (...urls) => ({
  allowMultipleAcsEndpoints: true,
  acsEndpoints: urls.map((url, index) => ({ url, index })),
});
const expired = certificate({ from: '2022-05-01', to: '2025-05-01' });

/** Several addresses, old ciphers, old certificates. */
const crowdedApps = () => [
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
const oldApps = () => [
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

export const agedFederation = () => [...crowdedApps(), ...oldApps()];
