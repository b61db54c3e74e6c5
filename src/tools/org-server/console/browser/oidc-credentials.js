const SECRET = ['client_secret', 'Client secret'];
const KEY = ['private_key_jwt', 'Public key / Private key'];
const NONE = ['none', 'None'];
const OLD = [
  ['none', 'Use PKCE (for public clients)'],
  ['client_secret', 'Use Client Authentication'],
];
const BY_TYPE = { browser: [NONE], native: [NONE, SECRET, KEY], service: [SECRET, KEY] };

/** The panel "Client Credentials" of an OIDC app. */
export const credentialsForm = (model, words) => ({
  key: 'credentials',
  title: 'Client Credentials',
  readable: true,
  sections: [{ rows: [clientId(model), ...authentication(model, words), ...pkce(model, words)] }],
});

const clientId = ({ client_id }) => ({
  label: 'Client ID',
  controls: [{ kind: 'copy', name: 'client_id', value: client_id }],
  explain: 'Public identifier for the client that is required for all OAuth flows.',
});

function authentication(model, words) {
  const { application_type: type, token_endpoint_auth_method: value } = model;
  const modern = words.since('C');
  if (!modern && (type === 'web' || type === 'service'))
    return words.since('B')
      ? []
      : [
          {
            label: 'Client secret',
            controls: [{ kind: 'secret', name: 'client_secret', value: model.secret }],
          },
        ];
  const usual = modern ? (BY_TYPE[type] ?? [SECRET, KEY]) : OLD;
  const known = usual.some(([key]) => key === value);
  const options = known ? usual : [...usual, ...[SECRET, KEY, NONE].filter(([key]) => key === value)];
  const control = { kind: 'radio', name: 'token_endpoint_auth_method', value, options };
  return [{ label: 'Client authentication', controls: [control] }];
}

const pkce = (model, words) =>
  words.since('C') && model.application_type !== 'service'
    ? [
        {
          label: 'Proof Key for Code Exchange (PKCE)',
          controls: [
            {
              kind: 'checkbox',
              name: 'pkce_required',
              value: model.pkce_required,
              label: 'Require PKCE as additional verification',
            },
          ],
        },
      ]
    : [];

/** The panel "PUBLIC KEYS" of an app that authenticates with a key; hidden for others. */
export const keysForm = (model) => ({
  key: 'keys',
  title: 'PUBLIC KEYS',
  readable: true,
  sections: [
    {
      rows: [
        {
          label: 'Configuration',
          controls: [
            {
              kind: 'radio',
              name: 'keys_from',
              value: model.keys_from,
              options: [
                ['saved', 'Save keys in Okta'],
                ['url', 'Use a URL to fetch keys dynamically'],
              ],
            },
          ],
        },
        {
          label: 'URL',
          hidden: model.keys_from !== 'url',
          controls: [{ kind: 'text', name: 'jwks_uri', value: model.jwks_uri }],
        },
      ],
    },
  ],
});
