import { under } from './okta-shapes.mjs';
import { groupStatement, saml, statement } from './saml-shapes.mjs';

/** Assertions that are not signed, not for one reader, or not sent where they belong. */
export const samlApps = () => [
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
      assertionEncryption: { enabled: false },
      samlSignedRequestEnabled: false,
    },
  }),
];
