import type { Jwk } from '../../model/oauth-client.ts';

/** Members that make a public key what it is, in the order of RFC 7638 §3.2. */
const MEMBERS = { RSA: ['e', 'kty', 'n'], EC: ['crv', 'kty', 'x', 'y'], OKP: ['crv', 'kty', 'x'] } as const;

/** SHA-256 thumbprint of a public key (RFC 7638), base64url; undefined where a member is missing. */
export async function jwkThumbprint(key: Jwk): Promise<string | undefined> {
  const names = Object.hasOwn(MEMBERS, key.kty ?? '') ? MEMBERS[key.kty as keyof typeof MEMBERS] : [];
  const members = names.map((name) => [name, key[name]] as const);
  if (members.length === 0 || members.some(([, value]) => value === undefined)) return undefined;
  const text = new TextEncoder().encode(JSON.stringify(Object.fromEntries(members)));
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', text));
  return btoa(String.fromCharCode(...digest))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replace(/=+$/, '');
}
