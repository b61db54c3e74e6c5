import type { OauthClientSettings } from '../../src/model/oauth-client.ts';
import { rule } from '../../src/rules/oidc-signout-uri-insecure.ts';
import { hole, oidcApp, oinApp, samlApp } from '../support/build-subjects.ts';
import { testRule } from '../support/rule-tester.ts';

const URIS = 'settings.oauthClient.post_logout_redirect_uris';
const FRONT = 'settings.oauthClient.frontchannel_logout_uri';

const to = (...post_logout_redirect_uris: string[]) => oidcApp({ client: { post_logout_redirect_uris } });
const front = (uri: string, more: OauthClientSettings = {}) =>
  oidcApp({
    client: {
      frontchannel_logout_uri: uri,
      frontchannel_logout_session_required: true,
      post_logout_redirect_uris: undefined,
      ...more,
    },
  });

testRule(rule, {
  pass: [
    { name: 'https', subject: to('https://app.example.com/bye', 'com.example.app:/bye') },
    { name: 'front channel', subject: front('https://app.example.com/fc', { participate_slo: true }) },
    {
      name: 'loopback beside loopback',
      subject: oidcApp({
        client: {
          redirect_uris: ['http://localhost/cb'],
          post_logout_redirect_uris: ['http://localhost/'],
        },
      }),
    },
    { name: 'loopback in a preview org', subject: to('http://localhost/'), nonProduction: true },
    {
      name: 'loopback of a native app',
      subject: oidcApp({
        client: { application_type: 'native', post_logout_redirect_uris: ['http://localhost/'] },
      }),
    },
    {
      name: 'the app takes no part in front-channel logout',
      subject: oidcApp({
        client: { frontchannel_logout_uri: 'http://app.example.com/fc', participate_slo: false },
      }),
    },
  ],
  fail: [
    ...[
      'javascript:alert(1)',
      'https://example:0000.com',
      'https://webhook.site/x',
      'https://me@app.example.com/',
      'https://app.example.com\\@b.example.com',
      'https://app.example.com/bye?next=https://b.example.com',
    ].map((uri) => ({ name: uri, subject: to(uri), problems: ['so-dangerous'], at: [`${URIS}[0]`] })),
    {
      name: 'a tunnel',
      subject: to('https://a.ngrok.io/bye'),
      problems: ['so-tunnel'],
      severity: 'medium' as const,
    },
    { name: 'a tunnel over http', subject: to('http://a.ngrok.io/bye'), problems: ['so-http', 'so-tunnel'] },
    {
      name: 'http of a public client',
      subject: oidcApp({
        client: { application_type: 'browser', post_logout_redirect_uris: ['http://app.example.com/'] },
      }),
      problems: ['so-http-public-client'],
      severity: 'medium',
    },
    {
      name: 'http of a server',
      subject: to('http://app.example.com/'),
      problems: ['so-http'],
      severity: 'low',
    },
    {
      name: 'an asterisk',
      subject: to('https://*.github.io/', 'https://a.example.com/*'),
      problems: ['so-wildcard'],
    },
    {
      name: 'shared hosting',
      subject: to('https://acme.github.io/bye'),
      problems: ['so-shared'],
      severity: 'low',
    },
    {
      name: 'loopback in production',
      subject: to('https://app.example.com/bye', 'http://localhost:8080'),
      problems: ['so-localhost'],
      at: [`${URIS}[1]`],
    },
    {
      name: 'front channel over http from elsewhere',
      subject: front('http://app.example.com/fc'),
      problems: ['fc-http', 'fc-origin'],
      severity: 'medium',
      at: [FRONT, FRONT],
    },
    {
      name: 'front channel at another port',
      subject: front('https://app.example.com:8443/'),
      problems: ['fc-origin'],
    },
    {
      name: 'front channel without the session',
      subject: front('https://app.example.com/fc', { frontchannel_logout_session_required: false }),
      problems: ['fc-no-session'],
      severity: 'info',
    },
  ],
  na: [
    { name: 'nothing registered', subject: to() },
    { name: 'the field is absent', subject: oidcApp({ client: { post_logout_redirect_uris: undefined } }) },
    {
      name: 'front channel switched off',
      subject: front('http://app.example.com/fc', { participate_slo: false }),
    },
    { name: 'a service', subject: oidcApp({ client: { application_type: 'service' } }) },
    { name: 'SAML', subject: samlApp() },
  ],
  unknown: [
    { name: 'not exposed', subject: oinApp(), reason: 'oin-not-exposed' },
    {
      name: 'a list that is none',
      subject: oidcApp({ client: { post_logout_redirect_uris: undefined }, holes: [hole(URIS)] }),
      reason: 'unexpected-shape',
    },
  ],
});
