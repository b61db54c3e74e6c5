import type { Jwk } from '../../model/oauth-client.ts';
import { addHole, type Holes, isRaw, readText } from './fields.ts';

const NAMES = ['kty', 'kid', 'use', 'alg', 'status', 'crv'] as const;
const NUMBERS = ['n', 'e', 'x', 'y'] as const;
const PRIVATE = ['d', 'p', 'q', 'dp', 'dq', 'qi', 'oth', 'k'] as const;

/** Inline keys, written as a list or as `{keys}`. */
export function readJwks(
  value: unknown,
  at: string,
  holes: Holes,
): { readonly keys: readonly Jwk[] } | undefined {
  const keys: unknown = isRaw(value) ? value.keys : value;
  if (keys === undefined || keys === null) return undefined;
  if (!Array.isArray(keys)) return addHole(holes, at);
  return { keys: keys.map((key, index) => readJwk(key, `${at}.keys[${index}]`, holes)) };
}

/** A key that is no object keeps its place, so that the indexes of the others stay Okta's. */
export function readJwk(raw: unknown, at: string, holes: Holes): Jwk {
  const key: { -readonly [K in keyof Jwk]: Jwk[K] } = { privateMembers: [] };
  if (!isRaw(raw)) {
    addHole(holes, at);
    return key;
  }
  for (const name of NAMES) {
    const value = readText(raw[name], `${at}.${name}`, holes);
    if (value !== undefined) key[name] = value;
  }
  for (const name of NUMBERS) {
    const value = raw[name];
    if (typeof value === 'string') key[name] = value;
    else if (value !== undefined && value !== null) addHole(holes, `${at}.${name}`);
  }
  key.privateMembers = PRIVATE.filter((name) => isFilled(raw[name]));
  for (const name of missingMembers(key)) {
    const path = `${at}.${name}`;
    if (!holes.some((hole) => hole.at === path)) addHole(holes, path);
  }
  return key;
}

/** Members without which nobody can tell how strong a key in use is (RFC 7518 §6). */
function missingMembers(key: Jwk): readonly (keyof Jwk)[] {
  if (key.status === 'INACTIVE') return [];
  if (key.kty === undefined) return ['kty'];
  if (key.kty === 'RSA') return (['n', 'e'] as const).filter((name) => !isBase64url(key[name]));
  // The size of x does not tell the curve: P-256 and secp256k1 have the same.
  return key.kty === 'EC' && key.crv === undefined ? ['crv'] : [];
}

const isBase64url = (value: string | undefined): boolean =>
  value !== undefined && /^[A-Za-z0-9_-]+={0,2}$/.test(value);

const isFilled = (value: unknown): boolean =>
  value !== undefined && value !== null && (value as { readonly length?: unknown }).length !== 0;
