import { wordsOf } from './generations.js';
import { h, toDom } from './h.js';

const METHODS = [
  [
    'OIDC',
    'OIDC - OpenID Connect',
    'Token-based OAuth 2.0 authentication for Single Sign-On (SSO) through API endpoints. Recommended if you intend to build a custom app integration with the Okta Sign-In Widget.',
  ],
  [
    'SAML',
    'SAML 2.0',
    'XML-based open standard for SSO. Use if the Identity Provider for your application only supports SAML.',
  ],
  [
    'SWA',
    'SWA - Secure Web Authentication',
    "Okta-specific SSO method. Use if your application doesn't support OIDC or SAML.",
  ],
  [
    'SERVICE',
    'API Services',
    'Interact with Okta APIs using the scoped OAuth 2.0 access tokens for machine-to-machine authentication.',
  ],
];
const TYPES = [
  [
    'WEB',
    'Web Application',
    'Server-side applications where authentication and tokens are handled on the server (for example, Go, Java, ASP.Net, Node.js, PHP)',
  ],
  [
    'BROWSER',
    'Single-Page Application',
    'Single-page web applications that run in the browser where the client receives tokens (for example, Javascript, Angular, React, Vue)',
  ],
  [
    'NATIVE',
    'Native Application',
    'Desktop or mobile applications that run natively on a device and redirect users to a non-HTTP callback (for example, iOS, Android, React Native)',
  ],
];

const choice = (name, [value, label, explain], at) => {
  const id = `${name}-${value}`;
  return h(
    'div',
    { class: 'custom-radio' },
    h('input', { type: 'radio', name, value, id, checked: at === 0 }),
    h('label', { for: id, class: 'radio-label' }, label, h('p', { class: 'o-form-explain' }, explain)),
  );
};

const row = (label, name, options) =>
  h(
    'div',
    { 'data-se': 'o-form-fieldset', class: 'o-form-fieldset' },
    h('div', { class: 'okta-form-label o-form-label' }, label),
    h(
      'div',
      { class: 'o-form-input' },
      options.map((option, at) => choice(name, option, at)),
    ),
  );

/** The wizard's first step, which has no address of its own. */
export function openCreateDialog({ document, location }, { generation }) {
  const dialog = toDom(
    document,
    h(
      'div',
      { role: 'dialog', class: 'create-app-dialog', 'aria-label': 'Create a new app integration' },
      h('h2', {}, 'Create a new app integration'),
      row(wordsOf(generation).method, 'signin', METHODS),
      row('Application type', 'apptype', TYPES),
      h('a', { href: '#', class: 'link-button' }, 'Cancel'),
      ' ',
      h('input', { type: 'submit', value: 'Next', class: 'button button-primary' }),
    ),
  );
  const chosen = (name) => dialog.querySelector(`input[name=${name}]:checked`).value;
  dialog.addEventListener('click', (event) => {
    if (event.target.closest('a')) {
      event.preventDefault();
      dialog.remove();
    }
    if (!event.target.matches('input[type=submit]') || ['SAML', 'SWA'].includes(chosen('signin'))) return;
    const type = chosen('signin') === 'SERVICE' ? 'SERVICE' : chosen('apptype');
    const asked = new URLSearchParams(location.search).get('generation');
    const rest = asked ? `&generation=${encodeURIComponent(asked)}` : '';
    location.assign(`/admin/apps/oauth2-wizard/create?applicationType=${type}${rest}`);
  });
  document.body.append(dialog);
  dialog.querySelector('input').focus();
}
