import type { OidcApp } from '../model/app.ts';
import type { OrgFacts } from '../model/facts.ts';
import { defineRule, type RuleMeta } from '../model/rule.ts';
import type { Subject } from '../model/subject.ts';
import { isInteractive, REDIRECT_URIS } from './lib/customer-app.ts';
import { isUnreadable } from './lib/holes.ts';
import { isLoopback } from './lib/hosts.ts';
import { knownDomains } from './lib/lookalike.ts';
import { NO_PROBLEMS } from './lib/no-problems.ts';
import { isWeb, type ParsedUri, parseUri } from './lib/parse-uri.ts';
import { domainOf } from './lib/public-suffix.ts';
import { cwe601, cwe672 } from './lib/references/cwe.ts';
import { sp80053_CM_8 } from './lib/references/nist-800-53.ts';
import { oidcRpLogout_3 } from './lib/references/openid.ts';
import { owaspAPI9, relatedDomains } from './lib/references/practice.ts';
import { rfc9700_4_11_2 } from './lib/references/rfc9700.ts';
import { isInsecureSignOut } from './lib/sign-out-uri.ts';
import { uriProblems } from './lib/uri-problems.ts';

export const meta = {
  id: 'oidc-signout-uri-foreign',
  title: 'Remove dangling or foreign sign-out hosts',
  group: 'C. Sign-out, login initiation, auxiliary settings',
  texts: {
    dangling:
      '{value} lies in a domain that nothing else in your org uses, so nobody may notice when somebody else gets it.',
    foreign: '{value} lies in the domain of another app.',
  },
  why: 'Old vendor or campaign domains stay in sign-out lists after the app moved; when the domain lapses the new owner gets users redirected from your IdP.',
  fix: {
    console:
      'Admin Console > Applications > Applications > [app] > General tab > General Settings > Edit > Sign-out redirect URIs: delete the entry > Save',
    api: 'PUT /api/v1/apps/{appId}: settings.oauthClient.post_logout_redirect_uris without the entry',
    terraform: 'okta_app_oauth: post_logout_redirect_uris',
  },
  falsePositives: 'Marketing site on another brand domain: add to owned domains.',
  references: [cwe601, cwe672, oidcRpLogout_3, owaspAPI9, relatedDomains, rfc9700_4_11_2, sp80053_CM_8],
} as const satisfies RuleMeta;

const VARIANTS = {
  dangling: 'medium',
  foreign: 'low',
} as const;

const URIS = 'settings.oauthClient.post_logout_redirect_uris';
/** What tells where the app itself lives. */
const OWN = [REDIRECT_URIS, 'settings.oauthClient.initiate_login_uri', 'settings.oauthClient.client_uri'];

const isRemote = (uri: ParsedUri): boolean => isWeb(uri) && !isLoopback(uri);

/** Domains of the app's own remote addresses. */
function domainsOf({ settings }: OidcApp): ReadonlySet<string> {
  const { redirect_uris = [], initiate_login_uri = '', client_uri = '' } = settings.oauthClient;
  const uris = [...redirect_uris, initiate_login_uri, client_uri].map(parseUri);
  return new Set(uris.filter(isRemote).map(({ host }) => domainOf(host)));
}

/** Domains in which a sign-out URI is at home; undefined while neither the app nor the org says. */
function homeOf(app: OidcApp, facts: OrgFacts): ReadonlySet<string> | undefined {
  const own = domainsOf(app);
  if (own.size === 0 && !facts.ownedDomains?.length) return undefined;
  return new Set([...own, ...knownDomains(facts)]);
}

export const rule = /* @__PURE__ */ defineRule({
  id: 'oidc-signout-uri-foreign',
  severity: 'medium',
  confidence: 'medium',
  protocols: ['oidc'],
  variants: VARIANTS,
  modifiers: ['inactive-cap-low'],
  reads: [URIS, ...OWN],
  needs: ['peers'],
  appliesTo: (subject: Subject): subject is OidcApp =>
    isInteractive(subject) &&
    ((subject.settings.oauthClient.post_logout_redirect_uris?.length ?? 0) > 0 ||
      isUnreadable(subject, URIS)),
  whyUnknown: (app, { facts }) =>
    app.settings.oauthClient.post_logout_redirect_uris?.some((value) => isRemote(parseUri(value))) &&
    !homeOf(app, facts)
      ? 'not-found'
      : undefined,
  evaluate(app, { facts }) {
    const { peers } = facts;
    // An unreadable address may be the very one that makes a sign-out URI the app's own.
    if (!peers || OWN.some((path) => isUnreadable(app, path))) return NO_PROBLEMS;
    const home = homeOf(app, facts);
    if (!home) return NO_PROBLEMS;
    return uriProblems(app.settings.oauthClient.post_logout_redirect_uris, URIS, (uri) => {
      if (!isRemote(uri) || home.has(domainOf(uri.host)) || isInsecureSignOut(uri, app)) return undefined;
      const users = peers.domains.get(domainOf(uri.host));
      return users?.some((id) => id !== app.id) ? 'foreign' : 'dangling';
    });
  },
});
