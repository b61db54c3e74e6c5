import { createHash } from 'node:crypto';

// Okta's own shapes, as recorded answers have them, with sound values; each sample app names only what it changes.
const ORG = 'https://acme.okta.com';
const CREATED = '2025-03-04T08:15:00.000Z';
const UPDATED = '2026-09-14T12:40:00.000Z';

/** Twenty characters, as Okta makes them; the same for the same name. */
export const idFor = (prefix, name) =>
  prefix +
  createHash('sha256').update(`${prefix} ${name}`).digest('base64').replace(/[+/=]/g, '').slice(0, 17);

/** A label as part of a host. */
export const slugOf = (label) =>
  label
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .slice(0, 30)
    .replaceAll(/^-|-$/g, '');

/** Has users sign in under this policy. */
export const under = (policy) => ({
  accessPolicy: { href: `${ORG}/api/v1/policies/${idFor('rst', policy)}` },
});

/** A secret nobody may ever see again. */
export const canary = (name) => `CANARY-${name.replaceAll(/[^A-Za-z0-9]/g, '')}`;

const links = (id, name, extra = {}) => ({
  appLinks: [
    { name: `${name}_link`, href: `${ORG}/home/${name}/${id}/aln177a159h7Zf52X0g8`, type: 'text/html' },
  ],
  groups: { href: `${ORG}/api/v1/apps/${id}/groups` },
  users: { href: `${ORG}/api/v1/apps/${id}/users` },
  accessPolicy: { href: `${ORG}/api/v1/policies/${idFor('rst', 'sound')}` },
  logo: [
    { name: 'medium', href: `https://ok14static.oktacdn.com/fs/bco/4/fs0${id.slice(-8)}`, type: 'image/png' },
  ],
  ...extra,
});

/** An app of any kind. */
export function app(
  label,
  {
    name,
    signOnMode,
    settings = {},
    credentials = {},
    accessibility = {},
    notes = {},
    links: extra,
    ...rest
  },
) {
  const id = idFor('0oa', label);
  return {
    id,
    orn: `orn:okta:idp:00o7demoAcmeKx4Qz2Lt:apps:${name}:${id}`,
    name,
    label,
    status: 'ACTIVE',
    lastUpdated: UPDATED,
    created: CREATED,
    accessibility: { selfService: false, errorRedirectUrl: null, loginRedirectUrl: null, ...accessibility },
    visibility: {
      autoLaunch: false,
      autoSubmitToolbar: false,
      hide: { iOS: true, web: true },
      appLinks: { [`${name}_link`]: true },
    },
    features: [],
    signOnMode,
    credentials: {
      // biome-ignore lint/suspicious/noTemplateCurlyInString: Okta's own expression language.
      userNameTemplate: { template: '${source.login}', type: 'BUILT_IN' },
      signing: { kid: 'vJnrApQZRIcCxp3NBihFssILoPtbXV' },
      ...credentials,
    },
    settings: {
      app: {},
      notifications: { vpn: { network: { connection: 'DISABLED' }, message: null, helpUrl: null } },
      manualProvisioning: false,
      implicitAssignment: false,
      notes: { admin: 'Owner: identity team, reviewed 2026-09', enduser: null, ...notes },
      ...settings,
    },
    _links: links(id, name, extra),
    ...rest,
  };
}
