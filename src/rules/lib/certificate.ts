import {
  AsnIntegerArrayBufferConverter,
  AsnParser,
  AsnProp,
  AsnPropTypes,
  AsnType,
  AsnTypeTypes,
} from '@peculiar/asn1-schema';
import { Certificate } from '@peculiar/asn1-x509';
import { remembered } from './remembered.ts';

/** What the rules ask of an X.509 certificate. */
export interface CertificateFacts {
  readonly notBefore: Date;
  readonly notAfter: Date;
  /** OID of the issuer's signature on it. */
  readonly signatureAlgorithm: string;
  readonly key: { readonly kind: 'rsa'; readonly bits: number } | { readonly kind: 'ec' | 'other' };
}

/** Longer than any certificate Okta takes, which are below 4 kB. */
const LONGEST = 12_288;
const LIMITS = {
  berOptions: { maxDepth: 16, maxNodes: 512, maxContentLength: LONGEST, parseEmbedded: false },
};

const RSA: ReadonlySet<string> = new Set([
  '1.2.840.113549.1.1.1',
  '1.2.840.113549.1.1.7',
  '1.2.840.113549.1.1.10',
]);
const EC = '1.2.840.10045.2.1';

/** Reads a certificate, base64 of DER. Undefined when it is none; never throws. */
export const readCertificate = (base64: string): CertificateFacts | undefined =>
  base64.length > LONGEST ? undefined : cachedRead(base64).facts;

/** Several rules read the same certificate, and reading one takes long. */
const cachedRead = /* @__PURE__ */ remembered((base64): { readonly facts?: CertificateFacts } => {
  try {
    return { facts: read(base64) };
  } catch {
    return {};
  }
}, 64);

function read(base64: string): CertificateFacts {
  const { tbsCertificate, signatureAlgorithm } = AsnParser.parse(bytesOf(base64), Certificate, LIMITS);
  const { notBefore, notAfter } = tbsCertificate.validity;
  const { algorithm, subjectPublicKey } = tbsCertificate.subjectPublicKeyInfo;
  return {
    notBefore: moment(notBefore.getTime()),
    notAfter: moment(notAfter.getTime()),
    signatureAlgorithm: signatureAlgorithm.algorithm,
    key: RSA.has(algorithm.algorithm)
      ? { kind: 'rsa', bits: modulusBits(subjectPublicKey) }
      : { kind: algorithm.algorithm === EC ? 'ec' : 'other' },
  };
}

/** A loop takes a fraction of the time that `Uint8Array.from` does, and a rule has a millisecond. */
function bytesOf(base64: string): Uint8Array<ArrayBuffer> {
  const letters = atob(base64);
  const bytes = new Uint8Array(letters.length);
  for (let index = 0; index < letters.length; index += 1) bytes[index] = letters.charCodeAt(index);
  return bytes;
}

/** The parser takes a time without digits for one in 1899; no certificate is older than 1950. */
function moment(date: Date): Date {
  if (!(date.getUTCFullYear() >= 1950)) throw new Error('a moment that does not exist');
  return date;
}

/** RSAPublicKey of RFC 8017, appendix A.1.1. */
class RsaPublicKey {
  modulus = new ArrayBuffer(0);
  publicExponent = new ArrayBuffer(0);
}
const INTEGER = { type: AsnPropTypes.Integer, converter: AsnIntegerArrayBufferConverter };
AsnType({ type: AsnTypeTypes.Sequence })(RsaPublicKey);
AsnProp(INTEGER)(RsaPublicKey.prototype, 'modulus');
AsnProp(INTEGER)(RsaPublicKey.prototype, 'publicExponent');

function modulusBits(key: ArrayBuffer): number {
  const bytes = new Uint8Array(AsnParser.parse(key, RsaPublicKey, LIMITS).modulus);
  const first = bytes.findIndex((byte) => byte !== 0);
  if (first < 0) throw new Error('a modulus of zero');
  return (bytes.length - first - 1) * 8 + (32 - Math.clz32(bytes[first] ?? 0));
}
