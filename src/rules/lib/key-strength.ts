const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
const LONGEST = 8192;

/** Size of a base64url-encoded integer; undefined when it is none. */
export interface EncodedSize {
  /** Without leading zeros. */
  readonly bits: number;
  readonly bytes: number;
}

export function encodedSize(encoded: string): EncodedSize | undefined {
  const text = plain(encoded);
  if (text === undefined) return undefined;
  const bytes = Math.floor((text.length * 6) / 8);
  const first = /[^A]/.exec(text);
  if (!first) return { bits: 0, bytes };
  const highest = Math.floor(Math.log2(ALPHABET.indexOf(first[0]))) + 1;
  return { bits: Math.max(0, bytes * 8 - 6 * first.index - 6 + highest), bytes };
}

/** Whether an RSA modulus is too short. A modulus of 2047 bits counts as 2048 when it fills 256 bytes. */
export const isShortModulus = ({ bits, bytes }: EncodedSize): boolean =>
  bits < 2048 && !(bits === 2047 && bytes === 256);

/** Whether an RSA public exponent is 1, 3 or even; undefined when it is not encoded as it should be. */
export function isWeakExponent(encoded: string): boolean | undefined {
  const text = plain(encoded);
  if (text === undefined) return undefined;
  const bytes = Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (c) => c.charCodeAt(0));
  const last = bytes.at(-1);
  if (last === undefined) return undefined;
  const isSmall = bytes.findIndex((byte) => byte !== 0) === bytes.length - 1;
  return last % 2 === 0 || (isSmall && last <= 3);
}

const CURVES: ReadonlySet<string> = new Set(['P-256', 'P-384', 'P-521']);
/** Whether a curve is none Okta signs with; undefined where it has no name, for its size does not tell. */
export const isWeakCurve = (crv: string | undefined): boolean | undefined =>
  crv === undefined ? undefined : !CURVES.has(crv);

function plain(encoded: string): string | undefined {
  if (encoded.length > LONGEST) return undefined;
  const text = encoded.trim().replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');
  return /^[\w-]+$/.test(text) && text.length % 4 !== 1 ? text : undefined;
}
