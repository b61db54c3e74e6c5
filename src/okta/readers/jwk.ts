import { isRecord } from '../../model/checks.ts';
import type { Jwk } from '../../model/oauth-client.ts';
import { addHole, type Holes, readText } from './fields.ts';

const NAMES = ['kty', 'kid', 'use', 'alg', 'status', 'crv'] as const;
const NUMBERS = ['n', 'e', 'x', 'y'] as const;
const TYPES: ReadonlySet<string> = new Set(['RSA', 'EC', 'OKP', 'oct']);
/** Characters of a coordinate of P-384 and of P-521. One of P-256 and one of secp256k1 have the same (RFC 8812). */
const CURVE_SIZES: ReadonlySet<number> = new Set([64, 88]);
const LONGEST = 8192;
const PRIVATE = ['d', 'p', 'q', 'dp', 'dq', 'qi', 'oth', 'k'] as const;

/** Inline keys, written as a list or as `{keys}`. */
export function readJwks(
  value: unknown,
  at: string,
  holes: Holes,
): { readonly keys: readonly Jwk[] } | undefined {
  const keys: unknown = isRecord(value) ? value.keys : value;
  if (keys === undefined || keys === null) return undefined;
  if (!Array.isArray(keys)) return addHole(holes, at);
  return { keys: keys.map((key, index) => readJwk(key, `${at}.keys[${index}]`, holes)) };
}

/** A key that is no object keeps its place, so that the indexes of the others stay Okta's. */
export function readJwk(raw: unknown, at: string, holes: Holes): Jwk {
  const key: { -readonly [K in keyof Jwk]: Jwk[K] } = { privateMembers: [] };
  if (!isRecord(raw)) {
    addHole(holes, at);
    return key;
  }
  const before = holes.length;
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
  // Holes of other keys are not looked at: there may be tens of thousands.
  const own = holes.slice(before);
  for (const name of unclearMembers(key)) {
    const path = `${at}.${name}`;
    if (!own.some((hole) => hole.at === path)) addHole(holes, path);
  }
  return key;
}

/** Members that do not say how strong a key in use is (RFC 7518 §6). */
function unclearMembers(key: Jwk): readonly (keyof Jwk)[] {
  if (key.status === 'INACTIVE') return [];
  if (!TYPES.has(key.kty ?? '')) return ['kty'];
  if (key.kty === 'RSA') return (['n', 'e'] as const).filter((name) => !isNumber(key[name]));
  return key.kty === 'EC' && key.crv === undefined && !CURVE_SIZES.has(key.x?.length ?? 0) ? ['crv'] : [];
}

/** Whole bytes in base64url. */
function isNumber(value = ''): boolean {
  const digits = value.length <= LONGEST ? /^([\w-]+)={0,2}$/.exec(value)?.[1] : undefined;
  return digits !== undefined && digits.length % 4 !== 1;
}

const isFilled = (value: unknown): boolean =>
  value !== undefined && value !== null && (value as { readonly length?: unknown }).length !== 0;
