import { describe, expect, test } from 'vitest';
import { readDomains, readEmailDomains } from '../../../src/okta/readers/domains.ts';

describe.each([
  ['custom domains', readDomains],
  ['e-mail domains', readEmailDomains],
])('%s', (_name, read) => {
  test('each of them says whether Okta has verified it', () => {
    const entries = [
      { id: '1', domain: 'ID.Example.com', validationStatus: 'VERIFIED' },
      { id: '2', domain: 'b.example.com', validationStatus: 'NOT_STARTED' },
      { id: '3', domain: 'c.example.com' },
      { id: '4', domain: 'd.example.com', validationStatus: 'COMPLETED' },
    ];
    expect(read(entries)).toStrictEqual([
      { host: 'id.example.com', verified: true },
      { host: 'b.example.com', verified: false },
      { host: 'c.example.com', verified: false },
      { host: 'd.example.com', verified: true },
    ]);
  });

  test('what is no domain is left out', () => {
    for (const entry of [null, 7, {}, { domain: 7 }, { domain: 'a b' }])
      expect(read([entry])).toStrictEqual([]);
  });

  test('what is no list is nothing', () => {
    for (const raw of [null, undefined, 7, {}, 'x']) expect(read(raw)).toBeUndefined();
  });
});
