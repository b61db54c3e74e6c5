import { rule } from '../../src/rules/oidc-redirect-uri-dangerous-scheme.ts';
import { hole, oidcApp, oinApp, samlApp } from '../support/build-subjects.ts';
import { testRule } from '../support/rule-tester.ts';

const URIS = 'settings.oauthClient.redirect_uris';
const uris = (...redirect_uris: string[]) => oidcApp({ client: { redirect_uris } });

testRule(rule, {
  pass: [
    { name: 'https', subject: oidcApp() },
    {
      name: 'what other rules judge',
      subject: uris('http://localhost/cb', 'com.example.app:/cb', 'myapp://cb', 'https://*.example.com/cb'),
    },
    { name: 'another URN', subject: uris('urn:ietf:wg:oauth:3.0:oob') },
  ],
  fail: [
    ...[
      'javascript:alert(1)',
      ' JavaScript:alert(1)',
      'java\tscript:alert(1)',
      '\u0001javascript:alert(1)',
      'data:text/html,x',
      'vbscript:x',
      'blob:https://app.example.com/1',
      'filesystem:https://app.example.com/1',
      'view-source:https://app.example.com/',
    ].map((uri) => ({
      name: JSON.stringify(uri),
      subject: uris('https://app.example.com/cb', uri),
      problems: ['script'],
      severity: 'critical' as const,
      at: [`${URIS}[1]`],
    })),
    ...[
      'file:///cb',
      'ftp://a.example.com',
      'FTPS://a',
      'ws://a',
      'wss://a',
      'gopher://a',
      'jar:a',
      'mhtml:a',
      'smb://a',
      'about:blank',
    ].map((uri) => ({ name: uri, subject: uris(uri), problems: ['file-like'], severity: 'high' as const })),
    ...['intent://cb#Intent;scheme=acme;end', 'android-app://a', 'market://a'].map((uri) => ({
      name: uri,
      subject: uris(uri),
      problems: ['intent'],
      severity: 'high' as const,
    })),
    ...['urn:ietf:wg:oauth:2.0:oob', 'urn:ietf:wg:oauth:2.0:oob:auto', 'URN:IETF:wg:oauth:2.0:OOB'].map(
      (uri) => ({
        name: uri,
        subject: uris(uri),
        problems: ['oob'],
        severity: 'medium' as const,
      }),
    ),
    ...[
      '',
      'app.example.com/cb',
      '/cb',
      '//app.example.com/cb',
      'https://',
      'https://example:0000.com/login',
      'https://a b/',
    ].map((uri) => ({
      name: `unparseable: ${uri}`,
      subject: uris(uri),
      problems: ['unparseable'],
      severity: 'medium' as const,
    })),
    {
      name: 'each URI once, worst first',
      subject: uris('app', 'javascript:x', 'file:///x'),
      problems: ['file-like', 'script', 'unparseable'],
      severity: 'critical',
      at: [0, 1, 2].map((index) => `${URIS}[${index}]`),
    },
    {
      name: 'inactive',
      subject: oidcApp({ status: 'INACTIVE', client: { redirect_uris: ['javascript:x'] } }),
      problems: ['script'],
      severity: 'low',
    },
    {
      name: 'beside an unreadable entry',
      subject: oidcApp({ client: { redirect_uris: ['javascript:x'] }, holes: [hole(`${URIS}[1]`)] }),
      problems: ['script'],
    },
  ],
  na: [
    { name: 'nothing registered', subject: uris() },
    { name: 'SAML', subject: samlApp() },
    { name: 'one of Okta’s own apps', subject: oidcApp({ name: 'okta_enduser' }) },
  ],
  unknown: [
    { name: 'not exposed', subject: oinApp(), reason: 'oin-not-exposed' },
    {
      name: 'one entry is no text',
      subject: oidcApp({ holes: [hole(`${URIS}[1]`)] }),
      reason: 'unexpected-shape',
    },
    {
      name: 'the list is absent',
      subject: oidcApp({ client: { redirect_uris: undefined }, holes: [hole(URIS)] }),
      reason: 'unexpected-shape',
    },
  ],
});
