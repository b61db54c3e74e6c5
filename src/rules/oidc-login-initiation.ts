import type { OidcApp } from '../model/app.ts';
import { type Context, defineRule, type Problem, type RuleMeta } from '../model/rule.ts';
import { isInteractive, REDIRECT_URIS } from './lib/customer-app.ts';
import { isForeignUri } from './lib/foreign-uri.ts';
import { grantPath, hasGrant, IMPLICIT } from './lib/grants.ts';
import { isUnreadable } from './lib/holes.ts';
import { isLoopback, isPlainHttp } from './lib/hosts.ts';
import { NO_PROBLEMS } from './lib/no-problems.ts';
import { loginMode } from './lib/oidc-defaults.ts';
import { type ParsedUri, parseUri } from './lib/parse-uri.ts';
import { asvs_7_6_2 } from './lib/references/asvs.ts';
import { asvs_10_2_1 } from './lib/references/asvs-oauth.ts';
import { oktaAppsApi, oktaOidcWizard } from './lib/references/okta-docs.ts';
import { oidcCore_4 } from './lib/references/openid.ts';
import { rfc9700_4_7 } from './lib/references/rfc9700.ts';
import { isHostileTarget, isRiskyTarget, isTunnelOrDebugger } from './lib/targets.ts';

export const meta = {
  id: 'oidc-login-initiation',
  title: 'Prefer “Redirect to app to initiate login” and secure the initiate login URI',
  group: 'C. Sign-out, login initiation, auxiliary settings',
  texts: {
    'okta-simplified-risky-target':
      'Okta posts unsolicited ID tokens to {value}, the first redirect URI, which is not a safe place for them.',
    'okta-simplified-scopes':
      'Sign-ins started by Okta also request the scope {value}, which nobody asked for.',
    'init-dangerous':
      'The initiate login URI {value} uses a dangerous scheme, a request catcher or a misleading host.',
    'okta-simplified':
      'Okta posts an ID token the app never asked for, without state or nonce, so a sign-in can be forged or replayed.',
    'init-http': 'The initiate login URI {value} is clear-text http.',
    'init-unparseable': 'The initiate login URI {value} is not a valid address.',
    'init-tunnel': 'The initiate login URI {value} leads to a tunnel or a token debugger.',
    'init-missing': 'Login may be started by Okta (mode {value}), but there is no initiate login URI.',
    'init-localhost': 'The initiate login URI {value} leads to the user’s own computer.',
    'init-foreign':
      'The initiate login URI {value} lies on a domain that neither the redirect URIs nor your organization use.',
    'embed-link':
      'The app can be started from an embed link outside of Okta: the implicit grant is on and the login mode is {value}.',
  },
  why: 'Okta Simplified posts an ID token that the app never asked for: there is no state, so an attacker can log a victim into the attacker’s account (login CSRF) or replay a stolen token; the initiate login URI is also where users land after a password reset, so http or a foreign host is a phishing and downgrade path.',
  fix: {
    console:
      'Admin Console > Applications > Applications > [app] > General tab > General Settings > Edit > Login initiated by: App Only, or Either Okta or App with Login flow “Redirect to app to initiate login (OIDC Compliant)”; Initiate login URI: https://app…/login > Save',
    api: 'PUT /api/v1/apps/{appId}: settings.oauthClient.idp_initiated_login.mode="SPEC", initiate_login_uri',
    terraform: 'okta_app_oauth: login_mode = "SPEC" | "DISABLED", login_uri, login_scopes',
  },
  falsePositives:
    'Apps that cannot start a flow themselves; then restrict default_scope to openid and keep the first redirect URI fixed.',
  references: [oidcCore_4, rfc9700_4_7, asvs_10_2_1, asvs_7_6_2, oktaAppsApi, oktaOidcWizard],
} as const satisfies RuleMeta;

const VARIANTS = {
  'okta-simplified-risky-target': 'high',
  'okta-simplified-scopes': 'high',
  'init-dangerous': 'high',
  'okta-simplified': 'medium',
  'init-http': 'medium',
  'init-unparseable': 'medium',
  'init-tunnel': 'medium',
  'init-missing': 'low',
  'init-localhost': 'low',
  'init-foreign': 'low',
  'embed-link': 'info',
} as const;

const LOGIN = 'settings.oauthClient.idp_initiated_login';
const INITIATE = 'settings.oauthClient.initiate_login_uri';
const PLAIN_SCOPES: ReadonlySet<string> = new Set([
  'openid',
  'profile',
  'email',
  'address',
  'phone',
  'groups',
]);

type Variant = keyof typeof VARIANTS;

/** Okta posts an ID token to the first redirect URI. */
function* simplified({ settings }: OidcApp): Iterable<Problem<Variant>> {
  const { redirect_uris: uris = [], idp_initiated_login: login } = settings.oauthClient;
  const [first] = uris;
  if (first !== undefined && isRiskyTarget(parseUri(first))) {
    yield { variant: 'okta-simplified-risky-target', at: `${REDIRECT_URIS}[0]`, value: first };
  }
  for (const [index, scope] of (login?.default_scope ?? []).entries()) {
    if (PLAIN_SCOPES.has(scope)) continue;
    yield { variant: 'okta-simplified-scopes', at: `${LOGIN}.default_scope[${index}]`, value: scope };
  }
  yield { variant: 'okta-simplified', at: `${LOGIN}.mode`, value: 'OKTA' };
}

function* initiateVariants(
  app: OidcApp,
  uri: ParsedUri,
  { facts, nonProduction }: Context,
): Iterable<Variant> {
  const redirects = (app.settings.oauthClient.redirect_uris ?? []).map(parseUri);
  if (isHostileTarget(uri)) yield 'init-dangerous';
  if (isPlainHttp(uri)) yield 'init-http';
  if (uri.form === 'unparseable') yield 'init-unparseable';
  if (isTunnelOrDebugger(uri)) yield 'init-tunnel';
  if (isLoopback(uri)) {
    if (!nonProduction && redirects.some((redirect) => !isLoopback(redirect))) yield 'init-localhost';
  } else if (isForeignUri(uri, redirects, facts.ownedDomains)) yield 'init-foreign';
}

function problemsOf(app: OidcApp, mode: string | undefined, context: Context): Problem<Variant>[] {
  const { initiate_login_uri: value = '' } = app.settings.oauthClient;
  const found: Problem<Variant>[] = mode === 'OKTA' ? [...simplified(app)] : [];
  const isMissing = value.trim() === '';
  if (!isMissing)
    for (const variant of initiateVariants(app, parseUri(value), context))
      found.push({ variant, at: INITIATE, value });
  if (!mode || mode === 'DISABLED') return found;
  if (isMissing && !isUnreadable(app, INITIATE))
    found.push({ variant: 'init-missing', at: INITIATE, value: mode });
  if (hasGrant(app, IMPLICIT))
    found.push({ variant: 'embed-link', at: grantPath(app, IMPLICIT), value: mode });
  return found;
}

export const rule = /* @__PURE__ */ defineRule({
  id: 'oidc-login-initiation',
  severity: 'medium',
  confidence: 'high',
  protocols: ['oidc'],
  variants: VARIANTS,
  modifiers: ['inactive-cap-low', 'nonprod-minus-1'],
  reads: [LOGIN, INITIATE, REDIRECT_URIS, 'settings.oauthClient.application_type'],
  appliesTo: isInteractive,
  evaluate(app, context) {
    const mode = loginMode(app);
    const isUnused = mode === 'DISABLED' && !app.settings.oauthClient.initiate_login_uri;
    return isUnused ? NO_PROBLEMS : problemsOf(app, mode, context);
  },
});
