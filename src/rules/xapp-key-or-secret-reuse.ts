import type { App, OidcApp, SamlApp } from '../model/app.ts';
import type { Peers, SharedKey } from '../model/peers.ts';
import { defineRule, type Problem, type RuleMeta } from '../model/rule.ts';
import type { Subject } from '../model/subject.ts';
import { METHOD, usesSecret } from './lib/auth-method.ts';
import { isCustomerApp } from './lib/customer-app.ts';
import { jwksUriKey, jwksUriOf } from './lib/jwks-uri.ts';
import { NO_PROBLEMS } from './lib/no-problems.ts';
import { asvs_11_1_1 } from './lib/references/asvs.ts';
import { cwe321, cwe323 } from './lib/references/cwe.ts';
import { sp80053_IA_5, sp80053_SC_12 } from './lib/references/nist-800-53.ts';
import { rfc7638_3 } from './lib/references/oauth-rfcs.ts';
import { rfc6819_5_2_3_4 } from './lib/references/rfc6749.ts';
import { othersOf } from './lib/shared-by.ts';

export const meta = {
  id: 'xapp-key-or-secret-reuse',
  title: 'Use separate keys and secrets per client',
  group: 'I. Assignments, lifecycle and cross-app checks',
  texts: {
    jwk: 'A key of this app is also a key of {value}: whoever holds its private half can be any of these apps.',
    secret:
      'A client secret of this app is also a secret of {value}: whoever knows it can be any of these apps.',
    'jwks-uri': 'The keys at {value} are those of other apps too.',
    'saml-key':
      'Other SAML apps use the signing key {value} too, as is normal in Okta, so its expiry or a leak affects all of them.',
  },
  why: 'A key copied from the test client signs assertions for the production client; revoking one does not stop the other.',
  fix: {
    console:
      'Admin Console > Applications > Applications > [app] > General tab > Client Credentials > Edit > generate a new key or secret for each app > Save',
    api: 'POST /api/v1/apps/{appId}/credentials/jwks or …/credentials/secrets',
    terraform: 'one tls_private_key per okta_app_oauth',
  },
  falsePositives: 'Multi-region clones of the same service.',
  references: [asvs_11_1_1, cwe321, cwe323, rfc6819_5_2_3_4, rfc7638_3, sp80053_IA_5, sp80053_SC_12],
} as const satisfies RuleMeta;

const VARIANTS = {
  jwk: 'high',
  secret: 'high',
  'jwks-uri': 'info',
  'saml-key': 'info',
} as const;

const JWKS_URI = 'settings.oauthClient.jwks_uri';
const KID = 'credentials.signing.kid';

type Variant = keyof typeof VARIANTS;
type Found = readonly Problem<Variant>[];

const NOTHING_SHARED: readonly SharedKey[] = [];

/** The other apps are what an administrator has to know; a hash of a secret is nothing to show. */
const sharedProblems = (
  variant: Variant,
  { id }: App,
  shared: readonly SharedKey[] = NOTHING_SHARED,
): Found =>
  shared.map(({ at, apps, thumbprint }) => {
    const others = othersOf(apps, id);
    return { variant, at, value: thumbprint ? `${others} (thumbprint ${thumbprint})` : others };
  });

function clientProblems(app: OidcApp, peers: Peers): Found {
  const value = jwksUriOf(app);
  const isShared = value !== undefined && peers.jwksUris.has(jwksUriKey(app) ?? '');
  return [
    ...sharedProblems('jwk', app, peers.sharedKeys.get(app.id)),
    ...sharedProblems('secret', app, peers.sharedSecrets.get(app.id)),
    ...(isShared ? [{ variant: 'jwks-uri' as const, at: JWKS_URI, value }] : NO_PROBLEMS),
  ];
}

function samlProblems({ credentials }: SamlApp, { signingKids }: Peers): Found {
  const value = credentials.signing?.kid;
  return value !== undefined && signingKids.has(value)
    ? [{ variant: 'saml-key', at: KID, value }]
    : NO_PROBLEMS;
}

export const rule = /* @__PURE__ */ defineRule({
  id: 'xapp-key-or-secret-reuse',
  severity: 'high',
  confidence: 'high',
  protocols: ['oidc', 'saml'],
  variants: VARIANTS,
  modifiers: ['nonprod-minus-1'],
  reads: ['settings.oauthClient.jwks', JWKS_URI, METHOD, 'credentials.signing'],
  needs: ['peers'],
  appliesTo: (subject: Subject): subject is OidcApp | SamlApp =>
    isCustomerApp(subject) && (subject.protocol === 'oidc' || subject.protocol === 'saml'),
  // Equal hashes prove that secrets are equal; nothing is known of secrets whose hashes were not read.
  whyUnknown: (app, { facts }) =>
    app.protocol === 'oidc' && usesSecret(app) && !facts.secrets ? 'opt-in-not-given' : undefined,
  evaluate(app, { facts }) {
    if (!facts.peers) return NO_PROBLEMS;
    return app.protocol === 'oidc' ? clientProblems(app, facts.peers) : samlProblems(app, facts.peers);
  },
});
