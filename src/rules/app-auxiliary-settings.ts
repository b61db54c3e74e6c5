import type { App, OidcApp } from '../model/app.ts';
import { type Context, defineRule, type Problem, type RuleMeta } from '../model/rule.ts';
import { isCustomerApp } from './lib/customer-app.ts';
import { hasDangerousScheme } from './lib/dangerous.ts';
import { isForeignUri } from './lib/foreign-uri.ts';
import { hostList } from './lib/host-list.ts';
import { isLoopback, isPlainHttp } from './lib/hosts.ts';
import { type ParsedUri, parseUri } from './lib/parse-uri.ts';
import { asvs_13_3_1 } from './lib/references/asvs.ts';
import { rfc7591_5 } from './lib/references/oauth-rfcs.ts';
import { oktaEmailVerification, oktaOidcWizard, terraformIssue1740 } from './lib/references/okta-docs.ts';
import { cwe601 } from './lib/references/practice.ts';

export const meta = {
  id: 'app-auxiliary-settings',
  title: 'Clean up auxiliary URLs, notes and logos; review the e-mail verification URI by hand',
  group: 'C. Sign-out, login initiation, auxiliary settings',
  texts: {
    'notes-secret': 'A note of this app looks like it contains a credential ({value}).',
    'redirect-insecure': 'The app sends users to {value}, which is clear-text, dangerous or a tunnel.',
    'redirect-foreign':
      'The app sends users to {value}, a domain that neither the app nor your organization is known to use.',
    'meta-http': 'The consent dialog links to the clear-text address {value}.',
    'note-link-http': 'The note for end users links to a clear-text http address.',
    'no-owner': 'There is no note for administrators, so nobody is on record as the owner.',
    'default-logo': 'The app shows Okta’s generic logo.',
    'eve-manual':
      'Okta’s API does not show the callback URI of the Email Verification Experience: look at it in the Admin Console.',
  },
  why: 'Notes are visible to all admins (or all users); a pasted secret is a leaked secret. Error and login redirects move users from Okta to another site; logo and policy links appear in the consent dialog and can mislead. The e-mail verification URI receives users from magic links.',
  fix: {
    console:
      'Admin Console > Applications > Applications > [app] > General tab > General Settings > Edit (Application notes, Logo, URIs); Custom login/error pages: General tab > App access / Sign On; Email Verification Experience: General tab > EMAIL VERIFICATION EXPERIENCE > Callback URI = https://your-app…',
    api: 'PUT /api/v1/apps/{appId}: settings.notes, accessibility.*, settings.oauthClient.*_uri',
    terraform:
      'okta_app_*: admin_note, enduser_note, logo, accessibility_error_redirect_url, accessibility_login_redirect_url; okta_app_oauth: client_uri, logo_uri, policy_uri, tos_uri (no argument for the e-mail verification URI)',
  },
  falsePositives:
    'Notes that explain a format (“password: see vault”) – the pattern needs ≥ 8 non-space characters after the separator.',
  references: [asvs_13_3_1, cwe601, rfc7591_5, terraformIssue1740, oktaEmailVerification, oktaOidcWizard],
} as const satisfies RuleMeta;

const VARIANTS = {
  'notes-secret': 'high',
  'redirect-insecure': 'medium',
  'redirect-foreign': 'low',
  'meta-http': 'low',
  'note-link-http': 'low',
  'no-owner': 'info',
  'default-logo': 'info',
  'eve-manual': 'info',
} as const;

const CLIENT = 'settings.oauthClient';
const PAGES = ['errorRedirectUrl', 'loginRedirectUrl'] as const;
const METADATA = ['client_uri', 'logo_uri', 'policy_uri', 'tos_uri'] as const;
const NOTES = ['admin', 'enduser'] as const;

type Problems = Problem<keyof typeof VARIANTS>[];

function isInsecure(uri: ParsedUri): boolean {
  const list = hostList(uri);
  return isPlainHttp(uri) || hasDangerousScheme(uri) || list === 'tunnel' || list === 'catcher';
}

function addDestination(found: Problems, app: App, at: string, value: string, { facts }: Context): void {
  const uri = parseUri(value);
  const ofApp = app.protocol === 'oidc' ? (app.settings.oauthClient.redirect_uris ?? []) : [];
  if (isInsecure(uri)) found.push({ variant: 'redirect-insecure', at, value });
  if (!isLoopback(uri) && isForeignUri(uri, ofApp.map(parseUri), facts.ownedDomains))
    found.push({ variant: 'redirect-foreign', at, value });
}

function addNotes(found: Problems, { notes }: App): void {
  for (const name of NOTES) {
    const { secretPatterns } = notes[name];
    if (secretPatterns.length > 0)
      found.push({ variant: 'notes-secret', at: `settings.notes.${name}`, value: secretPatterns.join(', ') });
  }
  if (notes.enduser.httpLink) found.push({ variant: 'note-link-http', at: 'settings.notes.enduser' });
  if (notes.admin.empty) found.push({ variant: 'no-owner', at: 'settings.notes.admin' });
}

function addClient(found: Problems, app: OidcApp, context: Context): void {
  const { oauthClient: client } = app.settings;
  for (const name of METADATA) {
    const value = client[name];
    if (value && parseUri(value).scheme === 'http')
      found.push({ variant: 'meta-http', at: `${CLIENT}.${name}`, value });
  }
  const { application_type: type, emailVerificationUris: shown } = client;
  if (shown) {
    for (const [key, value] of Object.entries(shown))
      addDestination(found, app, `${CLIENT}.${key}`, value, context);
  } else if (type && type !== 'service') found.push({ variant: 'eve-manual', at: CLIENT });
}

const hasDefaultLogo = ({ logos }: App): boolean =>
  logos.length > 0 && logos.every((href) => href.includes('/logos/default.'));

export const rule = /* @__PURE__ */ defineRule({
  id: 'app-auxiliary-settings',
  severity: 'high',
  confidence: 'medium',
  variants: VARIANTS,
  modifiers: ['inactive-cap-low'],
  reads: [
    'accessibility.errorRedirectUrl',
    'accessibility.loginRedirectUrl',
    'settings.notes.admin',
    'settings.notes.enduser',
    'settings.oauthClient.client_uri',
    'settings.oauthClient.logo_uri',
    'settings.oauthClient.policy_uri',
    'settings.oauthClient.tos_uri',
  ],
  appliesTo: isCustomerApp,
  evaluate(app, context) {
    const found: Problems = [];
    addNotes(found, app);
    for (const name of PAGES) {
      const value = app.accessibility[name];
      if (value) addDestination(found, app, `accessibility.${name}`, value, context);
    }
    if (app.protocol === 'oidc') addClient(found, app, context);
    if (hasDefaultLogo(app)) found.push({ variant: 'default-logo', at: '_links.logo' });
    return found;
  },
});
