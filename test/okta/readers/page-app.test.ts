import { describe, expect, test } from 'vitest';
import { judgeApplicable, judgeOf } from '../../../src/audit/judge-rule.ts';
import type { App, OidcApp } from '../../../src/model/app.ts';
import type { PageValue, PartialApp } from '../../../src/model/partial-app.ts';
import type { Rule } from '../../../src/model/rule.ts';
import { readApp } from '../../../src/okta/readers/app.ts';
import {
  rawOfPage,
  rawOriginsOfPage,
  readPageApp,
  readUnsavedApp,
} from '../../../src/okta/readers/page-app.ts';
import { readTrustedOrigin } from '../../../src/okta/readers/trusted-origin.ts';
import { rule as implicitRule } from '../../../src/rules/oidc-implicit-grant.ts';
import { rule as wildcardRule } from '../../../src/rules/oidc-redirect-uri-wildcard.ts';
import { rule as rotationRule } from '../../../src/rules/oidc-refresh-token-rotation.ts';
import { appWith, soundApp } from './sound-app.ts';

const C = 'settings.oauthClient';
const METHOD = 'credentials.oauthClient.token_endpoint_auth_method';
const NOTE = { empty: false, secretPatterns: ['private key'], httpLink: true };

const CONTEXT = { facts: {}, options: {}, now: new Date(0), nonProduction: false };
const STANDING = { facts: {}, nonProduction: false, markedPrivileged: false };

type Content = PageValue['value'];
const partial = (values: Record<string, Content>, more: Partial<PartialApp> = {}): PartialApp => ({
  page: 'app',
  id: '0oa1',
  name: 'oidc_client',
  unread: [],
  values: Object.entries(values).map(([path, value]) => ({ path, value, source: 'page-edit', label: path })),
  ...more,
});
const folded = (values: readonly string[], shown: readonly string[]): PartialApp => {
  const page = partial({ [`${C}.grant_types`]: values });
  return { ...page, values: page.values.map((value) => ({ ...value, shown })) };
};
const saved = (path = 'label', value: unknown = 'Portal') => readApp(appWith(path, value)) as App;
const outcome = (rule: Rule, app: App | undefined) =>
  app && (rule.appliesTo(app) ? judgeApplicable(judgeOf(rule, CONTEXT, {}), app, STANDING).outcome : 'na');
const reasons = (app: App | undefined, path: string) =>
  app?.holes.filter(({ at }) => at === path).map(({ reason }) => reason);

test('the JSON Okta would send, without notes and what is no part of the app', () => {
  expect(
    rawOfPage(
      partial({
        label: 'A',
        [`${C}.redirect_uris`]: ['https://a.example'],
        [`${C}.refresh_token.leeway`]: 30,
        [METHOD]: 'none',
        'settings.notes.admin': NOTE,
        'settings.implicitAssignment': true,
        assignment: 'everyone',
        trustedOrigins: ['https://a.example'],
        [`${C}.__proto__.polluted`]: true,
      }),
    ),
  ).toStrictEqual({
    id: '0oa1',
    name: 'oidc_client',
    signOnMode: 'OPENID_CONNECT',
    label: 'A',
    credentials: { oauthClient: { token_endpoint_auth_method: 'none' } },
    settings: {
      implicitAssignment: true,
      oauthClient: { redirect_uris: ['https://a.example'], refresh_token: { leeway: 30 } },
    },
  });
  expect({}).not.toHaveProperty('polluted');
});

describe('from the page alone', () => {
  test('a note keeps its verdict', () => {
    expect(readPageApp(partial({ 'settings.notes.admin': NOTE }))?.notes).toStrictEqual({
      admin: NOTE,
      enduser: { empty: true, secretPatterns: [], httpLink: false },
    });
  });

  test('what the page does not show is unknown, never a default', () => {
    const app = readPageApp(partial({ [`${C}.redirect_uris`]: ['https://*.a.example/cb'] }));
    expect(reasons(app, `${C}.wildcard_redirect`)).toStrictEqual(['not-on-page']);
    expect(reasons(app, `${C}.grant_types`)).toStrictEqual(['not-on-page']);
    expect(reasons(app, `${C}.redirect_uris`)).toStrictEqual([]);
    const fine = { [`${C}.redirect_uris`]: ['https://a.example/cb'] };
    expect(outcome(wildcardRule, readPageApp(partial(fine)))).toBe('unknown');
    expect(
      outcome(wildcardRule, readPageApp(partial({ ...fine, [`${C}.wildcard_redirect`]: 'DISABLED' }))),
    ).toBe('pass');
  });

  test('an empty field is known to be empty', () => {
    const app = readPageApp(partial({ [`${C}.initiate_login_uri`]: null })) as OidcApp;
    expect(reasons(app, `${C}.initiate_login_uri`)).toStrictEqual([]);
    expect(app.settings.oauthClient).not.toHaveProperty('initiate_login_uri');
  });

  test('folded grants may hold more: a bad one seen fails, none seen is unknown', () => {
    expect(outcome(implicitRule, readPageApp(folded(['implicit'], ['implicit'])))).toBe('fail');
    expect(outcome(implicitRule, readPageApp(folded(['authorization_code'], ['authorization_code'])))).toBe(
      'unknown',
    );
  });

  test('a persistent token has no grace period to miss', () => {
    const values = {
      [`${C}.grant_types`]: ['refresh_token'],
      [`${C}.application_type`]: 'web',
      [`${C}.refresh_token.rotation_type`]: 'STATIC',
      [`${C}.dpop_bound_access_tokens`]: false,
      [METHOD]: 'client_secret_basic',
    };
    expect(reasons(readPageApp(partial(values)), `${C}.refresh_token.leeway`)).toStrictEqual([]);
    expect(outcome(rotationRule, readPageApp(partial(values)))).not.toBe('unknown');
  });

  test('the wizard’s app is active and has no id yet', () => {
    const { id: _, ...page } = partial({ label: 'New' }, { page: 'wizard' });
    const app = readPageApp(page);
    expect(app).toMatchObject({ id: 'new-app', status: 'ACTIVE', protocol: 'oidc' });
    expect(reasons(app, 'status')).toStrictEqual([]);
  });

  test('its base URIs become trusted origins', () => {
    const raws = rawOriginsOfPage(partial({ trustedOrigins: ['http://localhost:8080'] }));
    expect(raws.map(readTrustedOrigin)).toMatchObject([
      { origin: 'http://localhost:8080', scopes: [{ type: 'CORS' }, { type: 'REDIRECT' }], holes: [] },
    ]);
    expect(rawOriginsOfPage(partial({}))).toStrictEqual([]);
  });
});

