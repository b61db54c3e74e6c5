// The grants a client of each type is offered, in the order of the form.
const WEB = 'web';
const SPA = 'browser';
const NATIVE = 'native';
const SERVICE = 'service';

/** `name` is the box's; `grant` is Okta's word where that is another. `always` for the types that cannot do without. */
export const GRANTS = [
  {
    name: 'client_credentials',
    label: 'Client Credentials',
    group: 'itself',
    types: [WEB, SERVICE],
    always: [SERVICE],
  },
  {
    name: 'authorization_code',
    label: 'Authorization Code',
    group: 'core',
    types: [WEB, SPA, NATIVE],
    always: [WEB, NATIVE],
  },
  { name: 'refresh_token', label: 'Refresh Token', group: 'core', types: [WEB, SPA, NATIVE] },
  { name: 'password', label: 'Resource Owner Password', types: [NATIVE] },
  {
    name: 'saml2_bearer',
    grant: 'urn:ietf:params:oauth:grant-type:saml2-bearer',
    label: 'SAML 2.0 Assertion',
    types: [NATIVE],
  },
  {
    name: 'ciba',
    grant: 'urn:openid:params:grant-type:ciba',
    label: 'Client-initiated backchannel authentication flow (CIBA)',
    types: [WEB],
    since: 'C',
  },
  {
    name: 'device_code',
    grant: 'urn:ietf:params:oauth:grant-type:device_code',
    label: 'Device Authorization',
    types: [WEB, SPA, NATIVE],
    since: 'B',
  },
  {
    name: 'token_exchange',
    grant: 'urn:ietf:params:oauth:grant-type:token-exchange',
    label: 'Token Exchange',
    types: [NATIVE, SERVICE],
    since: 'C',
  },
  { name: 'interaction_code', label: 'Interaction Code', types: [WEB, SPA, NATIVE], since: 'B' },
  { name: 'otp', grant: 'urn:okta:params:oauth:grant-type:otp', label: 'OTP', types: [NATIVE], since: 'D' },
  { name: 'oob', grant: 'urn:okta:params:oauth:grant-type:oob', label: 'OOB', types: [NATIVE], since: 'D' },
  {
    name: 'mfa_otp',
    grant: 'http://auth0.com/oauth/grant-type/mfa-otp',
    label: 'MFA OTP',
    types: [NATIVE],
    since: 'D',
  },
  {
    name: 'mfa_oob',
    grant: 'http://auth0.com/oauth/grant-type/mfa-oob',
    label: 'MFA OOB',
    types: [NATIVE],
    since: 'D',
  },
  { name: 'implicit', label: 'Implicit (hybrid)', types: [WEB, SPA, NATIVE] },
];

/** The grant type in Okta's answers that a box stands for. */
export const grantOf = ({ name, grant = name }) => grant;

const TITLES = {
  itself: 'Client acting on behalf of itself',
  user: 'Client acting on behalf of a user',
  core: 'Core grants',
  other: 'Other grants',
};

/** The parts of the grant row: boxes under their titles, as the generation groups them. */
export function grantParts(model, words, { expanded = true } = {}) {
  const type = model.application_type;
  const offered = GRANTS.filter(
    ({ name, types, since }) => model[name] || (types.includes(type) && words.since(since ?? 'A')),
  );
  const boxes = offered.map((grant) => boxOf(grant, model, words));
  const itself = boxes.filter(({ group }) => group === 'itself');
  const core = boxes.filter(({ group }) => group === 'core');
  const others = boxes.filter(({ group }) => !group).flatMap((part) => [part, ...underImplicit(part, model)]);
  if (!words.since('B')) return [...itself, ...core, ...others];
  const titled = (title, parts) => (parts.length > 0 ? [{ title }, ...parts] : []);
  if (!words.since('D'))
    return [...titled(TITLES.itself, itself), ...titled(TITLES.user, [...core, ...others])];
  const folded = titled(TITLES.other, others).map((part) => ({ ...part, hidden: part.hidden || !expanded }));
  const link = others.length > 0 ? [{ link: 'Advanced', expanded }] : [];
  return [...titled(TITLES.itself, itself), ...titled(TITLES.core, core), ...link, ...folded];
}

const boxOf = ({ name, label, group, always = [] }, model, words) => ({
  name,
  group,
  label: name === 'implicit' ? words.implicit : label,
  value: model[name] === true,
  disabled: model[name] === true && always.includes(model.application_type),
});

const underImplicit = ({ name }, model) =>
  name === 'implicit'
    ? [
        ['implicit_id', 'Allow ID Token with implicit grant type'],
        ['implicit_access', 'Allow Access Token with implicit grant type'],
      ].map(([key, label]) => ({ name: key, label, value: model[key] === true, hidden: !model.implicit }))
    : [];
