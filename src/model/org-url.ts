import { adminOrigin } from './deep-link.ts';
import type { OrgKey } from './run.ts';

/** Under these stand the orgs; manifest.json names the same. */
export const ORG_DOMAINS: readonly string[] = [
  'okta.com',
  'oktapreview.com',
  'okta-emea.com',
  'okta-gov.com',
  'okta.mil',
];

/** Hosts below Okta's domains that are Okta's own sites, not orgs. */
const OWN_SITES = new Set(
  'www developer devforum help support login trust status static cdn assets global training learning investor oinmanager saml-doc toolkit regionalevents security sec'.split(
    ' ',
  ),
);

/** The org whose page or URL this is: `acme.okta.com` for its `-admin` host too. Undefined when it is none. */
export const orgKeyOf = (url: string): OrgKey | undefined => placeOf(url)?.key;

/** Whether a host is Okta's, whichever of its sites it is. */
export const isOktaHost = (host: string): boolean =>
  ORG_DOMAINS.some((domain) => host === domain || host.endsWith(`.${domain}`));

/** `https://acme.okta.com`. */
export const orgOrigin = (org: OrgKey): string => `https://${org}`;

/** Hosts a `next` link of this org may name: its own two and its custom domains. */
export const hostsOf = (org: OrgKey, customDomains: readonly string[] = []): readonly string[] => [
  org,
  adminOrigin(org).slice('https://'.length),
  ...customDomains,
];

/** The app a page of the Admin Console is about. */
export function adminAppId(url: string): string | undefined {
  const place = placeOf(url);
  if (!place?.admin) return undefined;
  return /^\/admin\/app\/[^/]+\/(?:instance|client)\/([A-Za-z0-9_-]{1,64})(?:\/|$)/.exec(place.pathname)?.[1];
}

/** True on the Admin Console's own host. */
export const isAdminUrl = (url: string): boolean => placeOf(url)?.admin === true;

/** Preview orgs, and the free ones Okta names `dev-1`, `integrator-1`, `trial-1`. */
export const isNonProductionHost = (org: OrgKey): boolean =>
  org.endsWith('.oktapreview.com') || /^(?:dev|integrator|trial)-\d+\.okta\.com$/.test(org);

interface Place {
  readonly key: OrgKey;
  readonly admin: boolean;
  readonly pathname: string;
}

function placeOf(url: string): Place | undefined {
  if (!URL.canParse(url)) return undefined;
  const { protocol, hostname, port, pathname } = new URL(url);
  if (protocol !== 'https:' || port !== '') return undefined;
  const domain = ORG_DOMAINS.find((name) => hostname.endsWith(`.${name}`));
  if (!domain) return undefined;
  const label = hostname.slice(0, -domain.length - 1);
  const name = label.replace(/-admin$/, '');
  if (!/^[a-z0-9](?:[a-z0-9-]*[a-z0-9])?$/.test(name) || isOwnSite(name)) return undefined;
  return { key: `${name}.${domain}`, admin: name !== label, pathname };
}

const isOwnSite = (name: string): boolean => OWN_SITES.has(name) || /^o[a-z]\d+static$/.test(name);
