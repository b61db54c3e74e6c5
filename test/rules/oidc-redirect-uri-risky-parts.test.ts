import { rule } from '../../src/rules/oidc-redirect-uri-risky-parts.ts';
import { hole, oidcApp, oinApp, samlApp } from '../support/build-subjects.ts';
import { testRule } from '../support/rule-tester.ts';

const URIS = 'settings.oauthClient.redirect_uris';
const uris = (...redirect_uris: string[]) => oidcApp({ client: { redirect_uris } });

/** By variant: its severity, and URIs of which it is the worst. */
const WORST = {
  userinfo: [
    'high',
    'https://app.example.com@evil.net/cb',
    'https://me:pass@app.example.com#x',
    'com.example.app://me@cb',
  ],
  backslash: ['high', 'https://app.example.com/auth\\cb', 'https://app.example.com\\@evil.net/cb'],
  'redirect-param': [
    'high',
    'https://app.example.com/cb?next=https://app.example.com/home',
    'https://app.example.com/cb?a=1&RelayState=%2F%2Fevil.net',
    'com.example.app:/cb?url=https://evil.net',
  ],
  fragment: [
    'medium',
    'https://app.example.com/#/cb',
    'com.example.app:/cb#x',
    'https://app.example.com/cb#',
  ],
  traversal: [
    'medium',
    'https://app.example.com/a/../cb',
    'https://app.example.com/a/%2E%2e/cb',
    'https://app.example.com/a/%252e%252e/cb',
    'https://app.example.com/a/..;/cb',
    'https://app.example.com/./cb',
    'com.example.app:/../cb',
    'com.example.app:/%2e%2e',
  ],
  'encoded-separator': [
    'medium',
    'https://app.example.com/a%2Fcb',
    'https://app.example.com/a%5ccb',
    'https://app.example.com/%00',
    'com.example.app:/a%2fcb',
  ],
  control: [
    'medium',
    'https://app.example.com/c b',
    'https://app.exam\tple.com/cb',
    'https://app.example.com/c\u0001b',
  ],
  'redirect-param-name': [
    'low',
    'https://app.example.com/cb?next=/home',
    'https://app.example.com/cb?RETURNURL',
  ],
  'reserved-param': ['low', 'https://app.example.com/cb?state=1', 'https://app.example.com/cb?x=1&Code='],
  'double-slash': ['low', 'https://app.example.com/auth//cb'],
  'root-path': [
    'info',
    'https://app.example.com/',
    'https://app.example.com',
    'http://localhost:3000?tenant=a',
  ],
} as const;

testRule(rule, {
  pass: [
    { name: 'a plain callback', subject: oidcApp() },
    {
      name: 'harmless parameters',
      subject: uris(
        'https://app.example.com/cb?tenant=acme',
        'https://app.example.com/cb?nexturl2=https://evil.net',
        'https://app.example.com/cb?x=me@example.com',
      ),
    },
    { name: 'dots that are no segments', subject: uris('https://app.example.com/a..b/.well-known/v1.0') },
    { name: 'space around it', subject: uris(' https://app.example.com/cb ') },
    {
      name: 'a custom scheme without a path',
      subject: uris('com.example.app:/', 'com.example.app:/me@cb', 'mailto:me@example.com'),
    },
    {
      name: 'what another rule ends',
      subject: uris('javascript:alert(1)#x', 'intent://cb#Intent;end', 'https://a b/c\\d'),
    },
  ],
  fail: [
    ...Object.entries(WORST).flatMap(([variant, [severity, ...values]]) =>
      values.map((value) => ({
        name: `${variant}: ${JSON.stringify(value)}`,
        subject: uris('https://app.example.com/cb', value),
        problems: [variant],
        severity,
        at: [`${URIS}[1]`],
      })),
    ),
    {
      name: 'only the worst of each URI',
      subject: uris('https://a@app.example.com/a//b?next=https://evil.net#x', 'https://app.example.com//b#x'),
      problems: ['fragment', 'userinfo'],
      severity: 'high',
    },
    {
      name: 'inactive',
      subject: oidcApp({ status: 'INACTIVE', client: { redirect_uris: ['https://app.example.com/#'] } }),
      problems: ['fragment'],
      severity: 'low',
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
