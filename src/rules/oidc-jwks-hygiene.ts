import type { OidcApp } from '../model/app.ts';
import type { Facts } from '../model/facts.ts';
import { type Context, defineRule, type Problem, type RuleMeta } from '../model/rule.ts';
import type { Subject } from '../model/subject.ts';
import { authMethodOf, METHOD } from './lib/auth-method.ts';
import { clientKeySet, countActive, type KeySet, newestActive } from './lib/client-keys.ts';
import { isOidcApp } from './lib/customer-app.ts';
import { isUnreadable } from './lib/holes.ts';
import { jwksUriOf } from './lib/jwks-uri.ts';
import { asvs_11_1_1 } from './lib/references/asvs.ts';
import { cwe324 } from './lib/references/cwe.ts';
import { sp80053_SC_12 } from './lib/references/nist-800-53.ts';
import { rfc7591_2 } from './lib/references/oauth-rfcs.ts';
import { oktaKeys } from './lib/references/okta-docs.ts';
import { fapi2_5_4_2, oidcRegistration_2 } from './lib/references/openid.ts';
import { whyUnread } from './lib/why-unread.ts';

export const meta = {
  id: 'oidc-jwks-hygiene',
  title: 'Keep the client key set complete, small and fresh',
  group: 'A. Client type, credentials, keys',
  texts: {
    'missing-key':
      'The app authenticates with private_key_jwt, but it has no active signing key and no JWKS URL.',
    'both-sources':
      'The app has keys of its own as well as the JWKS URL {value}, so nobody can tell which of them count.',
    'stale-key': 'The newest active signing key of the app was made on {value}.',
    'many-active': 'The app has {value} active signing keys; each of them is a credential.',
    'duplicate-kid': 'Several keys of the app have the key ID {value}.',
    'no-kid': 'A key has no key ID although the app has several keys.',
    'leftover-key':
      'Keys are registered, but the app authenticates with {value} and neither signs nor decrypts anything with them.',
  },
  why: 'Forgotten active keys are forgotten credentials; duplicate or missing kid makes key selection ambiguous.',
  fix: {
    console:
      'Admin Console > Applications > Applications > [app] > General tab > Client Credentials > Edit > Public keys: keep one active key (two during rotation), deactivate and delete the rest, or switch to a JWKS URL (Okta then deletes the saved keys) > Save',
    api: 'POST /api/v1/apps/{appId}/credentials/jwks, POST …/jwks/{keyId}/lifecycle/deactivate, DELETE …/jwks/{keyId} (inactive keys only), or PUT /api/v1/apps/{appId}: settings.oauthClient.jwks_uri="https://…"',
    terraform: 'okta_app_oauth: jwks / jwks_uri',
  },
  falsePositives: 'HSM-held keys with a documented longer lifetime: raise the threshold.',
  references: [asvs_11_1_1, cwe324, fapi2_5_4_2, oidcRegistration_2, oktaKeys, rfc7591_2, sp80053_SC_12],
} as const satisfies RuleMeta;

const VARIANTS = {
  'missing-key': 'medium',
  'both-sources': 'low',
  'stale-key': 'low',
  'many-active': 'low',
  'duplicate-kid': 'low',
  'no-kid': 'low',
  'leftover-key': 'info',
} as const;

const JWKS = 'settings.oauthClient.jwks';
const JWKS_URI = 'settings.oauthClient.jwks_uri';
/** What counts here of a key; how strong it is judges another rule. */
const KEY_PARTS = ['kid', 'use', 'status', 'created'].map((part) => `${JWKS}.keys.${part}`);
const OTHER_USES = [
  'settings.oauthClient.id_token_encrypted_response_alg',
  'settings.oauthClient.request_object_signing_alg',
  'settings.oauthClient.backchannel_authentication_request_signing_alg',
];

type Variant = keyof typeof VARIANTS;
type Found = Problem<Variant>[];

