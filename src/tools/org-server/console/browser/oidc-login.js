/** The section "LOGIN": redirect URIs and who may start a sign-in. */
export function loginSection(model, words) {
  const either = model.idp_initiated_login === 'EITHER';
  return {
    head: 'LOGIN',
    hidden: model.application_type === 'service',
    rows: [
      {
        label: words.signIn,
        tooltip: true,
        error: model.errors?.redirect_uris,
        controls: [
          wildcard(model, 'Allow wildcard * in login URI redirect.'),
          { kind: 'list', name: 'redirect_uris', value: model.redirect_uris },
        ],
      },
      {
        label: words.signOut,
        tooltip: true,
        controls: [
          { kind: 'list', name: 'post_logout_redirect_uris', value: model.post_logout_redirect_uris },
        ],
      },
      initiatedBy(model),
      visibility(model, words, either),
      ...flow(model, either),
      {
        label: 'Initiate login URI',
        tooltip: true,
        controls: [{ kind: 'text', name: 'initiate_login_uri', value: model.initiate_login_uri }],
      },
    ],
  };
}

/** The box that allows wildcards; the wizard and the General tab word it differently. */
export const wildcard = (model, label) => ({
  kind: 'checkbox',
  name: 'wildcard_redirect',
  value: model.wildcard_redirect,
  label,
});

const initiatedBy = (model) => ({
  label: 'Login initiated by',
  hidden: model.application_type === 'native',
  controls: [
    {
      kind: 'select',
      name: 'idp_initiated_login',
      value: model.idp_initiated_login,
      options: [
        ['DISABLED', 'App Only'],
        ['EITHER', 'Either Okta or App'],
      ],
    },
  ],
});

const visibility = (model, words, either) => ({
  label: 'Application visibility',
  hidden: !either,
  controls: [
    {
      kind: 'bare',
      parts: [
        { name: 'visible_web', value: model.visible_web, label: 'Display application icon to users' },
        { name: 'visible_mobile', value: model.visible_mobile, label: words.mobile },
      ],
    },
  ],
});

const flow = (model, either) => [
  {
    label: 'Login flow',
    hidden: !either,
    controls: [
      {
        kind: 'radio',
        name: 'login_mode',
        value: model.login_mode,
        options: [
          ['SPEC', 'Redirect to app to initiate login (OIDC Compliant)'],
          ['OKTA', 'Send ID Token directly to app (Okta Simplified)'],
        ],
      },
    ],
  },
  {
    label: 'Scopes',
    hidden: !(either && model.login_mode === 'OKTA'),
    controls: [{ kind: 'text', name: 'default_scope', value: model.default_scope }],
  },
];
