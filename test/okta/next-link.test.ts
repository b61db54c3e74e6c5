import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { AuditError } from '../../src/model/failure.ts';
import { nextPath } from '../../src/okta/next-link.ts';
import { quickest } from '../support/quickest.ts';

const HOSTS = ['acme.okta.com', 'acme-admin.okta.com', 'login.example.com'];
const APPS = '/api/v1/apps?limit=200';
const next = (header: string | undefined): string | undefined => nextPath(header, APPS, HOSTS);
const link = (url: string) => `<https://acme.okta.com${APPS}>; rel="self", <${url}>; rel="next"`;

test('no link is the last page', () => {
  expect(next(undefined)).toBeUndefined();
  expect(next('')).toBeUndefined();
  expect(next(`<https://acme.okta.com${APPS}>; rel="self"`)).toBeUndefined();
});

describe('followed, by path and query', () => {
  test.each(HOSTS)('on %s', (host) => {
    expect(next(link(`https://${host}/api/v1/apps?after=0oa9&limit=200`))).toBe(
      '/api/v1/apps?after=0oa9&limit=200',
    );
  });
  test('relative to the org', () => {
    expect(next('</api/v1/apps?after=0oa9>; rel="next"')).toBe('/api/v1/apps?after=0oa9');
  });
});

describe('spellings', () => {
  const url = 'https://acme.okta.com/api/v1/apps?after=a,b;c&limit=200';
  test.each([
    `<${url}>; rel="next"`,
    `<${url}>;rel=next`,
    `<${url}>; rel='next'`,
    `<${url}>; REL="Next"`,
    `<${url}>; rel="prev next"`,
    `<${url}>; title="a, b; rel=x"; rel="next"`,
    `<${url}> ; rel = "next" ; type="application/json"`,
    `<${url}>; title=; media = ; rel = next `,
    `<https://acme.okta.com/x>; rel="unknown", , <${url}>; rel="next",`,
    `<${url}>; rel="next", <${url}>; rel="next"`,
  ])('%s', (header) => expect(next(header)).toBe('/api/v1/apps?after=a,b;c&limit=200'));
});

describe('not followed', () => {
  test.each([
    'https://evil.example/api/v1/apps?after=1',
    'http://acme.okta.com/api/v1/apps?after=1',
    'https://acme.okta.com:8443/api/v1/apps?after=1',
    'https://user:pw@acme.okta.com/api/v1/apps?after=1',
    'https://acme.okta.com@evil.example/api/v1/apps?after=1',
    'https://acme.okta.com.evil.example/api/v1/apps?after=1',
    'https://аcme.okta.com/api/v1/apps?after=1',
    'https://other.okta.com/api/v1/apps?after=1',
    'https://acme.okta.com/api/v1/users?after=1',
    'https://acme.okta.com/api/v1/apps/0oa1/credentials/secrets',
    'https://acme.okta.com/api/v1/apps/../users?after=1',
    'https://acme.okta.com/api/v1/apps?after=1&expand=user/1',
    'https://acme.okta.com/api/v1/apps?after=1&after=2',
    '//evil.example/api/v1/apps?after=1',
    'javascript:alert(1)',
    'data:text/html,x',
  ])('%s', (url) => {
    expect(() => next(link(url))).toThrow(expect.objectContaining({ code: 'unsafe-next-link' }));
  });
});

describe('unreadable, and so never the last page', () => {
  test.each([
    'https://acme.okta.com/api/v1/apps?after=1; rel="next"',
    '<https://acme.okta.com/api/v1/apps?after=1; rel="next"',
    '<https://acme.okta.com/api/v1/apps?after=1>; rel="next',
    '<https://acme.okta.com/api/v1/apps?after=1> rel="next"',
    '<https://acme.okta.com/api/v1/apps?after=1>; rel="next"\r\nx: y',
    '<https://[/api/v1/apps>; rel="next"',
    '<https://acme.okta.com/api/v1/apps?after=1>; rel="next", <https://acme.okta.com/api/v1/apps?after=2>; rel="next"',
    `<https://acme.okta.com/${'a'.repeat(20_000)}>; rel="self"`,
  ])('%s', (header) => {
    expect(() => next(header)).toThrow(expect.objectContaining({ code: 'unreadable-next-link' }));
  });
});

test('whatever the header, the outcome is a path of this list or a failure', () => {
  const piece = fc.constantFrom(
    '<',
    '>',
    ';',
    ',',
    ' ',
    'rel=',
    '"',
    'next',
    'https://acme.okta.com',
    '/api/v1/apps',
    '?after=',
    'x',
    '//',
    '@',
    '\\',
  );
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string(),
        fc.array(piece, { maxLength: 40 }).map((all) => all.join('')),
      ),
      (header) => {
        try {
          const path = next(header);
          expect(path ?? '/api/v1/apps').toMatch(/^\/api\/v1\/apps(\?|$)/);
        } catch (error) {
          expect(error).toBeInstanceOf(AuditError);
        }
      },
    ),
    { numRuns: 2000 },
  );
});

test.each(['<', '; a', '; a = ', '; a =  b ', ';a=', '"', ' ', ',', '<>;', ';a="'])(
  '%j ten thousand times over takes no time',
  (piece) => {
    const long = piece.repeat(16_000 / piece.length);
    const took = quickest(() => {
      for (const header of [`<x>${long}<`, `${long}<`, `<x>;a=${long}!"`])
        expect(() => next(header)).toThrow(AuditError);
    }, 50);
    expect(took).toBeLessThan(100);
  },
);
