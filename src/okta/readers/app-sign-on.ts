import type { AttributeStatement, SamlSignOn, SwaSignOn } from '../../model/app-sign-on.ts';
import { certificates } from './certificates.ts';
import { addHole, type Holes, type Raw } from './fields.ts';
import { amount, flag, listOf, needed, object, shape, text, uri, word } from './shape.ts';

const statements = listOf(
  shape<AttributeStatement>({
    type: needed(word('EXPRESSION', 'GROUP')),
    name: text,
    filterType: text,
    filterValue: text,
  }),
);

type ObjectReader<T> = (raw: Raw, at: string, holes: Holes) => T;

/** While something is off, these fields of it are absent; while it is on, nobody knows what an absent one is. */
const whileOn =
  <T>(names: readonly string[], reader: ObjectReader<T>): ObjectReader<T> =>
  (raw, at, holes) => {
    if (raw.enabled === true) {
      for (const name of names) if (isBlank(raw[name])) addHole(holes, `${at}.${name}`);
    }
    return reader(raw, at, holes);
  };

const slo = whileOn(['logoutUrl'], shape<NonNullable<SamlSignOn['slo']>>({ enabled: flag, logoutUrl: uri }));
const participateSlo = whileOn(
  ['logoutRequestUrl'],
  shape<NonNullable<SamlSignOn['participateSlo']>>({ enabled: flag, logoutRequestUrl: uri }),
);
const spCertificate = shape<NonNullable<SamlSignOn['spCertificate']>>({ x5c: certificates });

const assertionEncryption = whileOn(
  ['encryptionAlgorithm', 'keyTransportAlgorithm'],
  shape<NonNullable<SamlSignOn['assertionEncryption']>>({
    enabled: needed(flag),
    encryptionAlgorithm: word('AES128_CBC', 'AES256_CBC', 'AES128_GCM', 'AES256_GCM'),
    keyTransportAlgorithm: word('RSA_OAEP', 'RSA_15'),
    x5c: certificates,
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
  acsEndpoints: listOf(shape<{ readonly url?: string }>({ url: needed(uri) })),
  defaultRelayState: uri,
  subjectNameIdFormat: text,
  signatureAlgorithm: word('RSA_SHA1', 'RSA_SHA256'),
  digestAlgorithm: word('SHA1', 'SHA256'),
  assertionSigned: flag,
  responseSigned: flag,
  honorForceAuthn: flag,
  samlAssertionLifetimeSeconds: amount,
  samlSignedRequestEnabled: flag,
  slo: object(slo),
  participateSlo: object(participateSlo),
  spCertificate: object(spCertificate),
  assertionEncryption: object(assertionEncryption),
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
  'allowMultipleAcsEndpoints',
  'honorForceAuthn',
  'attributeStatements',
] as const;

/** Fields a custom app may lack, and that the template of another app decides unseen. */
const OF_TEMPLATE = ['recipient', 'destination', 'acsEndpoints', 'subjectNameIdFormat', 'slo'] as const;

const isAbsent = (value: unknown): boolean => value === undefined || value === null;
const isBlank = (value: unknown): boolean =>
  isAbsent(value) || (typeof value === 'string' && value.trim() === '');

/** `settings.signOn`. Of an app of the Okta Integration Network Okta shows the overrides only. */
export function readSamlSignOn(raw: Raw, holes: Holes): SamlSignOn {
  const isTemplate = isAbsent(raw.ssoAcsUrl);
  const reason = isTemplate ? 'oin-not-exposed' : 'unexpected-shape';
  for (const name of isTemplate ? [...REQUIRED, ...OF_TEMPLATE] : REQUIRED) {
    const value = raw[name];
    const isMissing = name === 'ssoAcsUrl' ? isBlank(value) : isAbsent(value);
    if (isMissing && isBlank(raw[`${name}Override`])) addHole(holes, `settings.signOn.${name}`, reason);
  }
  if (raw.allowMultipleAcsEndpoints === true && isAbsent(raw.acsEndpoints))
    addHole(holes, 'settings.signOn.acsEndpoints');
  return samlSignOn(raw, 'settings.signOn', holes);
}

const swaSignOn = shape<SwaSignOn>({ loginUrl: uri, redirectUrl: uri });

export const readSwaSignOn = (raw: Raw, holes: Holes): SwaSignOn => swaSignOn(raw, 'settings.signOn', holes);
