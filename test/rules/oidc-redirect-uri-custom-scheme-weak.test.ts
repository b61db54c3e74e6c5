import type { ApplicationType } from '../../src/model/oauth-client.ts';
import { rule } from '../../src/rules/oidc-redirect-uri-custom-scheme-weak.ts';
import { hole, oidcApp, oinApp, samlApp } from '../support/build-subjects.ts';
import { testRule } from '../support/rule-tester.ts';

const URIS = 'settings.oauthClient.redirect_uris';
const TYPE = 'settings.oauthClient.application_type';
const of = (application_type: ApplicationType, ...redirect_uris: string[]) =>
  oidcApp({ client: { application_type, redirect_uris } });

testRule(rule, {
  pass: [
    { name: 'reverse DNS', subject: of('native', 'com.example.app:/callback', 'https://app.example.com/cb') },
    { name: 'in upper case', subject: of('native', 'COM.Example.App:/callback') },
    { name: 'ambiguous', subject: of('native', 'app.example.com:/cb') },
    {
      name: 'the reversed Okta domain',
      subject: of('native', 'com.okta.acme:/cb', 'com.oktapreview.acme:/cb'),
    },
    {
      name: 'a country and an internationalised domain',
      subject: of('native', 'uk.co.example:/cb', 'xn--p1ai.example:/cb'),
    },
  ],
  fail: [
    ...[
      'myapp:/callback',
      'callback:/',
      'myapp.example.com:/cb',
      'local.example.app:/cb',
      'com.:/cb',
      'com:/cb',
      'msauth.com.example.app:/cb',
    ].map((uri) => ({
      name: uri,
      subject: of('native', 'com.example.app:/cb', uri),
      problems: ['not-reverse-dns'],
      severity: 'medium' as const,
      at: [`${URIS}[1]`],
    })),
    ...(['web', 'browser', 'service'] as const).map((type) => ({
      name: `of a ${type} client`,
      subject: of(type, 'https://app.example.com/cb', 'com.example.app:/cb'),
      problems: ['non-native'],
      severity: 'medium' as const,
      at: [`${URIS}[1]`],
    })),
    ...['exp:x', 'exps:x', 'capacitor:x', 'Ionic:x', 'app:x', 'http-localhost:x'].map((uri) => ({
      name: uri,
      subject: of('native', uri),
      problems: ['dev-runtime'],
      severity: 'high' as const,
    })),
    {
      name: 'two slashes are information',
      subject: of('native', 'com.example.app://cb'),
      problems: ['authority'],
      severity: 'info',
    },
    {
      name: 'everything of one URI',
      subject: of('browser', 'myapp://cb', 'exp://127.0.0.1:19000'),
      problems: ['authority', 'dev-runtime', 'non-native', 'not-reverse-dns'],
      severity: 'high',
      at: [0, 0, 0, 1, 1, 1].map((index) => `${URIS}[${index}]`),
    },
    {
      name: 'of a client whose type nobody knows',
      subject: oidcApp({
        client: { application_type: undefined, redirect_uris: ['myapp:/cb'] },
        holes: [hole(TYPE)],
      }),
      problems: ['not-reverse-dns'],
    },
    {
      name: 'inactive',
      subject: oidcApp({ status: 'INACTIVE', client: { redirect_uris: ['exp:/cb'] } }),
      problems: ['dev-runtime', 'non-native'],
      severity: 'low',
    },
  ],
  na: [
    { name: 'only https', subject: oidcApp() },
    {
      name: 'loopback and what another rule ends',
      subject: of('native', 'http://127.0.0.1/cb', 'javascript:x', 'urn:ietf:wg:oauth:2.0:oob', 'cb'),
    },
    { name: 'nothing registered', subject: of('service') },
    { name: 'SAML', subject: samlApp() },
  ],
  unknown: [
    { name: 'not exposed', subject: oinApp(), reason: 'oin-not-exposed' },
    {
      name: 'one entry is no text',
      subject: oidcApp({ holes: [hole(`${URIS}[1]`)] }),
      reason: 'unexpected-shape',
    },
    {
      name: 'a good scheme of a client whose type nobody knows',
      subject: oidcApp({
        client: { application_type: undefined, redirect_uris: ['com.example.app:/cb'] },
        holes: [hole(TYPE)],
      }),
      reason: 'unexpected-shape',
    },
  ],
});
