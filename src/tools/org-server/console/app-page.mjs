import { modelOf } from './app-model.mjs';
import { h } from './browser/h.js';

const METHODS = {
  OPENID_CONNECT: 'OpenID Connect',
  SAML_2_0: 'SAML 2.0',
  BOOKMARK: 'Bookmark-only',
};

/** What the page of an app is drawn from: the forms' values and what they say about the org. Secrets only where Okta masks one. */
export function appModel(app, { org, domain, console }) {
  const client = app.credentials?.oauthClient ?? {};
  const model = modelOf(app);
  const secret = client.client_secret ?? app.settings?.oauthClient?.client_secret ?? 'CANARY-consolesecret';
  return {
    ...model,
    email_verification_callback: '',
    groups_claim_type: 'FILTER',
    groups_claim_filter: '',
    rate_limit: console.rate(app.id),
    domain: `${org}.okta.com`,
    org_url: `https://${org}.okta.com`,
    custom_url: `https://${domain ?? `login.${org}.example`}`,
    created: dayOf(app.created),
    secret: model.token_endpoint_auth_method === 'client_secret' ? secret : '',
  };
}

const dayOf = (time) =>
  Number.isNaN(Date.parse(time))
    ? ''
    : new Date(time).toLocaleDateString('en-US', { dateStyle: 'medium', timeZone: 'UTC' });

/** What the page's script is told. */
export const appData = (app, context, { generation, layout, save }) => ({
  page: 'app',
  id: app.id,
  oidc: Boolean(app.settings?.oauthClient),
  method: METHODS[app.signOnMode] ?? String(app.signOnMode ?? ''),
  generation,
  layout,
  save,
  model: appModel(app, context),
});

/** The page of an app before its script has drawn the tabs. */
export const appContent = ({ id, label, status }) => [
  h('a', { href: '/admin/apps/active', class: 'back-link' }, 'Back to Applications'),
  h(
    'div',
    { class: 'app-header' },
    h('h1', { class: 'app-name' }, label),
    h(
      'div',
      { class: 'dropdown more-actions float-l' },
      h(
        'a',
        { href: '#', class: 'link-button link-button-icon option-selected center', 'aria-expanded': 'false' },
        h('span', { class: 'option-selected-text' }, status === 'INACTIVE' ? 'Inactive' : 'Active'),
        h('span', { class: 'icon-dm' }),
      ),
    ),
    h(
      'a',
      { href: `/report/system_log_2?search=${encodeURIComponent(`target.id eq "${id}"`)}` },
      'View Logs',
    ),
  ),
  h('div', { class: 'ui-tabs', id: 'tabs' }),
];
