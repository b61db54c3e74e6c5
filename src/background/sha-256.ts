import type { Digest } from '../rules/lib/jwk-thumbprint.ts';

/** SHA-256 by the browser itself. */
export const sha256: Digest = (octets) => crypto.subtle.digest('SHA-256', octets);
