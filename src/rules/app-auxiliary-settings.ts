import type { App, NoteVerdict, OidcApp } from '../model/app.ts';
import type { Facts } from '../model/facts.ts';
import { type Context, defineRule, type Problem, type RuleMeta } from '../model/rule.ts';
import { appUris } from './lib/app-uris.ts';
import { isCustomerApp } from './lib/customer-app.ts';
import { hasDangerousScheme } from './lib/dangerous.ts';
import { isForeignUri } from './lib/foreign-uri.ts';
import { hostList } from './lib/host-list.ts';
import { isLoopback, isPlainHttp } from './lib/hosts.ts';
import { type ParsedUri, parseUri } from './lib/parse-uri.ts';
import { asvs_13_3_1 } from './lib/references/asvs.ts';
import { cwe601 } from './lib/references/cwe.ts';
import { rfc7591_5 } from './lib/references/oauth-rfcs.ts';
import { oktaEmailVerification, oktaOidcWizard, terraformIssue1740 } from './lib/references/okta-docs.ts';

export const meta = {
  id: 'app-auxiliary-settings',
  title: 'Clean up auxiliary URLs, notes and logos; review the e-mail verification URI by hand',
  group: 'C. Sign-out, login initiation, auxiliary settings',
  texts: {
    'notes-secret': 'A note of this app looks like it contains a credential ({value}).',
    'redirect-insecure': 'The app sends users to {value}, which is clear-text, dangerous or a tunnel.',
    'redirect-foreign':
      'The app sends users to {value}, a domain that neither the app nor your organization is known to use.',
    'meta-http': 'An address that the app shows about itself, {value}, is clear-text http.',
    'note-link-http': 'The note for end users links to a clear-text http address.',
    'no-owner': 'There is no note for administrators, so nobody is on record as the owner.',
    'default-logo': 'The app shows Okta’s generic logo.',
    'eve-manual':
      'Okta’s API does not show the callback URI of the Email Verification Experience: look at it in the Admin Console.',
  },
  why: 'Notes are visible to all admins (or all users); a pasted secret is a leaked secret. Error and login redirects move users from Okta to another site; logo and policy links appear in the consent dialog and can mislead. The e-mail verification URI receives users from magic links.',
  fix: {
    console:
      'Admin Console > Applications > Applications > [app] > General tab > General Settings > Edit > Application notes > Logo, Policy and Terms of Service URI > Email Verification Experience: Callback URI > Save; General tab > App Embed Link > Edit > Application Access Error Page, Application Login Page > Save; Pencil beside the logo > upload one of its own',
    api: 'PUT /api/v1/apps/{appId}: settings.notes, accessibility.errorRedirectUrl, accessibility.loginRedirectUrl, settings.oauthClient.client_uri, logo_uri, policy_uri, tos_uri; POST /api/v1/apps/{appId}/logo',
    terraform:
      'okta_app_*: admin_note, enduser_note, logo, accessibility_error_redirect_url, accessibility_login_redirect_url; okta_app_oauth: client_uri, logo_uri, policy_uri, tos_uri (no argument for the e-mail verification URI)',
  },
  falsePositives: 'Notes that only say where a password is kept (“password: 1password/acme”).',
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
const ADMIN = 'settings.notes.admin';
const ENDUSER = 'settings.notes.enduser';

type Problems = Problem<keyof typeof VARIANTS>[];

function isInsecure(uri: ParsedUri): boolean {
  const list = hostList(uri);
  return isPlainHttp(uri) || hasDangerousScheme(uri) || list === 'tunnel' || list === 'catcher';
}

function addPage(found: Problems, app: App, at: string, value: string | undefined, { facts }: Context): void {
  if (!value) return;
  const uri = parseUri(value);
  if (isInsecure(uri)) found.push({ variant: 'redirect-insecure', at, value });
  if (isLoopback(uri) || !isSomeDomainKnown(app, facts)) return;
  if (isForeignUri(uri, Array.from(appUris(app), parseUri), facts.ownedDomains))
    found.push({ variant: 'redirect-foreign', at, value });
}

const isSomeDomainKnown = (app: App, { ownedDomains = [] }: Facts): boolean =>
  ownedDomains.length > 0 ||
  (app.protocol === 'oidc' && (app.settings.oauthClient.redirect_uris ?? []).length > 0);

function addSecrets(found: Problems, at: string, { secretPatterns }: NoteVerdict): void {
  if (secretPatterns.length > 0)
    found.push({ variant: 'notes-secret', at, value: secretPatterns.join(', ') });
}

function addNotes(found: Problems, { admin, enduser }: App['notes']): void {
  addSecrets(found, ADMIN, admin);
  addSecrets(found, ENDUSER, enduser);
  if (enduser.httpLink) found.push({ variant: 'note-link-http', at: ENDUSER });
  if (admin.empty) found.push({ variant: 'no-owner', at: ADMIN });
}

function addMetadata(found: Problems, name: string, value: string | undefined): void {
  if (value && parseUri(value).scheme === 'http')
    found.push({ variant: 'meta-http', at: `${CLIENT}.${name}`, value });
}

function addClient(found: Problems, app: OidcApp, context: Context): void {
  const { oauthClient: client } = app.settings;
  addMetadata(found, 'client_uri', client.client_uri);
  addMetadata(found, 'logo_uri', client.logo_uri);
  addMetadata(found, 'policy_uri', client.policy_uri);
  addMetadata(found, 'tos_uri', client.tos_uri);
  const { application_type: type, emailVerificationUris: shown } = client;
  if (shown) {
    for (const [key, value] of Object.entries(shown)) addPage(found, app, `${CLIENT}.${key}`, value, context);
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
    ADMIN,
    ENDUSER,
    'settings.oauthClient.client_uri',
    'settings.oauthClient.logo_uri',
    'settings.oauthClient.policy_uri',
    'settings.oauthClient.tos_uri',
  ],
  appliesTo: isCustomerApp,
  evaluate(app, context) {
    const found: Problems = [];
    const { errorRedirectUrl, loginRedirectUrl } = app.accessibility;
    addNotes(found, app.notes);
    addPage(found, app, 'accessibility.errorRedirectUrl', errorRedirectUrl, context);
    addPage(found, app, 'accessibility.loginRedirectUrl', loginRedirectUrl, context);
    if (app.protocol === 'oidc') addClient(found, app, context);
    if (hasDefaultLogo(app)) found.push({ variant: 'default-logo', at: '_links.logo' });
    return found;
  },
});
