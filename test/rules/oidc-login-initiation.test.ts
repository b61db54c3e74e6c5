import type { OauthClientSettings } from '../../src/model/oauth-client.ts';
import { rule } from '../../src/rules/oidc-login-initiation.ts';
import { hole, oidcApp, oinApp, samlApp } from '../support/build-subjects.ts';
import { testRule } from '../support/rule-tester.ts';

const LOGIN = 'settings.oauthClient.idp_initiated_login';
const INITIATE = 'settings.oauthClient.initiate_login_uri';

const app = (mode: 'DISABLED' | 'SPEC' | 'OKTA' | undefined, uri?: string, more: OauthClientSettings = {}) =>
  oidcApp({
    client: {
      ...more,
      initiate_login_uri: uri,
      idp_initiated_login: mode && { mode, default_scope: ['openid'], ...more.idp_initiated_login },
    },
  });
const SOUND = 'https://app.example.com/login';
const postedTo = (...redirect_uris: string[]) => app('OKTA', SOUND, { redirect_uris });

testRule(rule, {
  pass: [
    { name: 'the app alone starts', subject: app('DISABLED') },
    { name: 'the setting is absent', subject: app(undefined) },
    { name: 'Okta redirects to the app', subject: app('SPEC', SOUND) },
    {
      name: 'loopback beside loopback',
      subject: app('SPEC', 'http://localhost/login', { redirect_uris: ['http://localhost/cb'] }),
    },
    {
      name: 'loopback in a preview org',
      subject: app('SPEC', 'http://localhost/login'),
      nonProduction: true,
    },
    {
      name: 'a domain of the org',
      subject: app('SPEC', 'https://start.example.com/', { redirect_uris: ['https://x.other.net'] }),
    },
    {
      name: 'nobody knows which domains are whose',
      subject: app('SPEC', 'https://login.other.net/', { redirect_uris: [] }),
      facts: {},
    },
  ],
  fail: [
    {
      name: 'simplified',
      subject: postedTo('https://app.example.com/cb'),
      problems: ['okta-simplified'],
      severity: 'medium',
      at: [`${LOGIN}.mode`],
    },
    {
      name: 'posted to http',
      subject: postedTo('http://app.example.com/cb', 'https://app.example.com/cb'),
      problems: ['okta-simplified', 'okta-simplified-risky-target'],
      severity: 'high',
    },
    ...[
      'https://*.example.com',
      'https://a.ngrok.io',
      'https://a.github.io',
      'https://jwt.io',
      'https://a@b.com',
    ].map((uri) => ({
      name: `posted to ${uri}`,
      subject: postedTo(uri, 'https://app.example.com/cb'),
      problems: ['okta-simplified', 'okta-simplified-risky-target'],
    })),
    {
      name: 'only the first redirect URI receives it',
      subject: postedTo('https://app.example.com/cb', 'http://app.example.com/cb'),
      problems: ['okta-simplified'],
    },
    {
      name: 'scopes nobody asked for',
      subject: app('OKTA', SOUND, {
        idp_initiated_login: { default_scope: ['openid', 'groups', 'offline_access', 'payments'] },
      }),
      problems: ['okta-simplified', 'okta-simplified-scopes'],
      at: [`${LOGIN}.default_scope[2]`, `${LOGIN}.default_scope[3]`, `${LOGIN}.mode`],
    },
    ...['javascript:alert(1)', 'https://app.example.com\\@a.example.com', 'https://me@app.example.com/'].map(
      (uri) => ({ name: uri, subject: app('SPEC', uri), problems: ['init-dangerous'] }),
    ),
    {
      name: 'a request catcher',
      subject: app('SPEC', 'https://webhook.site/x'),
      problems: ['init-dangerous', 'init-foreign'],
    },
    {
      name: 'the address counts even if only the app starts',
      subject: app('DISABLED', 'http://app.example.com/login'),
      problems: ['init-http'],
      severity: 'medium',
      at: [INITIATE],
    },
    { name: 'unreadable', subject: app('SPEC', 'app.example.com/login'), problems: ['init-unparseable'] },
    {
      name: 'a debugger',
      subject: app('SPEC', 'https://jwt.ms/'),
      problems: ['init-foreign', 'init-tunnel'],
    },
    { name: 'no address', subject: app('SPEC'), problems: ['init-missing'], severity: 'low' },
    { name: 'an empty address', subject: app('SPEC', ' '), problems: ['init-missing'] },
    {
      name: 'loopback in production',
      subject: app('SPEC', 'http://localhost/login'),
      problems: ['init-localhost'],
    },
    {
      name: 'a stranger',
      subject: app('SPEC', 'https://login.other.net/'),
      problems: ['init-foreign'],
      severity: 'low',
    },
    {
      name: 'an embed link',
      subject: app('SPEC', SOUND, { grant_types: ['authorization_code', 'implicit'] }),
      problems: ['embed-link'],
      severity: 'info',
    },
  ],
  na: [
    { name: 'a service', subject: app('OKTA', undefined, { application_type: 'service' }) },
    { name: 'SAML', subject: samlApp() },
  ],
  unknown: [
    { name: 'not exposed', subject: oinApp(), reason: 'oin-not-exposed' },
    {
      name: 'a mode that is not Okta’s',
      subject: oidcApp({ client: { idp_initiated_login: {} }, holes: [hole(`${LOGIN}.mode`)] }),
      reason: 'unexpected-shape',
    },
    {
      name: 'it may be a service',
      subject: oidcApp({
        client: { application_type: undefined },
        holes: [hole('settings.oauthClient.application_type')],
      }),
      reason: 'unexpected-shape',
    },
    {
      name: 'an unreadable address is not a missing one',
      subject: oidcApp({ client: { idp_initiated_login: { mode: 'SPEC' } }, holes: [hole(INITIATE)] }),
      reason: 'unexpected-shape',
    },
  ],
});
