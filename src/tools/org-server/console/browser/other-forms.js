import { notesRows, text } from './oidc-general.js';

const readable = (key, title, rows) => ({ key, title, readable: true, sections: [{ rows }] });
const chosen = (label, name, value, options) => ({
  label,
  controls: [{ kind: 'select', name, value, options }],
});

/** Who may open the app without an assignment. */
export const federationForm = (model) =>
  readable('federation', 'Federation Broker Mode', [
    {
      ...chosen(
        'Immediate app access with Federation Broker Mode',
        'implicitAssignment',
        model.implicitAssignment,
        [
          ['false', 'Disabled'],
          ['true', 'Enabled'],
        ],
      ),
      tooltip: true,
    },
  ]);

/** The General tab of an app that is no OIDC client. */
export const plainForm = (model) =>
  readable('plain', 'App Settings', [text('Application label', 'label', model.label), ...notesRows(model)]);

/** The Sign On tab: which key signs the tokens. */
export const rotationForm = (model) =>
  readable('rotation', 'Token Credentials', [
    {
      ...chosen('Signing credential rotation', 'auto_key_rotation', model.auto_key_rotation, [
        ['true', 'Automatic'],
        ['false', 'Manual'],
      ]),
      tooltip: true,
    },
  ]);

/** The Sign On tab: what the ID token says. */
export const idTokenForm = (model) =>
  readable('id-token', 'OpenID Connect ID Token', [
    chosen('Issuer', 'issuer_mode', model.issuer_mode, [
      ['DYNAMIC', 'Dynamic (based on request domain)'],
      ['CUSTOM_URL', model.custom_url],
      ['ORG_URL', model.org_url],
    ]),
    text('Audience', 'audience', model.client_id, { fixed: true }),
    text('Claims', 'claims', '', {
      fixed: true,
      read: 'Claims for this token include all user attributes on the app profile.',
    }),
    chosen('Groups claim type', 'groups_claim_type', model.groups_claim_type, [
      ['FILTER', 'Filter'],
      ['EXPRESSION', 'Expression'],
    ]),
    {
      ...text('Groups claim filter', 'groups_claim_filter', model.groups_claim_filter, {
        read: model.groups_claim_filter || 'None',
      }),
      tooltip: true,
    },
  ]);
