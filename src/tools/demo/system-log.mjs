import { canary, idFor } from './okta-shapes.mjs';

/** Nobody has signed in to these for a long time. */
const IDLE = new Set([
  'Terraform runner',
  'Group reporter',
  'Plant control (2009)',
  'Guest book',
  'Design boards',
]);

const event = (
  eventType,
  label,
  published,
  { actor = '00u7demoAuthorKx4Qz2', result = 'SUCCESS', reason } = {},
) => ({
  uuid: idFor('', `${eventType} ${label} ${published}`),
  eventType,
  published,
  severity: 'INFO',
  actor: { id: actor, type: 'User' },
  outcome: { result, ...(reason && { reason }) },
  target: [
    {
      id: label.startsWith('rst') ? label : idFor('0oa', label),
      type: 'AppInstance',
      displayName: label.slice(0, 60),
    },
  ],
});

/** An event with all that Okta tells of the person behind it. */
const personal = (told, name) => ({
  ...told,
  actor: {
    ...told.actor,
    alternateId: canary(`log e-mail ${name}`),
    displayName: canary(`log name ${name}`),
  },
  client: {
    ipAddress: canary(`log address ${name}`),
    geographicalContext: { city: canary(`log city ${name}`) },
  },
  request: { ipChain: [{ ip: canary(`log chain ${name}`) }] },
  authenticationContext: { externalSessionId: canary(`log session ${name}`) },
  debugContext: {
    debugData: { requestUri: `/oauth2/v1/token?client_secret=${canary(`log debug ${name}`)}` },
  },
});

const CHANGES = [
  ['application.lifecycle.create', 'Pocket guide', '2026-11-19T22:41:07.000Z'],
  ['app.oauth2.client.privilege.grant', 'Admin dashboard (SPA)', '2026-11-18T02:10:00.000Z'],
  ['application.lifecycle.update', 'Design boards', '2026-11-18T08:00:00.000Z'],
  ['policy.rule.update', idFor('rst', 'one factor'), '2026-11-17T09:30:00.000Z'],
  ['security.trusted_origin.create', 'Somebody’s laptop', '2026-11-16T10:00:00.000Z'],
  ['app.oauth2.as.token.detect_reuse', 'Dashboard of 2016', '2026-11-15T11:00:00.000Z'],
  ['app.oauth2.client.read_client_secret', 'Deploy hook', '2026-11-14T12:00:00.000Z'],
  [
    'app.oauth2.invalid_client_credentials',
    'Payment batch',
    '2026-11-13T13:00:00.000Z',
    { result: 'FAILURE', actor: idFor('0oa', 'Payment batch') },
  ],
];

const mismatches = () =>
  Array.from({ length: 6 }, (_, n) =>
    event('app.oauth2.authorize', 'Member login', `2026-11-12T14:0${n}:00.000Z`, {
      result: 'FAILURE',
      reason: 'mismatched_redirect_uri',
    }),
  );

/** What shows that an app is used: a client that acts for itself gets tokens, users sign in to the others. */
const uses = (apps) =>
  apps
    .filter(({ label, status }) => status === 'ACTIVE' && !IDLE.has(label))
    .map(({ label, id, settings }) =>
      settings.oauthClient?.application_type === 'service'
        ? event('app.oauth2.token.grant.access_token', label, '2026-11-11T06:00:00.000Z', { actor: id })
        : event('user.authentication.sso', label, '2026-11-10T07:30:00.000Z'),
    );

/** `/api/v1/logs`, newest first. */
export const systemLog = (apps) => [
  ...CHANGES.map((change) => personal(event(...change), change[0])),
  ...mismatches(),
  ...uses(apps),
];
