import { expect, test } from 'vitest';
import { parseLines, readAppId, readDomain, readHost, readOrg } from '../../options/parse-lines.ts';

test('each line is an entry; blanks and repetitions are dropped, what is not understood is named', () => {
  expect(parseLines(' example.com \n\nEXAMPLE.com\nnot a domain\r\nb.example', readDomain)).toEqual({
    values: ['example.com', 'b.example'],
    wrong: ['not a domain'],
  });
});

test.each([
  ['https://www.example.com/path', 'www.example.com'],
  ['*.example.com', 'example.com'],
  ['bücher.example', 'xn--bcher-kva.example'],
  ['example.co.uk.', 'example.co.uk'],
  ['com', undefined],
  ['192.168.0.1', undefined],
  ['exa mple.com', undefined],
  ['javascript:alert(1)', undefined],
  [`${'a.'.repeat(126)}com`, undefined],
])('the domain %s is read as %s', (line, domain) => expect(readDomain(line)).toBe(domain));

test.each([
  ['https://Acme.GitHub.io:8443/login', 'acme.github.io'],
  ['*.github.io', undefined],
  ['https://*/x', undefined],
])('the host %s is read as %s', (line, host) => expect(readHost(line)).toBe(host));

test.each([
  ['0oa1a2b3c4d5e6f7g8h9', '0oa1a2b3c4d5e6f7g8h9'],
  ['0oa1', undefined],
  ['00u1a2b3c4d5e6f7g8h9', undefined],
])('the app id %s is read as %s', (line, id) => expect(readAppId(line)).toBe(id));

test.each([
  ['acme.okta.com', 'https://acme.okta.com'],
  ['https://acme-admin.okta.com/admin/dashboard', 'https://acme.okta.com'],
  ['https://acme-test.oktapreview.com', 'https://acme-test.oktapreview.com'],
  ['acme.okta.mil', 'https://acme.okta.mil'],
  ['acme.okta.com.evil.example', undefined],
  ['okta.com', undefined],
  ['login.okta.com', undefined],
])('the org %s is read as %s', (line, org) => expect(readOrg(line)).toBe(org));
