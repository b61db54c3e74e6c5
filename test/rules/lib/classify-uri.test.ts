import { describe, expect, test } from 'vitest';
import { parseUri } from '../../../src/rules/lib/parse-uri.ts';
import { registrableDomain } from '../../../src/rules/lib/public-suffix.ts';
import { predicates } from '../../support/classify-uri.ts';

/** Registered URI, host as a browser reads it, registrable domain, predicates. */
const VECTORS: readonly (readonly [string, string, string, readonly string[]])[] = [
  ['https://app.example.com/callback', 'app.example.com', 'example.com', []],
  ['http://app.example.com/callback', 'app.example.com', 'example.com', ['http']],
  ['http://localhost:8080/login/callback', 'localhost', '', ['loopback-name']],
  ['http://127.0.0.1:49152/cb', '127.0.0.1', '', ['loopback-ip']],
  ['http://[::1]/cb', '[::1]', '', ['loopback-ip']],
  ['http://127.1/cb', '127.0.0.1', '', ['loopback-ip']],
  ['http://2130706433/cb', '127.0.0.1', '', ['loopback-ip']],
  ['http://0x7f.1/cb', '127.0.0.1', '', ['loopback-ip']],
  ['http://[::ffff:127.0.0.1]/cb', '[::ffff:7f00:1]', '', ['loopback-ip']],
  ['http://app.localhost:3000/cb', 'app.localhost', '', ['loopback-name']],
  ['http://localtest.me/cb', 'localtest.me', 'localtest.me', ['loopback-dns', 'http']],
  ['https://10-0-0-1.nip.io/cb', '10-0-0-1.nip.io', 'nip.io', ['loopback-dns']],
  ['https://*.example.com/cb', '*.example.com', 'example.com', ['wildcard:own-domain']],
  ['https://login-*.example.com/cb', 'login-*.example.com', 'example.com', ['wildcard:partial-label']],
  ['https://*.co.uk/cb', '*.co.uk', 'x.co.uk', ['wildcard:public-suffix']],
  ['https://*.github.io/cb', '*.github.io', 'x.github.io', ['wildcard:public-suffix']],
  ['https://*.herokuapp.com/cb', '*.herokuapp.com', 'x.herokuapp.com', ['wildcard:public-suffix']],
  ['https://*.acme.vercel.app/cb', '*.acme.vercel.app', 'acme.vercel.app', ['wildcard:shared-parent']],
  ['http://d-*.com/aaa', 'd-*.com', 'd-x.com', ['wildcard:public-suffix', 'http']],
  ['https://app.example.com/cb*', 'app.example.com', 'example.com', ['literal-asterisk']],
  ['https://%2a.example.com/cb', '*.example.com', 'example.com', ['wildcard:own-domain']],
  ['https://acme.github.io/cb', 'acme.github.io', 'acme.github.io', ['shared-hosting']],
  ['https://acme.herokuapp.com/cb', 'acme.herokuapp.com', 'acme.herokuapp.com', ['shared-hosting']],
  [
    'https://acme.azurewebsites.net/cb',
    'acme.azurewebsites.net',
    'acme.azurewebsites.net',
    ['shared-hosting'],
  ],
  [
    'https://acme.auth.us-east-1.amazoncognito.com/cb',
    'acme.auth.us-east-1.amazoncognito.com',
    'acme.auth.us-east-1.amazoncognito.com',
    ['tenant-saas'],
  ],
  ['https://github.io/cb', 'github.io', '', ['public-suffix-itself']],
  ['https://acme.ngrok-free.app/cb', 'acme.ngrok-free.app', 'acme.ngrok-free.app', ['tunnel']],
  ['https://webhook.site/abc', 'webhook.site', 'webhook.site', ['catcher']],
  ['https://oidcdebugger.com/debug', 'oidcdebugger.com', 'oidcdebugger.com', ['debugger']],
  ['https://app.example.com@evil.net/cb', 'evil.net', 'evil.net', ['part:userinfo']],
  ['https://app.example.com\\@evil.net/cb', 'app.example.com', 'example.com', ['part:backslash']],
  ['https://app.example.com/a/../cb', 'app.example.com', 'example.com', ['part:traversal']],
  ['https://app.example.com/a/%2e%2e/cb', 'app.example.com', 'example.com', ['part:traversal']],
  ['https://app.example.com/a/%252e%252e/cb', 'app.example.com', 'example.com', ['part:traversal']],
  ['https://app.example.com/#/cb', 'app.example.com', 'example.com', ['part:fragment', 'part:root-path']],
  [
    'https://app.example.com/cb?next=https://x.example.com',
    'app.example.com',
    'example.com',
    ['part:redirect-param'],
  ],
  ['https://app.example.com./cb', 'app.example.com.', 'example.com', ['host:trailing-dot']],
  ['https://app.exаmple.com/cb', 'app.xn--exmple-4nf.com', 'xn--exmple-4nf.com', ['host:lookalike']],
  ['https://examp1e.com/cb', 'examp1e.com', 'examp1e.com', ['host:lookalike']],
  ['https://bücher.de/cb', 'xn--bcher-kva.de', 'xn--bcher-kva.de', ['host:idn']],
  ['https://login-okta-sso.com/cb', 'login-okta-sso.com', 'login-okta-sso.com', ['host:okta-lookalike']],
  ['https://203.0.113.7/cb', '203.0.113.7', '', ['host:ip-public']],
  ['https://10.1.2.3/cb', '10.1.2.3', '', ['host:ip-private']],
  ['https://169.254.169.254/cb', '169.254.169.254', '', ['host:metadata']],
  ['https://intranet/cb', 'intranet', '', ['host:single-label']],
  ['https://sso.corp/cb', 'sso.corp', 'sso.corp', ['host:special-use']],
  ['https://app.example.com:8443/cb', 'app.example.com', 'example.com', []],
  ['https://app.example.com:9443/cb', 'app.example.com', 'example.com', ['host:odd-port']],
  ['https://example:0000.com/login', '', '', ['dangerous:unparseable']],
  ['com.example.app:/oauth2redirect', '', '', ['custom-scheme']],
  ['com.example.app://cb', '', '', ['custom-scheme:authority']],
  ['myapp://callback', '', '', ['custom-scheme:authority']],
  ['exp://192.168.1.5:19000', '', '', ['custom-scheme:authority']],
  ['javascript:alert(1)', '', '', ['dangerous:script']],
  ['data:text/html,x', '', '', ['dangerous:script']],
  ['file:///cb.html', '', '', ['dangerous:file-like']],
  ['intent://cb#Intent;scheme=acme;end', '', '', ['dangerous:intent']],
  ['urn:ietf:wg:oauth:2.0:oob', '', '', ['dangerous:oob']],
  ['app.example.com/cb', '', '', ['dangerous:unparseable']],
];

describe.each(VECTORS)('%s', (uri, host, registrable, expected) => {
  test('predicates', () => {
    expect(predicates(uri, { ownedDomains: ['example.com'] })).toEqual(expected);
  });

  test('host and registrable domain', () => {
    const parsed = parseUri(uri);
    const written = parsed.form === 'web' ? parsed.host + (parsed.trailingDot ? '.' : '') : '';
    expect([written, registrableDomain(parsed.host) ?? '']).toEqual([host, registrable]);
  });
});
