import type { ParsedUri } from './parse-uri.ts';

/** `scheme://host`, although a private-use scheme has no naming authority (RFC 8252 §7.1). */
export const hasAuthority = ({ raw, scheme }: ParsedUri): boolean => raw.startsWith('//', scheme.length + 1);
