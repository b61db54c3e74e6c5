import type { Facts } from '../../src/model/facts.ts';
import type { OauthClientSettings } from '../../src/model/oauth-client.ts';
import { rule } from '../../src/rules/oidc-signout-uri-foreign.ts';
import { hole, oidcApp, oinApp, peers, samlApp } from '../support/build-subjects.ts';
import { testRule } from '../support/rule-tester.ts';

const URIS = 'settings.oauthClient.post_logout_redirect_uris';
const to = (uris: string[], more: OauthClientSettings = {}) =>
  oidcApp({
    client: { redirect_uris: ['https://app.example.com/cb'], post_logout_redirect_uris: uris, ...more },
  });
const used = (domains: Record<string, string[]>, org: Facts = {}): Facts => ({
  ...org,
  peers: peers({ domains: new Map(Object.entries(domains)) }),
});
const facts = used({ 'old.net': ['0oa1'], 'other.net': ['0oa1', '0oa2'], 'third.net': ['0oa3'] });

testRule(rule, {
  pass: [
    {
      name: 'the domain of a redirect URI',
      subject: to(['https://www.example.com/bye', 'http://EXAMPLE.com./']),
      facts,
    },
    {
      name: 'the domains of other own addresses',
      subject: to(['https://a.old.net/', 'https://b.third.net/'], {
        initiate_login_uri: 'https://x.old.net/',
        client_uri: 'https://x.third.net/',
      }),
      facts,
    },
    {
      name: 'an owned and a custom domain',
      subject: to(['https://www.brand.com/', 'https://sso.custom.com/']),
      facts: used({}, { ownedDomains: ['brand.com'], customDomains: ['login.custom.com'] }),
    },
    {
      name: 'Okta',
      subject: to(['https://acme.okta.com/login/signout', 'https://acme.oktapreview.com/']),
      facts,
    },
    {
      name: 'loopback and custom schemes',
      subject: to(['http://localhost/', 'http://127.0.0.1/', 'com.example.app:/bye']),
      facts,
    },
    {
      name: 'hosts that are another rule’s',
      subject: to([
        'https://webhook.site/x',
        'https://a.ngrok.io/',
        'https://jwt.ms/',
        'https://acme.github.io/',
        'https://*.old.net/',
        'https://old.net/*',
        'http://old.net/',
        'https://me@old.net/',
        'https://old.net/?next=https://evil.net',
        'https://example:0000.com',
        'javascript:x',
      ]),
      facts,
    },
    {
      name: 'a native app with schemes only, of which nothing else is known',
      subject: to(['com.example.app:/bye'], {
        application_type: 'native',
        redirect_uris: ['com.example.app:/cb'],
      }),
      facts,
    },
  ],
  fail: [
    {
      name: 'a domain nothing else is in',
      subject: to(['https://app.example.com/bye', 'https://www.old.net/bye']),
      facts,
      problems: ['dangling'],
      severity: 'medium',
      at: [`${URIS}[1]`],
    },
    {
      name: 'a domain of which the org knows nothing',
      subject: to(['https://nobody.net/']),
      facts,
      problems: ['dangling'],
    },
    {
      name: 'a tenant of a managed product',
      subject: to(['https://a.auth.eu-west-1.amazoncognito.com/']),
      facts,
      problems: ['dangling'],
    },
    { name: 'an address', subject: to(['https://203.0.113.7/']), facts, problems: ['dangling'] },
    {
      name: 'domains of other apps',
      subject: to(['https://www.other.net/', 'https://third.net/']),
      facts,
      problems: ['foreign'],
      severity: 'low',
      at: [`${URIS}[0]`, `${URIS}[1]`],
    },
    {
      name: 'no redirect URI, but an owned domain',
      subject: to(['https://old.net/'], { redirect_uris: ['http://localhost/cb'] }),
      facts: used({}, { ownedDomains: ['example.com'] }),
      problems: ['dangling'],
    },
    {
      name: 'inactive',
      subject: { ...to(['https://old.net/']), status: 'INACTIVE' },
      facts,
      problems: ['dangling'],
      severity: 'low',
    },
    {
      name: 'a client whose type nobody knows',
      subject: oidcApp({
        client: { application_type: undefined, post_logout_redirect_uris: ['https://old.net/'] },
        holes: [hole('settings.oauthClient.application_type')],
      }),
      facts,
      problems: ['dangling'],
    },
  ],
  na: [
    { name: 'nothing registered', subject: to([]), facts },
    {
      name: 'the field is absent',
      subject: oidcApp({ client: { post_logout_redirect_uris: undefined } }),
      facts,
    },
    { name: 'a service', subject: to(['https://old.net/'], { application_type: 'service' }), facts },
    { name: 'SAML', subject: samlApp(), facts },
  ],
  unknown: [
    { name: 'not exposed', subject: oinApp(), facts, reason: 'oin-not-exposed' },
    {
      name: 'one entry is no text',
      subject: oidcApp({ holes: [hole(`${URIS}[1]`)] }),
      facts,
      reason: 'unexpected-shape',
    },
    {
      name: 'the other apps are not known',
      subject: to(['https://old.net/']),
      facts: {},
      missing: { peers: 'truncated' },
      reason: 'truncated',
    },
    {
      name: 'neither the app nor the org has a domain',
      subject: to(['https://old.net/'], { redirect_uris: ['com.example.app:/cb', 'http://localhost/cb'] }),
      facts,
      reason: 'not-found',
    },
    {
      name: 'the app’s own addresses are unreadable',
      subject: oidcApp({
        client: { redirect_uris: undefined, post_logout_redirect_uris: ['https://old.net/'] },
        holes: [hole('settings.oauthClient.redirect_uris')],
      }),
      facts: used({}, { ownedDomains: ['example.com'] }),
      reason: 'unexpected-shape',
    },
  ],
});
