import { grantParts } from './grants.js';
import { loginSection } from './oidc-login.js';

export const text = (label, name, value, more) => ({
  label,
  controls: [{ kind: 'text', name, value, ...more }],
});

/** The panel "General Settings" of an OIDC app. */
export const generalForm = (model, words) => ({
  key: 'general',
  title: 'General Settings',
  readable: true,
  sections: [
    ...(words.generation === 'B' ? [{ rows: [domain(model)] }] : []),
    application(model, words),
    ...(words.since('B') ? [refresh(model, words)] : []),
    consent(model),
    loginSection(model, words),
    ...(words.since('C') ? [emailVerification(model)] : []),
  ],
});

const domain = ({ domain: value }) => ({
  label: 'Okta domain',
  controls: [{ kind: 'copy', name: 'okta_domain', value }],
});

const TYPES = { web: 'Web', browser: 'Single Page App (SPA)', native: 'Native', service: 'Service' };
export const DPOP = 'Require Demonstrating Proof of Possession (DPoP) header in token requests';

/** The row of the DPoP box, which cannot be ticked while implicit is. */
export const dpopRow = (model) => ({
  label: 'Proof of possession',
  controls: [
    {
      kind: 'checkbox',
      name: 'dpop_bound_access_tokens',
      value: model.dpop_bound_access_tokens,
      disabled: model.implicit && !model.dpop_bound_access_tokens,
      label: DPOP,
    },
  ],
});

function application(model, words) {
  const type = { fixed: true, read: TYPES[model.application_type] ?? model.application_type };
  const folded = { expanded: model.advanced !== false };
  return {
    head: 'APPLICATION',
    rows: [
      { ...text(words.name, 'label', model.label), error: model.errors?.label },
      ...(words.since('B')
        ? [text('Application type', 'application_type', model.application_type, type)]
        : []),
      ...(words.since('D') ? notesRows(model) : []),
      ...(words.since('C') ? [dpopRow(model)] : []),
      {
        label: words.grants,
        controls: [{ kind: 'boxes', name: 'grant_types', parts: grantParts(model, words, folded) }],
      },
    ],
  };
}

/** The rows of both notes. */
export const notesRows = (model) => [
  text('Application notes for end users', 'notes_enduser', model.notes_enduser),
  text('Application notes for admins', 'notes_admin', model.notes_admin),
];

const refresh = (model, words) => ({
  head: 'Refresh Token',
  hidden: !model.refresh_token,
  rows: [
    {
      label: 'Refresh token behavior',
      controls: [
        {
          kind: 'radio',
          name: 'rotation_type',
          value: model.rotation_type,
          options: [
            ['ROTATE', words.rotate],
            ['STATIC', 'Use persistent token'],
          ],
        },
      ],
    },
    {
      ...text('Grace period for token rotation', 'leeway', model.leeway, {
        read: model.leeway === '' ? '' : `${model.leeway} Seconds`,
      }),
      hidden: model.rotation_type !== 'ROTATE',
      explain:
        'After rotating, the previous token will remain valid for this amount of time to allow clients to receive the new token. Range: 0-60 seconds.',
    },
  ],
});

const consent = (model) => ({
  head: 'USER CONSENT',
  hidden: model.application_type === 'service',
  rows: [
    {
      label: 'User consent',
      tooltip: true,
      controls: [
        { kind: 'checkbox', name: 'consent_method', value: model.consent_method, label: 'Require consent' },
      ],
    },
    { ...text('Terms of Service URI', 'tos_uri', model.tos_uri), tooltip: true },
    { ...text('Policy URI', 'policy_uri', model.policy_uri), tooltip: true },
    { ...text('Logo URI', 'logo_uri', model.logo_uri), tooltip: true },
  ],
});

const emailVerification = (model) => ({
  head: 'EMAIL VERIFICATION EXPERIENCE',
  hidden: model.application_type === 'service',
  rows: [
    {
      ...text('Callback URI', 'email_verification_callback', model.email_verification_callback),
      tooltip: true,
    },
  ],
});
