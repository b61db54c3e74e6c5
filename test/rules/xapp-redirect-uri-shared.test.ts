import { expect, test } from 'vitest';
import { sha256 } from '../../src/background/sha-256.ts';
import type { OidcApp } from '../../src/model/app.ts';
import type { Facts } from '../../src/model/facts.ts';
import { collectPeers } from '../../src/rules/lib/collect-peers.ts';
import { rule } from '../../src/rules/xapp-redirect-uri-shared.ts';
import { hole, oidcApp, oinApp, peers, samlApp } from '../support/build-subjects.ts';
import { judgeOne, testRule } from '../support/rule-tester.ts';

const URIS = 'settings.oauthClient.redirect_uris';
const uris = (...redirect_uris: string[]) => oidcApp({ client: { redirect_uris } });
const native = (...redirect_uris: string[]) =>
  oidcApp({ client: { application_type: 'native', redirect_uris } });

/** What the apps of an org have in common. */
async function factsOf(...apps: readonly OidcApp[]): Promise<Facts> {
  const collection = collectPeers(new Date('2026-01-01T00:00:00Z'), sha256);
  for (const app of apps) collection.add(app);
  return { peers: await collection.settle() };
}

const KEY = 'https://app.example.com/callback';
const exact = peers({ redirectUris: new Map([[KEY, ['0oa1', '0oa2']]]) });
const mixed = peers({
  mixedHosts: new Map([['app.example.com', { apps: ['0oa1', '0oa2'], differ: ['client type', 'consent'] }]]),
});
const schemes = peers({ schemes: new Map([['com.example.app', ['0oa1', '0oa2']]]) });

const other = (app: OidcApp): OidcApp => ({ ...app, id: '0oa2' });

testRule(rule, {
  pass: [
    { name: 'nothing in common', subject: oidcApp(), facts: { peers: peers() } },
    { name: 'others share something', subject: uris('https://b.example.com/cb'), facts: { peers: exact } },
    {
      name: 'the same host, trusted alike',
      subject: uris('https://app.example.com/a'),
      facts: await factsOf(uris('https://app.example.com/a'), other(uris('https://app.example.com/b'))),
    },
    {
      name: 'loopback',
      subject: native('http://127.0.0.1/cb', 'http://localhost:8080/cb'),
      facts: await factsOf(
        native('http://127.0.0.1/cb', 'http://localhost:8080/cb'),
        other(uris('http://127.0.0.1/cb', 'http://localhost:8080/cb')),
      ),
    },
    {
      name: 'a host on shared hosting, with other paths',
      subject: uris('https://acme.github.io/a'),
      facts: await factsOf(
        uris('https://acme.github.io/a'),
        other(native('https://acme.github.io/b', 'com.example.app:/cb')),
      ),
    },
    {
      name: 'the scheme of a client that is not native',
      subject: uris('com.example.app:/cb'),
      facts: { peers: schemes },
    },
    {
      name: 'one of the two is inactive',
      subject: oidcApp(),
      facts: await factsOf(oidcApp(), other(oidcApp({ status: 'INACTIVE' }))),
    },
  ],
  fail: [
    {
      name: 'the same URI',
      subject: uris('https://b.example.com/', 'HTTPS://App.example.com:443/callback'),
      facts: { peers: exact },
      problems: ['exact'],
      severity: 'medium',
      at: [`${URIS}[1]`],
    },
    {
      name: 'the same host in apps of another kind',
      subject: uris('https://app.example.com/x', 'https://app.example.com/y'),
      facts: { peers: mixed },
      problems: ['host-mixed-trust'],
      severity: 'medium',
      at: [`${URIS}[0]`],
    },
    {
      name: 'the same scheme',
      subject: native('https://b.example.com/', 'COM.example.app:/a', 'com.example.app:/b'),
      facts: { peers: schemes },
      problems: ['scheme-shared'],
      severity: 'medium',
      at: [`${URIS}[1]`],
    },
    {
      name: 'the same URI in an app for browsers',
      subject: oidcApp(),
      facts: await factsOf(oidcApp(), other(oidcApp({ client: { application_type: 'browser' } }))),
      problems: ['exact', 'host-mixed-trust'],
      at: [`${URIS}[0]`, `${URIS}[0]`],
    },
    {
      name: 'the same URI on a tunnel',
      subject: uris('https://a.ngrok.io/cb'),
      facts: await factsOf(uris('https://a.ngrok.io/cb'), other(native('https://a.ngrok.io/cb'))),
      problems: ['exact'],
    },
    {
      name: 'registered twice is reported once',
      subject: uris(KEY, 'HTTPS://app.example.com/callback'),
      facts: { peers: exact },
      problems: ['exact'],
      at: [`${URIS}[0]`],
    },
    {
      name: 'a preview org',
      subject: oidcApp(),
      facts: { peers: exact },
      nonProduction: true,
      problems: ['exact'],
      severity: 'low',
    },
  ],
  na: [
    { name: 'inactive', subject: oidcApp({ status: 'INACTIVE' }), facts: { peers: exact } },
    { name: 'nothing registered', subject: uris() },
    { name: 'SAML', subject: samlApp() },
  ],
  unknown: [
    { name: 'not exposed', subject: oinApp(), facts: { peers: peers() }, reason: 'oin-not-exposed' },
    {
      name: 'the other apps are not known',
      subject: oidcApp(),
      facts: {},
      missing: { peers: 'truncated' },
      reason: 'truncated',
    },
    {
      name: 'a status Okta does not document',
      subject: oidcApp({ status: 'PAUSED', holes: [hole('status')] }),
      facts: { peers: peers() },
      reason: 'unexpected-shape',
    },
  ],
});

test('the apps are named, twenty of them at most', () => {
  const apps = Array.from({ length: 22 }, (_, n) => `0oa${n}`);
  const verdict = judgeOne(rule, {
    subject: oidcApp(),
    facts: { peers: peers({ redirectUris: new Map([[KEY, apps]]) }) },
  });
  expect('problems' in verdict && verdict.problems[0]?.value).toBe(
    `${KEY} (apps ${apps.slice(0, 20).join(', ')} and 2 more)`,
  );
});
