import { certificate } from './certificates.mjs';
import { app, slugOf } from './okta-shapes.mjs';

/** The key that signs for most SAML apps, as in every org. */
export const SHARED_KID = 'acme-saml-2025';

/** A custom SAML app with nothing wrong; `signOn` changes it. */
export function saml(
  label,
  { signOn = {}, kid = SHARED_KID, credentials = {}, settings = {}, ...rest } = {},
) {
  const home = `https://${slugOf(label)}.acme-demo.com/saml`;
  return app(label, {
    name: `acme_${slugOf(label).replaceAll('-', '')}_1`,
    signOnMode: 'SAML_2_0',
    credentials: { signing: { kid }, ...credentials },
    settings: { signOn: signOnAt(home, signOn), ...settings },
    ...rest,
  });
}

const signOnAt = (home, changes) => ({
  defaultRelayState: '',
  ssoAcsUrl: home,
  // biome-ignore lint/suspicious/noTemplateCurlyInString: Okta's own expression language.
  idpIssuer: 'http://www.okta.com/${org.externalKey}',
  audience: `${home}/metadata`,
  recipient: home,
  destination: home,
  // biome-ignore lint/suspicious/noTemplateCurlyInString: Okta's own expression language.
  subjectNameIdTemplate: '${user.userName}',
  subjectNameIdFormat: 'urn:oasis:names:tc:SAML:2.0:nameid-format:persistent',
  responseSigned: true,
  assertionSigned: true,
  signatureAlgorithm: 'RSA_SHA256',
  digestAlgorithm: 'SHA256',
  honorForceAuthn: true,
  authnContextClassRef: 'urn:oasis:names:tc:SAML:2.0:ac:classes:PasswordProtectedTransport',
  samlAssertionLifetimeSeconds: 3600,
  spIssuer: null,
  requestCompressed: false,
  attributeStatements: [statement('email', 'user.email')],
  inlineHooks: [],
  allowMultipleAcsEndpoints: false,
  acsEndpoints: [],
  samlSignedRequestEnabled: true,
  slo: { enabled: false },
  spCertificate: { x5c: [certificate()] },
  assertionEncryption: {
    enabled: true,
    encryptionAlgorithm: 'AES256_GCM',
    keyTransportAlgorithm: 'RSA_OAEP',
    x5c: [certificate()],
  },
  ...changes,
});

const NAMESPACE = 'urn:oasis:names:tc:SAML:2.0:attrname-format:unspecified';

export const statement = (name, value) => ({
  type: 'EXPRESSION',
  name,
  namespace: NAMESPACE,
  values: [value],
});

/** Tells the groups of a user that this filter lets through. */
export const groupStatement = (filterType, filterValue) => ({
  type: 'GROUP',
  name: 'groups',
  namespace: NAMESPACE,
  filterType,
  filterValue,
});
