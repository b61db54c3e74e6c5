import { describe, expect, test } from 'vitest';
import { audienceServers, normalOrigin, originTwins } from '../../../src/rules/lib/org-listings.ts';
import { authorizationServer, trustedOrigin } from '../../support/build-subjects.ts';
import { quickest } from '../../support/quickest.ts';

describe('normalOrigin', () => {
  test.each([
    ['https://app.example.com', 'https://app.example.com'],
    ['HTTPS://App.Example.com', 'https://app.example.com'],
    [' https://app.example.com/ ', 'https://app.example.com'],
    ['https://app.example.com//', 'https://app.example.com'],
    ['https://app.example.com:443', 'https://app.example.com'],
    ['http://app.example.com:80/', 'http://app.example.com'],
    ['https://app.example.com:8443', 'https://app.example.com:8443'],
    ['http://app.example.com:443', 'http://app.example.com:443'],
    ['https://bücher.de', 'https://xn--bcher-kva.de'],
    ['http://127.1:3000', 'http://127.0.0.1:3000'],
    ['https://app.example.com.', 'https://app.example.com.'],
    ['https://app.example.com/A/', 'https://app.example.com/A'],
    ['Ionic://LocalHost/', 'ionic://localhost'],
    ['*.Example.com', '*.example.com'],
    ['', ''],
  ])('%s', (origin, expected) => expect(normalOrigin(origin)).toBe(expected));

  test('wildcards are compared without case', () =>
    expect(normalOrigin('https://*.Example.com/')).toBe(normalOrigin('https://*.example.com')));

  test.each(['/', 'https://', 'a/', 'https://a.example.com/'])('takes no time with much of %s', (piece) => {
    const work = () => {
      normalOrigin(`${piece.repeat(100_000)}x`.slice(-100_000));
      normalOrigin(piece.repeat(100_000).slice(0, 100_000));
    };
    expect(quickest(work, 10)).toBeLessThan(20);
  });
});

const origin = (id: string, address?: string) => trustedOrigin({ id, origin: address });

describe('originTwins', () => {
  test('only what occurs more than once', () => {
    const twins = originTwins([
      origin('tos2', 'https://a.example.com/'),
      origin('tos3', 'https://b.example.com'),
      origin('tos1', 'https://A.example.com:443'),
    ]);
    expect([...twins]).toEqual([['https://a.example.com', ['tos1', 'tos2']]]);
  });
  test('deactivated ones count', () => {
    const twins = originTwins([
      trustedOrigin({ id: 'tos1', status: 'INACTIVE' }),
      trustedOrigin({ id: 'tos2' }),
    ]);
    expect([...twins.values()]).toEqual([['tos1', 'tos2']]);
  });
  test('an entry listed twice has no twin', () => {
    const one = origin('tos1', 'https://a.example.com');
    expect(originTwins([one, origin('tos2', 'https://b.example.com'), one]).size).toBe(0);
  });
  test('what has no address has no twin', () =>
    expect(originTwins([origin('tos1'), origin('tos2')]).size).toBe(0));
});

const server = (id: string, status: string, ...audiences: string[]) =>
  authorizationServer({ id, status, audiences });

describe('audienceServers', () => {
  test('ACTIVE ones by audience, exactly as written', () => {
    const servers = audienceServers([
      server('aus1', 'ACTIVE', 'https://api.example.com', 'api'),
      server('aus2', 'ACTIVE', 'https://api.example.com'),
      server('aus3', 'INACTIVE', 'https://api.example.com'),
      server('aus4', 'ACTIVE', 'https://API.example.com'),
    ]);
    expect([...servers]).toEqual([
      ['https://api.example.com', ['aus1', 'aus2']],
      ['api', ['aus1']],
      ['https://API.example.com', ['aus4']],
    ]);
  });
  test('a server listed twice, or with an audience twice, counts once', () => {
    const one = server('aus1', 'ACTIVE', 'api', 'other', 'api');
    expect(audienceServers([one, server('aus2', 'ACTIVE', 'x'), one]).get('api')).toEqual(['aus1']);
  });
  test('a server without audiences', () =>
    expect(audienceServers([authorizationServer({ audiences: undefined })]).size).toBe(0));
});
