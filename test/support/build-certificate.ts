/** What an X.509 certificate says, without keys and signatures that fit. */
export interface CertificateParts {
  readonly notBefore?: string;
  readonly notAfter?: string;
  /** OID of the issuer's signature. */
  readonly signature?: string;
  /** OID of the key. */
  readonly key?: string;
  readonly bits?: number;
  /** Extensions, as DER. */
  readonly extra?: Buffer;
}

export const SHA256_WITH_RSA = '1.2.840.113549.1.1.11';
export const SHA1_WITH_RSA = '1.2.840.113549.1.1.5';
export const RSA_KEY = '1.2.840.113549.1.1.1';
export const EC_KEY = '1.2.840.10045.2.1';

/** One piece of DER. */
export function der(tag: number, ...parts: readonly Buffer[]): Buffer {
  const content = Buffer.concat(parts);
  const { length } = content;
  const size =
    length < 128 ? [length] : length < 256 ? [0x81, length] : [0x82, Math.floor(length / 256), length % 256];
  return Buffer.concat([Buffer.from([tag, ...size]), content]);
}

const sequence = (...parts: readonly Buffer[]): Buffer => der(0x30, ...parts);
const integer = (...bytes: readonly number[]): Buffer => der(0x02, Buffer.from(bytes));
const bits = (content: Buffer): Buffer => der(0x03, Buffer.from([0]), content);

function oid(dotted: string): Buffer {
  const [first = 0, second = 0, ...rest] = dotted.split('.').map(Number);
  const bytes = [first * 40 + second, ...rest].flatMap((arc) => {
    const digits = [arc % 128];
    for (let left = Math.floor(arc / 128); left > 0; left = Math.floor(left / 128))
      digits.unshift(128 + (left % 128));
    return digits;
  });
  return der(0x06, Buffer.from(bytes));
}

function time(moment: string): Buffer {
  const plain = new Date(moment).toISOString().replace(/[-:T]|\.\d+/g, '');
  const isLate = plain >= '2050';
  return der(isLate ? 0x18 : 0x17, Buffer.from(isLate ? plain : plain.slice(2)));
}

function publicKey(algorithm: string, size: number): Buffer {
  const parameters = der(0x05);
  if (algorithm !== RSA_KEY) return sequence(sequence(oid(algorithm)), bits(Buffer.alloc(65, 4)));
  const length = Math.ceil(size / 8);
  const top = 0xff >> (length * 8 - size);
  const modulus = [...(top > 127 ? [0] : []), top, ...Array<number>(length - 1).fill(0xff)];
  const key = sequence(integer(...modulus), integer(1, 0, 1));
  return sequence(sequence(oid(algorithm), parameters), bits(key));
}

/** A certificate as Okta shows it, base64 of DER: 2048 bits, SHA-256, valid from 2025 to 2035. */
export function certificate(parts: CertificateParts = {}): string {
  const signature = sequence(oid(parts.signature ?? SHA256_WITH_RSA), der(0x05));
  const validity = sequence(
    time(parts.notBefore ?? '2025-01-01T00:00:00Z'),
    time(parts.notAfter ?? '2035-01-01T00:00:00Z'),
  );
  const name = sequence(der(0x31, sequence(oid('2.5.4.3'), der(0x0c, Buffer.from('sp.example.com')))));
  const key = publicKey(parts.key ?? RSA_KEY, parts.bits ?? 2048);
  const body = [der(0xa0, integer(2)), integer(7), signature, name, validity, name, key];
  if (parts.extra) body.push(der(0xa3, sequence(parts.extra)));
  return sequence(sequence(...body), signature, bits(Buffer.alloc(256, 7))).toString('base64');
}
