import { mountForm } from './form-view.js';
import { wordsOf } from './generations.js';
import { grantParts } from './grants.js';
import { dpopRow, text } from './oidc-general.js';
import { wildcard } from './oidc-login.js';
import { post } from './post.js';

/** The second page of the wizard: one form that is always in edit mode. */
export function startWizard(window, data) {
  const words = wordsOf(data.generation);
  mountForm(window.document.getElementById('content'), {
    specOf: (model) => wizardForm(model, words),
    model: data.model,
    action: '/admin/apps/oauth2-wizard/create',
    alwaysEditing: true,
    cancel: () => window.location.assign('/admin/apps/active'),
    async save(changes) {
      const answer = await post(window, data.save, changes);
      if (answer.errors) return answer;
      window.location.assign(answer.location);
      return undefined;
    },
  });
}

/** What the form of the wizard holds, for each application type. */
export function wizardForm(model, words) {
  const service = model.application_type === 'service';
  const name = { ...text(words.name, 'label', model.label), error: model.errors?.label };
  return {
    title: 'General Settings',
    sections: service
      ? [{ rows: [name] }]
      : [{ rows: [name, ...general(model, words)] }, origins(model), assignments(model, words)],
  };
}

const list = (label, name, model, sublabel, more) => ({
  label,
  sublabel,
  optional: true,
  controls: [{ kind: 'list', name, value: model[name] }],
  ...more,
});

const general = (model, words) => [
  { label: 'Logo', optional: true, controls: [{ kind: 'file' }] },
  ...(words.since('C') ? [dpopRow(model)] : []),
  {
    label: words.grants,
    controls: [
      {
        kind: 'boxes',
        name: 'grant_types',
        parts: grantParts(model, words, { expanded: model.advanced === true }),
      },
    ],
  },
  {
    label: words.signIn,
    sublabel:
      "Okta sends the authentication response and ID token for the user's sign-in request to these URIs",
    error: model.errors?.redirect_uris,
    controls: [
      wildcard(model, 'Allow wildcard * in sign-in URI redirect.'),
      { kind: 'list', name: 'redirect_uris', value: model.redirect_uris },
    ],
  },
  list(
    words.signOut,
    'post_logout_redirect_uris',
    model,
    'After your application contacts Okta to close the user session, Okta redirects the user to one of these URIs.',
  ),
];

const origins = (model) => ({
  head: 'Trusted Origins',
  hidden: model.application_type === 'native',
  rows: [
    list(
      'Base URIs',
      'base_uris',
      model,
      'Required if you plan to self-host the Okta Sign-In Widget. With a Trusted Origin set, the Sign-In Widget can make calls to the authentication API from this domain.',
    ),
  ],
});

const assignments = (model, words) => ({
  head: 'Assignments',
  rows: [
    {
      label: 'Controlled access',
      sublabel:
        'Select whether to assign the app integration to everyone in your org, only selected group(s), or skip assignment until after app creation.',
      controls: [
        {
          kind: 'radio',
          name: 'assign',
          value: model.assign,
          options: [
            ['all', 'Allow everyone in your organization to access'],
            ['groups', 'Limit access to selected groups'],
            ['skip', 'Skip group assignment for now'],
          ],
        },
      ],
    },
    ...(words.since('C')
      ? [
          {
            label: 'Enable immediate access (Recommended)',
            hidden: model.assign !== 'all',
            controls: [
              {
                kind: 'checkbox',
                name: 'fbm',
                value: model.fbm,
                label: 'Enable immediate access with Federation Broker Mode',
              },
            ],
          },
        ]
      : []),
  ],
});
