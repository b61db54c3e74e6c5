import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { maskText, maskUri, secretPatternsIn } from '../../../src/okta/readers/mask.ts';
import { readNote } from '../../../src/okta/readers/note.ts';

const JWT = 'eyJhbGciOiJub25lIn0.eyJzdWIiOiJwbGFudGVkIn0.c2lnbmF0dXJl';
const OKTA = `00${'aB3_-'.repeat(8)}`;
const PEM = '-----BEGIN RSA PRIVATE KEY-----\nplanted\n-----END RSA PRIVATE KEY-----';

describe('text', () => {
  test.each([
    [`Token ${JWT} here`, 'Token ••• here'],
    [`x.${JWT}`, 'x.•••'],
    [`${PEM} after`, '••• after'],
    ['-----BEGIN PRIVATE KEY-----\nplanted, cut', '•••'],
    [`key=${OKTA}.`, 'key=•••.'],
    ['bot xoxb-123-planted!', 'bot •••!'],
    ['AKIAABCDEFGHIJKLMNOP', '•••'],
    ['password: Summer2026!', 'password: •••'],
    ['api_key=abcd1234efgh', 'api_key=•••'],
  ])('%j', (text, masked) => expect(maskText(text)).toBe(masked));

  test.each([
    'Portal',
    'Password: Self-Service',
    'Secret Santa planner',
    'Bearer of good news',
    '0oa1024tz4g3KGW0a698',
    `00${'a'.repeat(39)}`,
    `00${'a'.repeat(41)}`,
    'www.a-very-long-name-indeed.example.com',
    'AKIA',
    '',
  ])('%j stays', (text) => expect(maskText(text)).toBe(text));
});

describe('URIs', () => {
  test.each([
    ['https://user:planted@host/', 'https://user:•••@host/'],
    ['https://user:pl@nted@host/', 'https://user:•••@host/'],
    ['HTTPS:user:planted@host/', 'HTTPS:user:•••@host/'],
    ['https:\\\\user:planted@host', 'https:\\\\user:•••@host'],
    ['com.app://user:planted@host', 'com.app://user:•••@host'],
    ['https://h/?client_secret=planted&x=1', 'https://h/?client_secret=•••&x=1'],
    ['https://h/?client%5Fsecret=planted', 'https://h/?client%5Fsecret=•••'],
    ['https://h/?=planted&token=', 'https://h/?=planted&token='],
    ['https://h/?tok%65n=planted', 'https://h/?tok%65n=•••'],
    ['https://h/?token=x', 'https://h/?token=•••'],
    ['https://h/?%E0%A4%A&token=planted', 'https://h/?%E0%A4%A&token=•••'],
    ['https://h/#access_token=planted&id_token=planted', 'https://h/#access_token=•••&id_token=•••'],
    ['https://h/cb?code=planted#sig=planted', 'https://h/cb?code=•••#sig=•••'],
    ['https://h/;jsessionid=planted', 'https://h/;jsessionid=•••'],
    ['https://h/?code=planted?planted&x=1', 'https://h/?code=•••?•••&x=1'],
    ['https://h/?X-Api-Key=planted', 'https://h/?X-Api-Key=•••'],
    [`https://h/${JWT}/x`, 'https://h/•••/x'],
    ['https://h/?a=b?password=planted', 'https://h/?a=b?password=•••'],
  ])('%s', (uri, masked) => expect(maskUri(uri)).toBe(masked));

  test.each([
    'https://app.example.com/callback',
    'https://*.example.com/cb?tenant=1&redirect_uri=https://x.example/',
    'https://user@host/',
    'https://host/a:b@c',
    'https://h/?response_type=code&promo_code=x&zipcode=1',
    'http://[::1]:8080/cb',
    'com.example.app:/callback',
    'mailto:a@b.example',
    'javascript:alert(1)',
  ])('%s stays', (uri) => expect(maskUri(uri)).toBe(uri));

  test('host, path and structure survive the mask', () => {
    fc.assert(
      fc.property(fc.webUrl({ withQueryParameters: true, withFragments: true }), (uri) => {
        const [before, after] = [new URL(uri), new URL(maskUri(uri))];
        expect([after.protocol, after.host, after.pathname]).toStrictEqual([
          before.protocol,
          before.host,
          before.pathname,
        ]);
      }),
    );
  });
});

describe('notes', () => {
  test.each([
    ['client_secret = abcdefgh', ['password or key assignment']],
    ['PWD:        12345678', ['password or key assignment']],
    [PEM, ['private key']],
    [`see ${JWT}`, ['JSON Web Token']],
    ['eyJhbGciOiJub25lIn0.eyJzdWIiOiJ4In0', []],
    [OKTA, ['Okta API token']],
    ['xoxp-1', ['Slack token']],
    ['AKIAABCDEFGHIJKLMNOP', ['AWS access key']],
    ['password: short', []],
    ['Owner: team-iam', []],
  ])('%j: %j', (note, patterns) => {
    expect(secretPatternsIn(note)).toStrictEqual(patterns);
    expect(readNote(note, 'at', [])).toMatchObject({ empty: false, secretPatterns: patterns });
  });

  test('links and emptiness', () => {
    expect(readNote('HTTP://wiki.example', 'at', []).httpLink).toBe(true);
    expect(readNote('https://wiki.example', 'at', []).httpLink).toBe(false);
    expect(readNote(' \n', 'at', []).empty).toBe(true);
    expect(readNote(undefined, 'at', []).empty).toBe(true);
  });

  test('no word of a note leaves', () => {
    expect(JSON.stringify(readNote(`planted ${JWT} planted`, 'at', []))).not.toContain('planted');
  });
});

describe('a hundred thousand characters take no time', () => {
  test.each([
    'eyJ',
    'eyJaaaaaaaaaaaa.',
    '-----BEGIN A',
    '-----BEGIN PRIVATE KEY',
    '00aaaa',
    'xoxb-',
    'AKIA',
    'password ',
    'password:',
    'bearer: ',
    '?',
    '?a',
    '&a=',
    ':@',
    'a:',
    '/\\',
    '=%',
  ])('of %j', (piece) => {
    const long = piece.repeat(100_000 / piece.length);
    for (const text of [long, `https://${long}`, `https://h/?${long}`, `eyJ.${long}.`, `${long}=@eyJ`]) {
      const start = performance.now();
      maskText(text);
      maskUri(text);
      secretPatternsIn(text);
      expect(performance.now() - start).toBeLessThan(250);
    }
  });
});
