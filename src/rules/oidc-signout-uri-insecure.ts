import type { OidcApp } from '../model/app.ts';
import { defineRule, type Problem, type RuleMeta } from '../model/rule.ts';
import type { Subject } from '../model/subject.ts';
import { isInteractive, REDIRECT_URIS } from './lib/customer-app.ts';
import { isUnreadable } from './lib/holes.ts';
import { isWeb, parseUri } from './lib/parse-uri.ts';
import { asvs_10_6_2 } from './lib/references/asvs-oauth.ts';
import { cwe601 } from './lib/references/cwe.ts';
import { oktaOidcWizard } from './lib/references/okta-docs.ts';
import { oidcFrontChannel_2, oidcRpLogout_3 } from './lib/references/openid.ts';
import { rfc9700_4_11_2 } from './lib/references/rfc9700.ts';
import { signOutVariants } from './lib/sign-out-uri.ts';

export const meta = {
  id: 'oidc-signout-uri-insecure',
  title: 'Secure sign-out redirect and front-channel logout URIs',
  group: 'C. Sign-out, login initiation, auxiliary settings',
  texts: {
    'so-dangerous':
      'The sign-out redirect URI {value} can lead users anywhere: a dangerous or unreadable address, a request catcher, a misleading host or a nested address.',
    'so-tunnel': 'The sign-out redirect URI {value} leads to a tunnel or a token debugger.',
    'so-http-public-client': 'The sign-out redirect URI {value} of a public client is clear-text http.',
    'fc-http': 'The front-channel logout URI {value} is clear-text http.',
    'so-wildcard':
      'The sign-out redirect URI {value} contains an asterisk, which Okta does not support there.',
    'so-http': 'The sign-out redirect URI {value} is clear-text http.',
    'so-shared': 'The sign-out redirect URI {value} lies on shared hosting, where others can register names.',
    'so-localhost':
      'The sign-out redirect URI {value} leads to the user’s own computer, beside production addresses.',
    'fc-origin': 'The front-channel logout URI {value} has another origin than every redirect URI.',
    'fc-no-session':
      'Front-channel logout requests do not carry the session (sid and iss), so the app cannot tell which session ends.',
  },
  why: 'After /logout Okta redirects the browser there: a hostile entry is an open redirect on your sign-in domain (“session expired, sign in again” phishing). http lets a network attacker inject that page.',
  fix: {
    console:
      'Admin Console > Applications > Applications > [app] > General tab > General Settings > Edit > Sign-out redirect URIs: https on the app’s own host > LOGOUT (where Single Logout is on): https logout request URL on the app’s own origin, and include user session details > Save',
    api: 'PUT /api/v1/apps/{appId}: settings.oauthClient.post_logout_redirect_uris=["https://…"], settings.oauthClient.frontchannel_logout_uri="https://…", settings.oauthClient.frontchannel_logout_session_required=true',
    terraform:
      'okta_app_oauth: post_logout_redirect_uris, frontchannel_logout_uri, frontchannel_logout_session_required, participate_slo',
  },
  falsePositives: 'Central “you are logged out” page on another company domain: add it to owned domains.',
  references: [rfc9700_4_11_2, oidcRpLogout_3, oidcFrontChannel_2, asvs_10_6_2, cwe601, oktaOidcWizard],
} as const satisfies RuleMeta;

const VARIANTS = {
  'so-dangerous': 'high',
  'so-tunnel': 'medium',
  'so-http-public-client': 'medium',
  'fc-http': 'medium',
  'so-wildcard': 'low',
  'so-http': 'low',
  'so-shared': 'low',
  'so-localhost': 'low',
  'fc-origin': 'low',
  'fc-no-session': 'info',
} as const;

const URIS = 'settings.oauthClient.post_logout_redirect_uris';
const FRONT = 'settings.oauthClient.frontchannel_logout_uri';
const SESSION = 'settings.oauthClient.frontchannel_logout_session_required';

type Variant = keyof typeof VARIANTS;

function frontChannelProblems({ settings }: OidcApp, value: string): Problem<Variant>[] {
  const { redirect_uris: back, frontchannel_logout_session_required: session } = settings.oauthClient;
  const uri = parseUri(value);
  const found: Problem<Variant>[] = [];
  if (uri.scheme === 'http') found.push({ variant: 'fc-http', at: FRONT, value });
  if (back && !(isWeb(uri) && back.some((other) => parseUri(other).origin === uri.origin)))
    found.push({ variant: 'fc-origin', at: FRONT, value });
  if (session !== true) found.push({ variant: 'fc-no-session', at: SESSION, value: session ?? false });
  return found;
}

/** The address Okta calls to sign users out, unless the app takes no part in it. */
const frontChannelUri = ({ settings }: OidcApp): string | undefined =>
  settings.oauthClient.participate_slo === false
    ? undefined
    : settings.oauthClient.frontchannel_logout_uri?.trim();

export const rule = /* @__PURE__ */ defineRule({
  id: 'oidc-signout-uri-insecure',
  severity: 'medium',
  confidence: 'high',
  protocols: ['oidc'],
  variants: VARIANTS,
  modifiers: ['inactive-cap-low', 'nonprod-minus-1'],
  reads: [
    URIS,
    FRONT,
    'settings.oauthClient.participate_slo',
    REDIRECT_URIS,
    'settings.oauthClient.application_type',
  ],
  appliesTo: (subject: Subject): subject is OidcApp =>
    isInteractive(subject) &&
    ((subject.settings.oauthClient.post_logout_redirect_uris?.length ?? 0) > 0 ||
      Boolean(frontChannelUri(subject)) ||
      isUnreadable(subject, URIS) ||
      isUnreadable(subject, FRONT)),
  evaluate(app, { nonProduction }) {
    const front = frontChannelUri(app);
    const found = front ? frontChannelProblems(app, front) : [];
    app.settings.oauthClient.post_logout_redirect_uris?.forEach((value, index) => {
      for (const variant of signOutVariants(parseUri(value), app, nonProduction))
        found.push({ variant, at: `${URIS}[${index}]`, value });
    });
    return found;
  },
});
