import type { AttributeStatement, SamlSignOn, SwaSignOn, TemplateSettings } from '../../model/app-sign-on.ts';
import { addHole, type Holes, type Raw } from './fields.ts';
import { amount, flag, listOf, object, orElse, shape, text, texts, uri, word } from './shape.ts';

const certificates = orElse(texts, []);

const statements = listOf(
  shape<AttributeStatement>({
    type: word('EXPRESSION', 'GROUP'),
    name: text,
    filterType: text,
    filterValue: text,
  }),
);

const samlSignOn = shape<SamlSignOn>({
  ssoAcsUrl: uri,
  recipient: uri,
  destination: uri,
  audience: uri,
  ssoAcsUrlOverride: uri,
  recipientOverride: uri,
  destinationOverride: uri,
  audienceOverride: uri,
  allowMultipleAcsEndpoints: flag,
  acsEndpoints: listOf(shape<{ readonly url?: string }>({ url: uri })),
  defaultRelayState: uri,
  subjectNameIdFormat: text,
  signatureAlgorithm: word('RSA_SHA1', 'RSA_SHA256'),
  digestAlgorithm: word('SHA1', 'SHA256'),
  assertionSigned: flag,
  responseSigned: flag,
  honorForceAuthn: flag,
  samlAssertionLifetimeSeconds: amount,
  samlSignedRequestEnabled: flag,
  slo: object(shape<NonNullable<SamlSignOn['slo']>>({ enabled: flag, logoutUrl: uri })),
  participateSlo: object(
    shape<NonNullable<SamlSignOn['participateSlo']>>({ enabled: flag, logoutRequestUrl: uri }),
  ),
  spCertificate: object(shape<NonNullable<SamlSignOn['spCertificate']>>({ x5c: certificates })),
  assertionEncryption: object(
    shape<NonNullable<SamlSignOn['assertionEncryption']>>({
      enabled: flag,
      encryptionAlgorithm: text,
      keyTransportAlgorithm: text,
      x5c: certificates,
    }),
  ),
  attributeStatements: statements,
  configuredAttributeStatements: statements,
});

/** Fields that every custom SAML 2.0 app has, and without a documented default. */
const REQUIRED = [
  'ssoAcsUrl',
  'audience',
  'signatureAlgorithm',
  'digestAlgorithm',
  'assertionSigned',
  'responseSigned',
  'assertionEncryption',
  'samlSignedRequestEnabled',
] as const;

/** `settings.signOn`. Of an app of the Okta Integration Network Okta shows the overrides only. */
export function readSamlSignOn(raw: Raw, holes: Holes): SamlSignOn {
  const isAbsent = (name: string): boolean => raw[name] === undefined || raw[name] === null;
  const absent = REQUIRED.filter(isAbsent);
  const reason = isAbsent('ssoAcsUrl') ? 'oin-not-exposed' : 'unexpected-shape';
  for (const name of absent) addHole(holes, `settings.signOn.${name}`, reason);
  return samlSignOn(raw, 'settings.signOn', holes);
}

const swaSignOn = shape<SwaSignOn>({ loginUrl: uri, redirectUrl: uri });

export const readSwaSignOn = (raw: Raw, holes: Holes): SwaSignOn => swaSignOn(raw, 'settings.signOn', holes);

const template = shape<TemplateSettings>({
  acsUrl: uri,
  postBackURL: uri,
  baseUrl: uri,
  siteURL: uri,
  wReplyURL: uri,
  wReplyOverride: flag,
  realm: uri,
  groupFilter: text,
  url: uri,
  targetURL: uri,
  authURL: uri,
  loginUrlRegex: text,
  redirectUrl: uri,
});

/** `settings.app`, down to the fields the rules know; each template may hold anything, secrets too. */
export const readTemplateSettings = (raw: Raw, holes: Holes): TemplateSettings =>
  template(raw, 'settings.app', holes);
