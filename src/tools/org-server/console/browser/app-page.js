import { mountForm } from './form-view.js';
import { wordsOf } from './generations.js';
import { h, toDom } from './h.js';
import { odyssey } from './odyssey-form.js';
import { credentialsForm, keysForm } from './oidc-credentials.js';
import { generalForm } from './oidc-general.js';
import { federationForm, idTokenForm, plainForm, rotationForm } from './other-forms.js';
import { post } from './post.js';
import { mountRateLimits } from './rate-limits.js';
import { mountTabs } from './tabs.js';

/** The page of an app: tabs, and on them forms over one model, all drawn anew after a save. */
export function startAppPage(window, data) {
  const { document } = window;
  const words = wordsOf(data.generation);
  const state = { model: data.model };
  const save = async (changes) => {
    const answer = await post(window, data.save, changes);
    if (answer.errors) return answer;
    state.model = answer.model;
    document.querySelector('.app-name').textContent = answer.model.label;
    showTab();
    return undefined;
  };
  const put = (panel, specOf) =>
    mountForm(panel, {
      specOf: (model) => specOf(model, words),
      model: state.model,
      ...(data.layout === 'odyssey' && { look: odyssey }),
      action: `/api/v1/apps/${encodeURIComponent(data.id)}`,
      save,
    });
  const general = (panel) => {
    if (!data.oidc) return put(panel, plainForm);
    put(panel, credentialsForm);
    if (state.model.token_endpoint_auth_method === 'private_key_jwt' && words.since('C')) {
      put(panel, keysForm);
    } else if (state.model.secret && words.since('B')) panel.append(toDom(document, secrets(state.model)));
    put(panel, generalForm);
    if (words.since('C')) put(panel, federationForm);
    return undefined;
  };
  const signOn = (panel) => {
    panel.append(toDom(document, methods(data.method)));
    if (data.oidc) for (const spec of [rotationForm, idTokenForm]) put(panel, spec);
  };
  const rates = (panel) => mountRateLimits(panel, { percent: state.model.rate_limit, save });
  const showTab = mountTabs(window, tabsOf(data, words, { general, signOn, rates }));
}

const tabsOf = ({ oidc }, words, { general, signOn, rates }) => [
  { id: 'tab-general', label: 'General', show: general },
  { id: 'tab-signon', label: 'Sign On', show: signOn },
  { id: 'tab-assignments', label: 'Assignments', show: nothing('Assignments') },
  ...(oidc
    ? [{ id: 'tab-okta-api-scopes', label: 'Okta API Scopes', show: nothing('Okta API Scopes') }]
    : []),
  ...(oidc && words.since('C')
    ? [{ id: 'tab-app-rate-limits', label: 'Application Rate Limits', show: rates }]
    : []),
];

const nothing = (title) => (panel) => panel.append(toDom(panel.ownerDocument, h('h2', {}, title)));

const methods = (method) =>
  h(
    'div',
    { class: 'sign-on-settings' },
    h('h2', {}, 'Settings'),
    h('h3', {}, 'Sign on methods'),
    h('label', {}, h('input', { type: 'radio', checked: true, disabled: true }), ` ${method}`),
  );

const secrets = ({ secret, created }) =>
  h(
    'div',
    { class: 'client-secrets' },
    h('h2', { class: 'o-form-head' }, 'CLIENT SECRETS'),
    h('a', { href: '#', class: 'link-button' }, 'Generate new secret'),
    h(
      'table',
      { class: 'data-list-table', 'data-se': 'data-list-table' },
      h('thead', {}, h('tr', {}, ...['Creation date', 'Secret', 'Status'].map((word) => h('th', {}, word)))),
      h(
        'tbody',
        {},
        h(
          'tr',
          {},
          h('td', {}, created),
          h('td', {}, h('input', { type: 'password', value: secret, readonly: true, disabled: true })),
          h('td', {}, 'Active'),
        ),
      ),
    ),
  );