const mayHaveKeys = (app: OidcApp): boolean => {
  if ((app.settings.oauthClient.jwks?.keys.length ?? 0) > 0 || jwksUriOf(app) !== undefined) return true;
  const method = authMethodOf(app);
  if (method === undefined || method === 'private_key_jwt') return true;
  return isUnreadable(app, JWKS) || isUnreadable(app, JWKS_URI);
};

/** Keys behind a JWKS URL are not fetched: that would be a request to somebody else's host. */
const hasOwnKeysOnly = (app: OidcApp): boolean =>
  authMethodOf(app) === 'private_key_jwt' && jwksUriOf(app) === undefined && !isUnreadable(app, JWKS_URI);

function sourceProblems(app: OidcApp, { at, keys }: KeySet, facts: Facts): Found {
  const found: Found = [];
  const uri = jwksUriOf(app);
  if (keys.length > 0 && uri !== undefined) found.push({ variant: 'both-sources', at: JWKS_URI, value: uri });
  // Only the keys' own endpoint can say that there are none.
  if (hasOwnKeysOnly(app) && facts.clientKeys && countActive(keys) === 0 && !isUnreadable(app, JWKS))
    found.push({ variant: 'missing-key', at });
  const { oauthClient: client } = app.settings;
  const isUsed =
    client.id_token_encrypted_response_alg ||
    client.request_object_signing_alg ||
    client.backchannel_authentication_request_signing_alg;
  const method = authMethodOf(app);
  if (keys.length > 0 && method && method !== 'private_key_jwt' && !isUsed)
    found.push({ variant: 'leftover-key', at, value: method });
  return found;
}

function kidProblems({ at, keys }: KeySet): Found {
  const found: Found = [];
  const seen = new Map<string, number>();
  for (const [index, { kid }] of keys.entries()) {
    if (!kid) {
      if (keys.length > 1) found.push({ variant: 'no-kid', at: `${at}[${index}]` });
      continue;
    }
    const times = (seen.get(kid) ?? 0) + 1;
    seen.set(kid, times);
    if (times === 2) found.push({ variant: 'duplicate-kid', at: `${at}[${index}].kid`, value: kid });
  }
  return found;
}

function ageProblems(app: OidcApp, { at, keys }: KeySet, { now, options }: Context<'maxKeyAgeDays'>): Found {
  const key = hasOwnKeysOnly(app) ? newestActive(keys, now) : undefined;
  const value = key && keys[key.index]?.created;
  if (!value || key.days <= options.maxKeyAgeDays) return [];
  return [{ variant: 'stale-key', at: `${at}[${key.index}].created`, value }];
}

export const rule = /* @__PURE__ */ defineRule({
  id: 'oidc-jwks-hygiene',
  severity: 'low',
  confidence: 'high',
  protocols: ['oidc'],
  variants: VARIANTS,
  modifiers: ['inactive-cap-low'],
  options: {
    maxKeyAgeDays: { label: 'Oldest newest client key, in days', default: 365, min: 30, max: 3650 },
    maxActiveKeys: { label: 'Most active signing keys of a client', default: 2, min: 1, max: 20 },
  },
  reads: [METHOD, ...KEY_PARTS, JWKS_URI, ...OTHER_USES],
  uses: ['clientKeys'],
  appliesTo: (subject: Subject): subject is OidcApp => isOidcApp(subject) && mayHaveKeys(subject),
  whyUnknown: (app, { facts, now }, missing) => {
    // The app itself says everything of its keys but their age.
    if (!hasOwnKeysOnly(app)) return undefined;
    const { keys } = clientKeySet(app, facts);
    const isDated = countActive(keys) === 0 || newestActive(keys, now) !== undefined;
    return whyUnread(facts, missing, 'clientKeys') ?? (isDated ? undefined : 'unexpected-shape');
  },
  evaluate(app, context) {
    const set = clientKeySet(app, context.facts);
    const found = [...sourceProblems(app, set, context.facts), ...ageProblems(app, set, context)];
    const active = countActive(set.keys);
    if (active > context.options.maxActiveKeys)
      found.push({ variant: 'many-active', at: set.at, value: active });
    return [...found, ...kidProblems(set)];
  },
});
