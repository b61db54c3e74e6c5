import { createHash } from 'node:crypto';

/** The modulus of a key that nobody has: 2048 bits, the same for the same name. */
function modulusOf(name) {
  const parts = Array.from({ length: 4 }, (_, n) => createHash('sha512').update(`${name} ${n}`).digest());
  const bytes = Buffer.concat(parts);
  bytes[0] |= 0x80;
  bytes[bytes.length - 1] |= 1;
  return bytes.toString('base64url');
}

/** A sound public RSA key of 2048 bits, with these changes. */
export const keyOf = (owner, changes = {}) => ({
  kty: 'RSA',
  kid: 'demo-2026',
  use: 'sig',
  alg: 'RS256',
  status: 'ACTIVE',
  e: 'AQAB',
  n: modulusOf(owner),
  ...changes,
});