describe('laid over what the API told', () => {
  const unsaved = (page: PartialApp, app: App = saved()) => readUnsavedApp(page, app) as OidcApp;

  test('nothing edited changes nothing', () => {
    expect(unsaved(partial({}))).toStrictEqual(saved());
    const page = partial({ [`${C}.redirect_uris`]: ['http://stale.example'] });
    const atRest = {
      ...page,
      values: page.values.map((value) => ({ ...value, source: 'page-read' as const })),
    };
    expect(unsaved(atRest)).toStrictEqual(saved());
  });

  test('every kind of value, the rest as saved', () => {
    const app = unsaved(
      partial({
        label: 'Renamed',
        [`${C}.wildcard_redirect`]: 'SUBDOMAIN',
        [`${C}.refresh_token.rotation_type`]: 'STATIC',
        [`${C}.post_logout_redirect_uris`]: [],
        [`${C}.email_magic_link_redirect_uri`]: 'https://a.example',
        'settings.notes.enduser': NOTE,
      }),
    );
    const was = saved() as OidcApp;
    expect(app).toStrictEqual({
      ...was,
      label: 'Renamed',
      notes: { ...was.notes, enduser: NOTE },
      settings: {
        ...was.settings,
        oauthClient: {
          ...was.settings.oauthClient,
          wildcard_redirect: 'SUBDOMAIN',
          refresh_token: { rotation_type: 'STATIC', leeway: 30 },
          post_logout_redirect_uris: [],
          emailVerificationUris: { email_magic_link_redirect_uri: 'https://a.example' },
        },
      },
    });
    expect(soundApp().label).toBe('Portal');
  });

  test('an emptied field is taken away', () => {
    const app = unsaved(
      partial({ [`${C}.initiate_login_uri`]: null }),
      saved(`${C}.initiate_login_uri`, 'http://x'),
    );
    expect(app.settings.oauthClient).not.toHaveProperty('initiate_login_uri');
  });

  test('the page does not name the kind of secret, so the saved one stays', () => {
    const page = partial({ [METHOD]: 'client_secret_basic' });
    const method = (app: OidcApp) => app.credentials.oauthClient.token_endpoint_auth_method;
    expect(method(unsaved(page, saved(METHOD, 'client_secret_jwt')))).toBe('client_secret_jwt');
    expect(method(unsaved(page, saved(METHOD, 'none')))).toBe('client_secret_basic');
  });

  test('folded grants stay as saved', () => {
    const app = saved(`${C}.grant_types`, ['authorization_code', 'refresh_token', 'implicit']);
    const page = folded(['authorization_code'], ['authorization_code', 'refresh_token']);
    expect(unsaved(page, app).settings.oauthClient.grant_types).toStrictEqual([
      'authorization_code',
      'implicit',
    ]);
  });

  test('what was not understood is unknown, and holes that were filled are closed', () => {
    const unread = [{ path: `${C}.application_type`, label: 'Application type' }];
    const app = unsaved(
      partial({ [`${C}.issuer_mode`]: 'DYNAMIC' }, { unread }),
      saved(`${C}.issuer_mode`, undefined),
    );
    expect(app.holes).toStrictEqual([{ at: `${C}.application_type`, reason: 'unexpected-shape' }]);
    expect(app.settings.oauthClient).not.toHaveProperty('application_type');
    expect(app.settings.oauthClient.issuer_mode).toBe('DYNAMIC');
  });

  test('another app, or one of another kind, is not mixed in', () => {
    expect(readUnsavedApp(partial({}), { ...saved(), id: '0oa2' })).toBeUndefined();
    expect(readUnsavedApp(partial({}), saved('signOnMode', 'SAML_2_0'))).toBeUndefined();
  });
});
