import type { OidcApp } from '../model/app.ts';
import type { AppIds, Peers } from '../model/peers.ts';
import { defineRule, type Problem, type RuleMeta } from '../model/rule.ts';
import type { Subject } from '../model/subject.ts';
import { mayHaveRedirectUris, REDIRECT_URIS } from './lib/customer-app.ts';
import { GRANT_TYPES } from './lib/grants.ts';
import { isUnreadable } from './lib/holes.ts';
import { isLoopback } from './lib/hosts.ts';
import { NO_PROBLEMS } from './lib/no-problems.ts';
import { isWeb, type ParsedUri, parseUri } from './lib/parse-uri.ts';
import { asvs_3_5_4 } from './lib/references/asvs.ts';
import { cwe345 } from './lib/references/cwe.ts';
import { browserApps_9_4 } from './lib/references/oauth-drafts.ts';
import { oidcCore_3_1_2_1 } from './lib/references/openid.ts';
import { owaspAPI9 } from './lib/references/practice.ts';
import { rfc9700_4_1, rfc9700_4_4 } from './lib/references/rfc9700.ts';
import { uriKey } from './lib/uri-key.ts';

export const meta = {
  id: 'xapp-redirect-uri-shared',
  title: 'Do not share redirect URIs between clients of different trust',
  group: 'I. Assignments, lifecycle and cross-app checks',
  texts: {
    exact: 'Several clients register {value}, so the callback cannot tell which of them a response is for.',
    'host-mixed-trust': 'Clients of different trust share the host {value}.',
    'scheme-shared':
      'Several native apps use the scheme {value}, so the system may hand a response to the wrong one.',
  },
  why: 'The callback cannot tell which client a response belongs to; a weak sibling (implicit, no PKCE, test app) becomes the way to obtain codes for the strong one, and XSS on the shared origin reads both.',
  fix: {
    console:
      'Admin Console > Applications > Applications > [app] > General tab > General Settings > Edit > Sign-in redirect URIs: give every client its own host, or at least its own path, and merge duplicate registrations > Save',
    api: 'PUT /api/v1/apps/{appId}: settings.oauthClient.redirect_uris',
    terraform: 'okta_app_oauth: redirect_uris (list)',
  },
  falsePositives:
    'Gateway that serves several clients on purpose with distinct state handling; blue/green clients.',
  references: [asvs_3_5_4, browserApps_9_4, cwe345, oidcCore_3_1_2_1, owaspAPI9, rfc9700_4_1, rfc9700_4_4],
} as const satisfies RuleMeta;

const VARIANTS = {
  exact: 'medium',
  'host-mixed-trust': 'medium',
  'scheme-shared': 'medium',
} as const;

const NAMED = 20;

type Variant = keyof typeof VARIANTS;

/** Something that the app shares, and why: the text that is shown of it. */
interface Shared {
  readonly variant: Variant;
  readonly value: string;
}

function named(apps: AppIds): string {
  const more = apps.length > NAMED ? ` and ${apps.length - NAMED} more` : '';
  return `apps ${apps.slice(0, NAMED).join(', ')}${more}`;
}

function* sharedBy(uri: ParsedUri, isNative: boolean, peers: Peers): Iterable<Shared> {
  if (isWeb(uri) && !isLoopback(uri)) {
    const key = uriKey(uri);
    const apps = peers.redirectUris.get(key);
    if (apps) yield { variant: 'exact', value: `${key} (${named(apps)})` };
    const mixed = peers.mixedHosts.get(uri.host);
    if (mixed)
      yield {
        variant: 'host-mixed-trust',
        value: `${uri.host} (${named(mixed.apps)}; they differ in ${mixed.differ.join(', ')})`,
      };
  }
  const apps = uri.form === 'custom' && isNative ? peers.schemes.get(uri.scheme) : undefined;
  if (apps) yield { variant: 'scheme-shared', value: `${uri.scheme} (${named(apps)})` };
}

/** What the app shares, each thing once. */
function problemsOf({ settings }: OidcApp, peers: Peers): readonly Problem<Variant>[] {
  const { redirect_uris: values = [], application_type: type } = settings.oauthClient;
  const found = new Map<string, Problem<Variant>>();
  values.forEach((value, index) => {
    for (const shared of sharedBy(parseUri(value), type === 'native', peers)) {
      const key = `${shared.variant} ${shared.value}`;
      if (!found.has(key)) found.set(key, { ...shared, at: `${REDIRECT_URIS}[${index}]` });
    }
  });
  return found.size > 0 ? [...found.values()] : NO_PROBLEMS;
}

export const rule = /* @__PURE__ */ defineRule({
  id: 'xapp-redirect-uri-shared',
  severity: 'medium',
  confidence: 'medium',
  protocols: ['oidc'],
  variants: VARIANTS,
  modifiers: ['nonprod-minus-1'],
  reads: [
    REDIRECT_URIS,
    'settings.oauthClient.application_type',
    GRANT_TYPES,
    'settings.oauthClient.consent_method',
    'credentials.oauthClient.token_endpoint_auth_method',
    'status',
  ],
  needs: ['peers'],
  appliesTo: (subject: Subject): subject is OidcApp =>
    mayHaveRedirectUris(subject) && (subject.status === 'ACTIVE' || isUnreadable(subject, 'status')),
  evaluate: (app, { facts: { peers } }) => (peers ? problemsOf(app, peers) : NO_PROBLEMS),
});
