import { addHole, type Holes } from './fields.ts';
import type { FieldReader } from './shape.ts';

const LONGEST = 16_384;
const ARMOUR = /-----(?:BEGIN|END) CERTIFICATE-----|\s+/g;
const BASE64 = /^[A-Za-z0-9+/]{24,}={0,2}$/;

/**
 * `x5c`: certificates, base64 of DER, each on one line. Okta also sends line breaks. What does not begin as a certificate
 * does is a hole and left out, so that a private key pasted by mistake stays behind.
 */
export const certificates: FieldReader<readonly string[]> = (value, at, holes) => {
  if (Array.isArray(value)) return value.flatMap((entry, index) => readOne(entry, `${at}[${index}]`, holes));
  if (value !== undefined && value !== null) addHole(holes, at);
  return [];
};

function readOne(entry: unknown, at: string, holes: Holes): string[] {
  if (typeof entry === 'string' && entry.length <= LONGEST) {
    const base64 = entry.replace(ARMOUR, '');
    if (BASE64.test(base64) && beginsAsCertificate(base64)) return [base64];
  }
  addHole(holes, at);
  return [];
}

const SEQUENCE = 0x30;
const VERSION = 0xa0;
const INTEGER = 0x02;

/** Two sequences, then a version or a serial number; keys begin with one sequence or name an algorithm. */
function beginsAsCertificate(base64: string): boolean {
  const bytes = Uint8Array.from(atob(base64.slice(0, 24)), (letter) => letter.charCodeAt(0));
  if (bytes[0] !== SEQUENCE) return false;
  const inner = afterLength(bytes, 1);
  const first = bytes[afterLength(bytes, inner + 1)];
  return bytes[inner] === SEQUENCE && (first === VERSION || first === INTEGER);
}

/** Where the content begins whose DER length stands at `at`. */
const afterLength = (bytes: Uint8Array, at: number): number => {
  const length = bytes[at] ?? 0;
  return at + 1 + (length < 0x80 ? 0 : length - 0x80);
};
