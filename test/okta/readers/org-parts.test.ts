import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import {
  readAdminConsole,
  readApiService,
  readClientPrivileges,
  readGroupName,
  readLogEvent,
  readPerClientRateLimit,
  readPrincipalRateLimit,
} from '../../../src/okta/readers/org-parts.ts';
import { leaksIn, NO_ENTRIES, SECRETS } from './planted.ts';

describe.each(
  Object.entries({
    readAdminConsole,
    readApiService,
    readClientPrivileges,
    readGroupName,
    readLogEvent,
    readPerClientRateLimit,
    readPrincipalRateLimit,
  }),
)('%s', (_name, read) => {
  test.each(NO_ENTRIES)('takes no %j', (raw) => expect(read(raw)).toBeUndefined());
});

test('session limits of the Admin Console', () => {
  const limits = { sessionIdleTimeoutMinutes: 15, sessionMaxLifetimeMinutes: 720 };
  expect(readAdminConsole({ ...limits, owner: SECRETS.email })).toStrictEqual(limits);
  expect(readAdminConsole({ sessionIdleTimeoutMinutes: '15', sessionMaxLifetimeMinutes: -1 })).toStrictEqual(
    {},
  );
});

test.each([
  [{ clientPrivilegesSetting: true }, { on: true }],
  [{ clientPrivilegesSetting: false }, { on: false }],
  [{ clientPrivilegesSetting: 'true' }, undefined],
  [{ clientPrivilegesSetting: null }, undefined],
  [{}, undefined],
])('“Public client app admins”: %j', (raw, read) => expect(readClientPrivileges(raw)).toStrictEqual(read));

describe('rate limits', () => {
  test('of a principal', () => {
    const limit = { principalId: '0oa1', defaultPercentage: 40, defaultConcurrencyPercentage: 0 };
    expect(
      readPrincipalRateLimit({ ...limit, principalType: 'OAUTH_CLIENT', createdBy: SECRETS.person }),
    ).toStrictEqual({
      value: limit,
      holes: [],
    });
  });
  test.each([
    [{ principalId: '0oa1' }, []],
    [{ defaultPercentage: 50 }, ['principalId']],
    [{ principalId: '0oa1', defaultPercentage: '50' }, ['defaultPercentage']],
    [
      { principalId: '0oa1', defaultPercentage: 50, defaultConcurrencyPercentage: Number.NaN },
      ['defaultConcurrencyPercentage'],
    ],
  ])('%j leaves holes', (raw, holes) =>
    expect(readPrincipalRateLimit(raw)?.holes.map(({ at }) => at)).toStrictEqual(holes),
  );

  test.each([
    [{ defaultMode: 'ENFORCE' }, { defaultMode: 'ENFORCE', useCaseModeOverrides: {} }],
    [
      { defaultMode: 'ENFORCE', useCaseModeOverrides: { OAUTH2_AUTHORIZE: 'PREVIEW', LOGIN_PAGE: 7 } },
      { defaultMode: 'ENFORCE', useCaseModeOverrides: { OAUTH2_AUTHORIZE: 'PREVIEW', LOGIN_PAGE: '' } },
    ],
    [{ defaultMode: 7, useCaseModeOverrides: { LOGIN_PAGE: null } }, { useCaseModeOverrides: {} }],
    [{ useCaseModeOverrides: null }, { useCaseModeOverrides: {} }],
    [
      { defaultMode: SECRETS.secret, useCaseModeOverrides: { LOGIN_PAGE: SECRETS.answer } },
      { useCaseModeOverrides: { LOGIN_PAGE: '' } },
    ],
    [
      { useCaseModeOverrides: { [SECRETS.token]: 'ENFORCE', [SECRETS.secret]: SECRETS.answer } },
      { useCaseModeOverrides: {} },
    ],
    [
      { useCaseModeOverrides: JSON.parse('{"__proto__":"ENFORCE","OIE_APP_INTENT":"DISABLE"}') },
      { useCaseModeOverrides: { OIE_APP_INTENT: 'DISABLE' } },
    ],
    [{ defaultMode: 'ENFORCE', useCaseModeOverrides: [] }, undefined],
  ])('per client: %j', (raw, read) => expect(readPerClientRateLimit(raw)).toStrictEqual(read));
});

