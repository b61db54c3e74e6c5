import { describe, expect, test } from 'vitest';
import { readDomains, readEmailDomains } from '../../../src/okta/readers/domains.ts';

const ENTRIES = [
  { id: '1', domain: 'ID.Example.com', validationStatus: 'VERIFIED' },
  { id: '2', domain: 'b.example.com', validationStatus: 'NOT_STARTED' },
  { id: '4', domain: 'c.example.com', validationStatus: 'FAILED_TO_VERIFY' },
  { id: '3', domain: 'd.example.com', validationStatus: 'COMPLETED' },
];
const READ = [
  { host: 'id.example.com', verified: true },
  { host: 'b.example.com', verified: false },
  { host: 'c.example.com', verified: false },
  { host: 'd.example.com', verified: true },
];
const NO_DOMAINS = [null, 7, {}, { domain: 7 }, { domain: 'a b' }];

describe.each([
  ['custom domains', readDomains],
  ['e-mail domains', readEmailDomains],
])('%s', (_name, read) => {
  test('each of them says whether Okta has verified it', () => {
    expect(read(ENTRIES)).toStrictEqual(READ);
  });

  test('what is no list is nothing', () => {
    for (const raw of [null, undefined, 7, {}, 'x']) expect(read(raw)).toBeUndefined();
  });
});

describe('what cannot be understood', () => {
  test.each([undefined, 'WEIRD', 7])(
    'a custom domain whose status is %j may be verified',
    (validationStatus) => {
      expect(readDomains([{ id: '1', domain: 'a.example.com', validationStatus }])).toStrictEqual([
        { host: 'a.example.com', verified: undefined },
      ]);
    },
  );

  test.each(NO_DOMAINS)('%j may be a custom domain', (entry) =>
    expect(readDomains([entry])).toStrictEqual([{ host: '', verified: undefined }]),
  );

  test.each(NO_DOMAINS)('%j is no e-mail domain', (entry) =>
    expect(readEmailDomains([entry])).toStrictEqual([]),
  );
});
