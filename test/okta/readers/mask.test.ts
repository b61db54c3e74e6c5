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
    ['https://svc:planted@api.example.com', 'https://svc:•••@api.example.com'],
    [
      'Portal (https://svc:pl&anted@x/?a=b&token=planted), old',
      'Portal (https://svc:•••@x/?a=b&token=••• old',
    ],
    ['^https://svc:planted@vault\\.example\\.com/.*', '^https://svc:•••@vault\\.example\\.com/.*'],
    ['^(https|http):\\/\\/svc:planted@vault', '^(https|http):\\/\\/svc:•••@vault'],
    ['from jdbc:mysql://u:planted@db to //x', 'from jdbc:mysql://u:•••@db to //x'],
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
    'jane@acme.com: portal of https://jira.example.com:8443 & key=5',
    'https://user@host/, https://medium.example/@user and ask jane@acme.com',
    '^https://(www\\.)?vendor\\.com/.*',
    '^https:\\/\\/(?:[a-z]+:)?vendor\\.com:(?:80|443)\\/@[^@]*$',
    '^https://vendor\\.com/login\\?code=.*$',
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
    ['https://h/cb/token=planted', 'https://h/cb/token=•••'],
    ['https://h/cb/token=planted?a=b&c=d', 'https://h/cb/token=•••?•••=•••&c=d'],
    ['https://h/oauth/token?a=b', 'https://h/oauth/token?a=b'],
    ['token=planted', 'token=•••'],
    ['https://h/?SAMLResponse=planted&RelayState=x', 'https://h/?SAMLResponse=•••&RelayState=x'],
    ['https://h/?SAMLRequest=planted', 'https://h/?SAMLRequest=•••'],
    ['https://h/?code=planted?planted&x=1', 'https://h/?code=•••?•••&x=1'],
    ['https://h/?X-Api-Key=planted', 'https://h/?X-Api-Key=•••'],
    [`https://h/${JWT}/x`, 'https://h/•••/x'],
    ['https://h/?a=b?password=planted', 'https://h/?a=b?password=•••'],
    ['https://h/?token=planted%26planted=planted&x=1', 'https://h/?token=•••%26•••=•••&x=1'],
    ['https://h/?a=token=planted', 'https://h/?a=token=•••'],
  ])('%s', (uri, masked) => expect(maskUri(uri)).toBe(masked));

  test.each([
    ['https://jane@acme.com:planted@host/cb', 'https://jane@acme.com:•••@host/cb'],
    ['\u0001https://user:planted@host/', '\u0001https://user:•••@host/'],
    ['ht\ntps://user:pla\tnted@host/a\tb', 'https://user:•••@host/ab'],
    ['https:\t//\tuser:\tplanted\t@host', 'https://user:•••@host'],
    ['//user:planted@host/x', '//user:•••@host/x'],
    ['jdbc:mysql://user:planted@host/x', 'jdbc:mysql://user:•••@host/x'],
    ['https://user:pl anted&pl;anted@host/', 'https://user:•••@host/'],
    ['https://ghp_planted0123456789abc@host/', 'https://•••@host/'],
    ['https://ghp_planted0123456789abc:x-oauth-basic@host/', 'https://•••:•••@host/'],
  ])('the password of %j', (uri, masked) => expect(maskUri(uri)).toBe(masked));

  test.each([
    ...['secret_key', 'AWSSecretKey', 'subscription-key', 'Ocp-Apim-Subscription-Key', 'client%255Fsecret'],
    ...['key', 'auth', 'otp', 'pin', 'authorization', 'credential', 'credentials', 'passcode'],
    ...['token[value]', 'token.value', 'token%5Bvalue%5D', 'token%ZZ', 'token%', 'token%E0', 'code[]'],
    ...['user[password]', 'data[token][value]', 'api.key'],
  ])('the value of %s', (name) => {
    expect(maskUri(`https://h/?a=1&${name}=planted&b=2`)).toBe(`https://h/?a=1&${name}=•••&b=2`);
  });

  test.each([
    ['next=https://user:planted@x/&b=c@d', 'next=https://user:•••@x/&b=c@d'],
    ['next=//user:planted@x', 'next=//user:•••@x'],
    ['next=https%3A%2F%2Fuser%3Apl%252Fanted%40x%2Fy', 'next=https%3A%2F%2Fuser%3A•••%40x%2Fy'],
    ['next=%2f%2fuser%3aplanted%40x', 'next=%2f%2fuser%3a•••%40x'],
    ['next=https%253A%252F%252Fuser%253Aplanted%2540x', 'next=https%253A%252F%252Fuser%253A•••%2540x'],
    [
      'next=https%3A%2F%2Fx%2F%3Fa%3Db%26client_secret%3Dplanted%26c%3Dd&e=f',
      'next=https%3A%2F%2Fx%2F%3Fa%3Db%26client_secret%3D•••%26c%3Dd&e=f',
    ],
    ['next=https%253A%252F%252Fx%253Ftoken%253Dplanted', 'next=https%253A%252F%252Fx%253Ftoken%253D•••'],
    ['state=client_secret%3Dplanted', 'state=client_secret%3D•••'],
  ])('in an address within: %s', (query, masked) =>
    expect(maskUri(`https://h/?${query}`)).toBe(`https://h/?${masked}`),
  );

  test.each([
    'https://app.example.com/callback',
    'https://*.example.com/cb?tenant=1&redirect_uri=https://x.example/',
    'https://user@host/',
    'https://host/a:b@c',
    'https://host//a:b@c',
    'https://host:8080/a@b',
    'https://user@host:8080/',
    'https://user@mail.example@host/',
    'https://service-account-of-the-portal@host/',
    'https://h/?next=https://x:8080&mail=a@b',
    'https://h/?next=https%3A%2F%2Fx%3A8080%26mail%3Da%40b',
    'https://h/?monkey=1&keyboard=2&author=3&opinion=4&pins=5&zip.code=6',
    'urn:amazon:webservices:a@b',
    'https://h;key=a.example&token=b.example/',
    'https://h%3Dkey=a.example',
    'https://h/?response_type=code&promo_code=x&zipcode=1',
    'http://[::1]:8080/cb',
    'com.example.app:/callback',
    'mailto:a@b.example',
    'javascript:alert(1)',
  ])('%s stays', (uri) => expect(maskUri(uri)).toBe(uri));

  test('no password survives, and the rest of the address does', () => {
    const user = fc.stringMatching(/^[\w.@-]{0,15}$/);
    const password = fc.stringMatching(/^planted[\w.@:!$&'()*+,;=%^ -]{0,30}$/);
    const leading = fc.constantFrom('', ' ', '\u0001', '\t');
    const dropped = fc.constantFrom('', '\t', '\r\n');
    fc.assert(
      fc.property(leading, dropped, user, password, fc.webUrl(), (start, blank, name, word, plain) => {
        const uri = start + plain.replace('//', () => `${blank}//${name}:${blank}${word}@`);
        const [before, after] = [new URL(uri), new URL(maskUri(uri))];
        expect(maskUri(uri)).not.toContain('planted');
        expect([after.protocol, after.host, after.pathname]).toStrictEqual([
          before.protocol,
          before.host,
          before.pathname,
        ]);
        expect(after.password).not.toBe('');
        expect(maskText(`(${plain.replace('//', () => `//${name}:planted@`)})`)).not.toContain('planted');
      }),
    );
  });

  test('whatever stands around it, a host stays, and so does whether there is a user', () => {
    const piece = fc.constantFrom(
      ...'https: // : @ host / ? & = ; % %3A %2F %40 %3F %3D token key a1 [ ]'.split(' '),
    );
    const hasUser = ({ username, password }: URL) => username !== '' || password !== '';
    fc.assert(
      fc.property(fc.array(piece), (pieces) => {
        const uri = `https://h${pieces.join('')}`;
        fc.pre(URL.canParse(uri));
        const [before, after] = [new URL(uri), new URL(maskUri(uri))];
        expect([after.host, hasUser(after)]).toStrictEqual([before.host, hasUser(before)]);
      }),
      { numRuns: 1000 },
    );
  });

  test('what is masked twice is as it was masked once', () => {
    const piece = fc.constantFrom(
      ...'https:// //u : @ host / ? & = # ; % %3A %2F%2F %40 %3F %26 %3D token a1 \t'.split(' '),
    );
    fc.assert(
      fc.property(fc.array(piece), (pieces) => {
        const masked = maskUri(pieces.join(''));
        expect(maskUri(masked)).toBe(masked);
        expect(maskText(maskText(pieces.join('')))).toBe(maskText(pieces.join('')));
      }),
    );
  });

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
    '%25',
    '%252525252f',
    '%3a%2f%2fa%3a',
    '%253a%252f%252f',
    '://a:',
    '=//a:b',
    ':\\/',
    '1:',
    '\t:',
    'a1@',
    '&key%3d',
    'token[.',
  ])('of %j', (piece) => {
    const long = piece.repeat(100_000 / piece.length);
    for (const text of [
      long,
      `https://${long}`,
      `https://a:${long}`,
      `https://h/?${long}`,
      `?n=%3a%2f%2fa%3a${long}`,
      `eyJ.${long}.`,
      `${long}=@eyJ`,
      `${long}://@`,
    ]) {
      const start = performance.now();
      maskText(text);
      maskUri(text);
      secretPatternsIn(text);
      expect(performance.now() - start).toBeLessThan(250);
    }
  });
});