describe('API service integrations', () => {
  const service = {
    id: '0oa72lrepvp4WqEET1d9',
    type: 'my_app_cie',
    name: 'My App Cloud Identity Engine',
    createdAt: '2023-02-21T20:08:24.000Z',
    createdBy: '00uu3u0ujW1P6AfZC2d5',
    grantedScopes: ['okta.logs.read', 'okta.groups.read'],
    properties: { apiToken: SECRETS.token, contact: SECRETS.email },
    client_secret: SECRETS.secret,
  };

  test('what a vendor may do', () => {
    const { id, name, grantedScopes } = service;
    expect(readApiService(service)).toStrictEqual({ value: { id, name, grantedScopes }, holes: [] });
    expect(leaksIn(readApiService(service))).toStrictEqual([]);
  });
  test.each([
    [{ grantedScopes: undefined }, ['grantedScopes']],
    [{ grantedScopes: 'okta.logs.read' }, ['grantedScopes']],
    [{ grantedScopes: ['okta.logs.read', 7] }, ['grantedScopes[1]']],
    [{ id: null }, ['id']],
    [{ name: undefined }, []],
  ])('%j leaves holes %j', (change, holes) =>
    expect(readApiService({ ...service, ...change })?.holes.map(({ at }) => at)).toStrictEqual(holes),
  );
});

test.each([
  [{ profile: { name: 'Everyone', description: SECRETS.person } }, 'Everyone'],
  [{ profile: { name: SECRETS.token } }, '•••'],
  [{ profile: {} }, undefined],
  [{ profile: { name: 7 } }, undefined],
  [{}, undefined],
])('the name of a group: %j', (raw, name) => expect(readGroupName(raw)).toBe(name));

describe('the System Log', () => {
  const event = {
    actor: {
      id: '00uttidj01jqL21aM1d6',
      type: 'User',
      alternateId: SECRETS.email,
      displayName: SECRETS.person,
      detailEntry: null,
    },
    client: { ipAddress: SECRETS.address, geographicalContext: { city: SECRETS.answer } },
    displayMessage: `Update by ${SECRETS.person}`,
    eventType: 'application.lifecycle.update',
    outcome: { result: 'SUCCESS', reason: null },
    published: '2024-08-13T15:58:20.353Z',
    debugContext: { debugData: { url: `/x?token=${SECRETS.token}`, clientSecret: SECRETS.secret } },
    request: { ipChain: [{ ip: SECRETS.address }] },
    target: [
      {
        id: '0oa1',
        type: 'AppInstance',
        alternateId: 'Portal',
        displayName: SECRETS.person,
        changeDetails: SECRETS,
      },
      { id: '00u2', type: 'User', alternateId: SECRETS.email },
    ],
  };
  const read = {
    eventType: 'application.lifecycle.update',
    published: '2024-08-13T15:58:20.353Z',
    actorId: '00uttidj01jqL21aM1d6',
    targetIds: ['0oa1', '00u2'],
    outcome: 'SUCCESS',
  };

  test('what happened to which ids, and nothing of people', () => {
    expect(readLogEvent(event)).toStrictEqual(read);
    expect(leaksIn(readLogEvent(event))).toStrictEqual([]);
  });
  test('a reason in Okta’s words', () =>
    expect(
      readLogEvent({ ...event, outcome: { result: 'FAILURE', reason: 'mismatched_redirect_uri' } }),
    ).toStrictEqual({
      ...read,
      outcome: 'FAILURE',
      reason: 'mismatched_redirect_uri',
    }));
  test('no ids, reasons or outcomes that name people', () => {
    const odd = {
      ...event,
      actor: { id: SECRETS.email },
      outcome: { result: SECRETS.address, reason: `${SECRETS.person} is not assigned` },
      target: [{ id: SECRETS.email }, { id: SECRETS.address }, { id: 7 }, null, 'x', { id: '0oa1' }],
    };
    const { eventType, published } = event;
    expect(readLogEvent(odd)).toStrictEqual({ eventType, published, targetIds: ['0oa1'] });
    expect(leaksIn(readLogEvent(odd))).toStrictEqual([]);
  });
  test.each([{ actor: null }, { actor: 'x' }, { actor: undefined }])('no actor: %j', (change) =>
    expect(readLogEvent({ ...event, ...change })).toEqual({ ...read, actorId: undefined }),
  );
  test.each([{ target: null }, { target: undefined }, { target: {} }])('no targets: %j', (change) =>
    expect(readLogEvent({ ...event, ...change })?.targetIds).toStrictEqual([]),
  );
  test.each([{ eventType: null }, { eventType: 7 }, { published: undefined }, { published: 'today' }])(
    'malformed: %j',
    (change) => expect(readLogEvent({ ...event, ...change })).toBeUndefined(),
  );
});

const RECORDED = '../shared/orgs/recorded/api/v1/logs.json';

test.runIf(existsSync(RECORDED))('every recorded event is understood, and nobody is named', () => {
  const events: readonly unknown[] = JSON.parse(readFileSync(RECORDED, 'utf8'));
  const read = events.map(readLogEvent);
  expect(read).not.toContain(undefined);
  expect(JSON.stringify(read)).not.toMatch(/@|\d+\.\d+\.\d+\.\d+|Kelleher/);
});
