import type { OrgKey } from './run.ts';

/** `https://acme-admin.okta.com`, of the org's key. */
export function adminOrigin(org: OrgKey): string {
  const dot = org.indexOf('.');
  return dot < 0 ? `https://${org}-admin` : `https://${org.slice(0, dot)}-admin${org.slice(dot)}`;
}

interface Linked {
  readonly kind: string;
  readonly id: string;
  readonly name?: string;
}

/** The page of the Admin Console where a subject is changed. `org` is a key or the origin of the Admin Console. */
export const deepLink = (org: string, subject: Linked): string =>
  `${org.includes('://') ? org.replace(/\/+$/, '') : adminOrigin(org)}${pageOf(subject)}`;

function pageOf({ kind, id, name }: Linked): string {
  if (kind === 'app')
    return name
      ? `/admin/app/${encodeSafely(name)}/instance/${encodeSafely(id)}/#tab-general`
      : '/admin/apps/active';
  if (kind === 'trusted-origin') return '/admin/access/api/trusted_origins';
  if (kind === 'authorization-server') return `/admin/oauth2/as/${encodeSafely(id)}`;
  if (kind === 'policy') return '/admin/authn/authentication-policies';
  return '/admin/dashboard';
}

/** A lone surrogate would make encodeURIComponent throw; dots alone would climb the path. */
const encodeSafely = (text: string): string =>
  /^\w+$/.test(text)
    ? text
    : encodeURIComponent(text.replace(/\p{Surrogate}/gu, '\uFFFD')).replace(/^\.+$/, (dots) =>
        dots.replaceAll('.', '%252E'),
      );
