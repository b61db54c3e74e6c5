import { expect, test } from 'vitest';
import { rule } from '../../src/rules/swa-url-insecure.ts';
import { hole, oidcApp, swaApp } from '../support/build-subjects.ts';
import { quickest } from '../support/quickest.ts';
import { judgeOne, testRule } from '../support/rule-tester.ts';

const URL_AT = 'settings.app.url';
const at = (url: string) => swaApp({ app: { url } });
const regex = (loginUrlRegex: string) => swaApp({ app: { loginUrlRegex } });

testRule(rule, {
  pass: [
    { name: 'https', subject: swaApp() },
    { name: 'loopback', subject: at('http://localhost:8080/login') },
    { name: 'an exact pattern', subject: regex('^https://crm\\.example\\.com/login$') },
    { name: 'an empty pattern is none', subject: regex('') },
    { name: 'an empty address is none', subject: swaApp({ app: { authURL: ' ' } }) },
    { name: 'the other address', subject: swaApp({ signOn: { loginUrl: 'https://app.vendor.com/' } }) },
  ],
  fail: [
    {
      name: 'http',
      subject: at('HTTP://crm.example.com/login'),
      problems: ['http'],
      severity: 'high',
      at: [URL_AT],
    },
    {
      name: 'http on a preview org',
      subject: at('http://crm.example.com/login'),
      nonProduction: true,
      problems: ['http'],
      severity: 'medium',
    },
    {
      name: 'http, inactive',
      subject: swaApp({ status: 'INACTIVE', app: { url: 'http://crm.example.com' } }),
      problems: ['http'],
      severity: 'low',
    },
    {
      name: 'every address is looked at',
      subject: swaApp({
        signOn: { loginUrl: 'http://a.example.com', redirectUrl: 'http://b.example.com' },
        app: {
          url: 'http://c.example.com',
          targetURL: 'http://d.example.com',
          authURL: 'http://e.example.com',
          redirectUrl: 'http://f.example.com',
        },
      }),
      problems: ['http'],
      at: [
        'settings.signOn.loginUrl',
        'settings.signOn.redirectUrl',
        URL_AT,
        'settings.app.targetURL',
        'settings.app.authURL',
        'settings.app.redirectUrl',
      ],
    },
    {
      name: 'a request catcher',
      subject: at('https://webhook.site/3f2a'),
      problems: ['dangerous'],
      severity: 'high',
    },
    { name: 'a tunnel over http', subject: at('http://acme.ngrok.io'), problems: ['dangerous', 'http'] },
    { name: 'a debugger', subject: at('https://jwt.io/'), problems: ['dangerous'] },
    { name: 'a fake host', subject: at('https://example.com@evil.net/'), problems: ['dangerous'] },
    { name: 'script', subject: at('javascript:alert(1)'), problems: ['dangerous'] },
    {
      name: 'shared hosting',
      subject: at('https://acme.github.io/login'),
      problems: ['shared'],
      severity: 'medium',
    },
    {
      name: 'a loose pattern',
      subject: regex('https://crm.example.com/.*'),
      problems: ['loose-regex'],
      severity: 'medium',
      at: ['settings.app.loginUrlRegex'],
    },
    {
      name: 'a loose pattern of an unreadable page',
      subject: swaApp({ app: { url: 'crm/login', loginUrlRegex: '.*' } }),
      problems: ['loose-regex'],
    },
  ],
  na: [{ subject: oidcApp() }],
  unknown: [
    {
      name: 'Okta does not show the page',
      subject: { ...swaApp(), settings: { signOn: {}, app: {} } },
      reason: 'oin-not-exposed',
    },
    { name: 'no scheme', subject: at('crm.example.com/login'), reason: 'unexpected-shape' },
    { name: 'a pattern nobody can read', subject: regex('^https://(?=a)'), reason: 'unexpected-shape' },
    {
      name: 'a pattern longer than any',
      subject: regex(`^https://crm\\.example\\.com/${'a'.repeat(512)}`),
      reason: 'unexpected-shape',
    },
    {
      name: 'an address of another type',
      subject: swaApp({ holes: [hole('settings.app.targetURL')] }),
      reason: 'unexpected-shape',
    },
  ],
});

test('hostile values take no time', () => {
  const long = 'a'.repeat(100_000);
  const subject = swaApp({
    signOn: { loginUrl: `https://${long}.com`, redirectUrl: `http://${'a.'.repeat(50_000)}com` },
    app: { url: `https://${'@'.repeat(100_000)}`, loginUrlRegex: `^(${long}+)+$` },
  });
  judgeOne(rule, { subject });
  expect(quickest(() => judgeOne(rule, { subject }), 10)).toBeLessThan(20);
});
