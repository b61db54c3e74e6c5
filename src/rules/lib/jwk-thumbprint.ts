import type { Jwk } from '../../model/oauth-client.ts';

/** Members that make a public key what it is, in the order of RFC 7638 §3.2. */
const MEMBERS = { RSA: ['e', 'kty', 'n'], EC: ['crv', 'kty', 'x', 'y'], OKP: ['crv', 'kty', 'x'] } as const;
const LONGEST = 8192;

/** The text whose hash is a key's thumbprint (RFC 7638 §3.1), so equal for equal keys; undefined where a member is missing. */
export function thumbprintInput(key: Jwk): string | undefined {
  const names = Object.hasOwn(MEMBERS, key.kty ?? '') ? MEMBERS[key.kty as keyof typeof MEMBERS] : [];
  const members = names.map((name) => [name, plain(name, key[name])] as const);
  if (members.length === 0 || members.some(([, value]) => !value)) return undefined;
  return JSON.stringify(Object.fromEntries(members));
}

/** A member in the one form RFC 7518 allows: libraries also write padding, the other alphabet and leading zero octets. */
function plain(name: keyof Jwk, value: unknown): string | undefined {
  if (typeof value !== 'string' || value.length > LONGEST) return undefined;
  if (name === 'kty' || name === 'crv') return value;
  const text = value.trim().replaceAll('-', '+').replaceAll('_', '/').replace(/=+$/, '');
  // What is no number at all is still the same in two apps.
  if (!/^[\w+/]+$/.test(text) || text.length % 4 === 1) return value;
  const octets = atob(text);
  return base64url(name === 'n' || name === 'e' ? octets.replace(/^\0+/, '') : octets);
}

/** SHA-256. */
export type Digest = (octets: Uint8Array<ArrayBuffer>) => Promise<ArrayBuffer>;

/** The thumbprint of a key by its input (RFC 7638 §3). */
export const thumbprintOf = (input: string, digest: Digest): Promise<string> =>
  digest(new TextEncoder().encode(input)).then((hash) =>
    base64url(String.fromCharCode(...new Uint8Array(hash))),
  );

const base64url = (octets: string): string =>
  btoa(octets).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');
