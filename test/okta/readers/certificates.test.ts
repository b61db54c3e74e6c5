import { describe, expect, test } from 'vitest';
import type { Hole } from '../../../src/model/subject.ts';
import { certificates } from '../../../src/okta/readers/certificates.ts';

/** DER that begins with these bytes; what follows decides nothing. */
const der = (...bytes: number[]): string =>
  Buffer.from([...bytes, ...Array<number>(30).fill(1)]).toString('base64');

const read = (value: unknown) => {
  const holes: Hole[] = [];
  return { kept: certificates(value, 'x5c', holes), holes: holes.map(({ at }) => at) };
};

describe('what begins as a certificate does', () => {
  test.each([
    ['with a version, lengths of two bytes', der(0x30, 0x82, 1, 0, 0x30, 0x82, 1, 0, 0xa0)],
    ['with a serial number, as certificates of version 1', der(0x30, 0x82, 1, 0, 0x30, 0x82, 1, 0, 0x02)],
    ['with short lengths', der(0x30, 0x7f, 0x30, 0x10, 0xa0)],
    ['with lengths of one byte', der(0x30, 0x81, 0x90, 0x30, 0x81, 0x80, 0x02)],
  ])('%s', (_name, text) => expect(read([text])).toStrictEqual({ kept: [text], holes: [] }));

  test('armour and line breaks are taken off', () => {
    const text = der(0x30, 0x10, 0x30, 0x10, 0xa0);
    const armoured = `-----BEGIN CERTIFICATE-----\n${text.slice(0, 10)}\n${text.slice(10)}\n-----END CERTIFICATE-----`;
    expect(read([armoured]).kept).toStrictEqual([text]);
  });
});

describe('anything else is a hole', () => {
  test.each([
    ['no sequence', der(0x31, 0x10, 0x30, 0x10, 0xa0)],
    ['no inner sequence', der(0x30, 0x10, 0x31, 0x10, 0xa0)],
    ['a private key', der(0x30, 0x10, 0x02, 0x01, 0x00)],
    ['a key that names an algorithm', der(0x30, 0x10, 0x30, 0x10, 0x06)],
    ['text', 'not base64 at all, I fear, and long'],
    ['too long', `${der(0x30, 0x10, 0x30, 0x10, 0xa0).replaceAll('=', '')}${'A'.repeat(16_384)}`],
    ['a number', 7],
  ])('%s', (_name, entry) => expect(read([entry])).toStrictEqual({ kept: [], holes: ['x5c[0]'] }));

  test('no list', () => {
    expect(read('x')).toStrictEqual({ kept: [], holes: ['x5c'] });
    for (const nothing of [null, undefined]) expect(read(nothing)).toStrictEqual({ kept: [], holes: [] });
  });
});
