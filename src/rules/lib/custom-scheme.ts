import type { ParsedUri } from './parse-uri.ts';
import { suffixOf } from './public-suffix.ts';

/** Schemes that belong to a runtime, not to one app built with it. */
const RUNTIMES: ReadonlySet<string> = new Set(['exp', 'exps', 'capacitor', 'ionic', 'app', 'http-localhost']);

export const isRuntimeScheme = ({ scheme }: ParsedUri): boolean => RUNTIMES.has(scheme);

/** A domain name in reverse order: at least two labels, the first of them a public top-level domain. */
export function isReverseDns({ scheme }: ParsedUri): boolean {
  const [top = '', owner = ''] = scheme.split('.', 2);
  return top !== '' && owner !== '' && suffixOf(`x.${top}`)?.section === 'icann';
}

/** `scheme://host`, although a private-use scheme has no naming authority (RFC 8252 §7.1). */
export const hasAuthority = ({ raw, scheme }: ParsedUri): boolean => raw.startsWith('//', scheme.length + 1);
