import type { OauthClientCredentials, OauthClientSettings } from '../../src/model/oauth-client.ts';
import { rule } from '../../src/rules/oidc-refresh-token-rotation.ts';
import { hole, oidcApp, oinApp, samlApp } from '../support/build-subjects.ts';
import { testRule } from '../support/rule-tester.ts';

const LEEWAY = 'settings.oauthClient.refresh_token.leeway';

const app = (
  application_type: 'web' | 'browser' | 'native',
  refresh_token: OauthClientSettings['refresh_token'],
  more: Pick<OauthClientCredentials, 'token_endpoint_auth_method'> & {
    dpop?: boolean;
    holes?: string[];
  } = {},
) =>
  oidcApp({
    client: {
      application_type,
      grant_types: ['authorization_code', 'refresh_token'],
      refresh_token,
      dpop_bound_access_tokens: more.dpop,
    },
    credentials: { token_endpoint_auth_method: more.token_endpoint_auth_method ?? 'client_secret_basic' },
    holes: (more.holes ?? []).map(hole),
  });

testRule(rule, {
  pass: [
    { name: 'rotation', subject: app('web', { rotation_type: 'ROTATE', leeway: 30 }) },
    { name: 'the default of a single-page app', subject: app('browser', undefined) },
    { name: 'no grace period', subject: app('native', { rotation_type: 'ROTATE', leeway: 0 }) },
    { name: 'the default grace period', subject: app('web', { rotation_type: 'ROTATE' }) },
  ],
  fail: [
    {
      name: 'the default of a native app',
      subject: app('native', undefined),
      problems: ['static-public'],
      severity: 'high',
      at: ['settings.oauthClient.refresh_token.rotation_type'],
    },
    {
      name: 'a web app without client authentication',
      subject: app('web', { rotation_type: 'STATIC' }, { token_endpoint_auth_method: 'none' }),
      problems: ['static-public'],
    },
    {
      name: 'the default of a web app; a grace period means nothing',
      subject: app('web', { leeway: 60 }),
      problems: ['static-confidential'],
      severity: 'low',
    },
    {
      name: 'a secret and DPoP',
      subject: app('web', { rotation_type: 'STATIC' }, { dpop: true }),
      problems: ['static-confidential', 'static-strong'],
    },
    {
      name: 'a public client with DPoP',
      subject: app(
        'browser',
        { rotation_type: 'STATIC' },
        { dpop: true, token_endpoint_auth_method: 'none' },
      ),
      problems: ['static-strong'],
      severity: 'info',
    },
    {
      name: 'a key and DPoP',
      subject: app('web', undefined, { dpop: true, token_endpoint_auth_method: 'private_key_jwt' }),
      problems: ['static-strong'],
      severity: 'info',
    },
    {
      name: 'a long grace period in the browser',
      subject: app('browser', { leeway: 31 }),
      problems: ['grace-browser'],
      severity: 'medium',
      at: [LEEWAY],
    },
    {
      name: 'a long grace period elsewhere',
      subject: app('native', { rotation_type: 'ROTATE', leeway: 60 }),
      problems: ['grace-long'],
      severity: 'low',
    },
  ],
  na: [
    { name: 'no refresh tokens', subject: oidcApp() },
    { name: 'SAML', subject: samlApp() },
  ],
  unknown: [
    { name: 'not exposed', subject: oinApp(), reason: 'oin-not-exposed' },
    {
      name: 'a grace period outside of what Okta documents',
      subject: app('browser', { leeway: 90 }, { holes: [LEEWAY] }),
      reason: 'unexpected-shape',
    },
    {
      name: 'an unreadable rotation type has no default',
      subject: app('native', {}, { holes: ['settings.oauthClient.refresh_token.rotation_type'] }),
      reason: 'unexpected-shape',
    },
    {
      name: 'DPoP is unreadable',
      subject: app('native', undefined, { holes: ['settings.oauthClient.dpop_bound_access_tokens'] }),
      reason: 'unexpected-shape',
    },
  ],
});
