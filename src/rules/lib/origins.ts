import type { OriginScope, Subject, TrustedOrigin } from '../../model/subject.ts';
import { isWeb, type ParsedUri } from './parse-uri.ts';

export const isOrigin = (subject: Subject): subject is TrustedOrigin => subject.kind === 'trusted-origin';

export const isActive = ({ status }: TrustedOrigin): boolean => status === 'ACTIVE';

/** One whose status Okta has newly invented may be in use. */
export const isPerhapsActive = (subject: Subject): subject is TrustedOrigin =>
  isOrigin(subject) && subject.status !== 'INACTIVE';

/** What Okta calls the types of an origin: scopes. */
export const hasScope = ({ scopes = [] }: TrustedOrigin, wanted: OriginScope): boolean =>
  scopes.some(({ type }) => type === wanted);

/** Host of an origin or a pattern of origins, also where no browser can read it: `*`, `*.example.com:*`. */
export function patternHost(uri: ParsedUri): string {
  if (isWeb(uri)) return uri.host;
  const { raw } = uri;
  const scheme = raw.indexOf('://');
  const rest = scheme < 0 ? raw : raw.slice(scheme + 3);
  const end = rest.search(/[\\/?#]/);
  const authority = end < 0 ? rest : rest.slice(0, end);
  const [host = ''] = authority.slice(authority.lastIndexOf('@') + 1).split(':', 1);
  return host.toLowerCase().replaceAll('%2a', '*').replace(/\.$/, '');
}
