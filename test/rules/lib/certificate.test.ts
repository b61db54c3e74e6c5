import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readCertificate } from '../../../src/rules/lib/certificate.ts';
import { certificate, der, EC_KEY, SHA256_WITH_RSA } from '../../support/build-certificate.ts';

const examples = (id: string): string[] =>
  readFileSync(`test/rules/examples/${id}.jsonl`, 'utf8')
    .trimEnd()
    .split('\n')
    .flatMap((line) => JSON.parse(line).input.keys[0].x5c ?? []);

describe('a certificate', () => {
  test('is read', () => {
    expect(readCertificate(certificate())).toEqual({
      notBefore: new Date('2025-01-01T00:00:00Z'),
      notAfter: new Date('2035-01-01T00:00:00Z'),
      signatureAlgorithm: SHA256_WITH_RSA,
      key: { kind: 'rsa', bits: 2048 },
    });
  });

  test('of a real tool is read', () => {
    const read = examples('saml-cert-weak').map(readCertificate);
    expect(read.map((facts) => facts?.key)).toEqual(
      [1024, 2048, 2048].map((bits) => ({ kind: 'rsa', bits })),
    );
    expect(read.map((facts) => facts?.notAfter.getUTCFullYear())).toEqual([2036, 2046, 2029]);
  });

  test('may end after 2050', () => {
    const end = '2070-02-03T04:05:06.000Z';
    expect(readCertificate(certificate({ notAfter: end }))?.notAfter.toISOString()).toBe(end);
  });

  test.each([512, 1023, 1024, 2041, 2047, 2048, 3072, 4096])('has a modulus of %d bits', (bits) => {
    expect(readCertificate(certificate({ bits }))?.key).toEqual({ kind: 'rsa', bits });
  });

  test.each([
    [EC_KEY, 'ec'],
    ['1.3.101.112', 'other'],
    ['1.2.840.10040.4.1', 'other'],
  ])('has a key of kind %s', (key, kind) => {
    expect(readCertificate(certificate({ key }))?.key).toEqual({ kind });
  });
});

const bytesOf = (base64: string): Buffer => Buffer.from(base64, 'base64');
const deep = (levels: number): Buffer => {
  let nested = der(0x05);
  for (let level = 0; level < levels; level += 1) nested = der(0x30, nested);
  return nested;
};

describe('what is no certificate', () => {
  test.each([
    ['nothing', ''],
    ['words', 'a private matter'],
    ['base64 of words', Buffer.from('a private matter').toString('base64')],
    ['half a certificate', certificate().slice(0, 400)],
    ['a certificate with PEM armour', `-----BEGIN CERTIFICATE-----\n${certificate()}`],
    ['a private key', der(0x30, der(0x02, Buffer.from([0])), deep(1)).toString('base64')],
  ])('%s is not read', (_name, text) => {
    expect(readCertificate(text)).toBeUndefined();
  });

  test.each([
    ['a modulus of zero', '020200ff0203010001', '020200000203010001'],
    ['a key that is no sequence', '30090202', '31090202'],
    ['a moment without digits', '323530313031', '32353031ff31'],
  ])('%s', (_name, sound, broken) => {
    const hex = bytesOf(certificate({ bits: 8 })).toString('hex');
    expect(hex).toContain(sound);
    const text = Buffer.from(hex.replace(sound, broken), 'hex').toString('base64');
    expect(readCertificate(text)).toBeUndefined();
  });

  test('bytes of any kind never throw', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), fc.nat(900), (noise, at) => {
        readCertificate(Buffer.from(noise).toString('base64'));
        const damaged = bytesOf(certificate());
        damaged.set(noise.slice(0, Math.max(0, damaged.length - at)).slice(0, 4), Math.min(at, 600));
        readCertificate(damaged.toString('base64'));
      }),
    );
  });

  test.each<[string, Buffer | string]>([
    ['100,000 letters', 'M'.repeat(100_000)],
    ['nesting', deep(2_000)],
    ['nesting without lengths', Buffer.from('3080'.repeat(4_500), 'hex')],
    ['many small pieces', der(0x30, Buffer.from('0500'.repeat(4_500), 'hex'))],
    ['many extensions', bytesOf(certificate({ extra: Buffer.from('3000'.repeat(4_000), 'hex') }))],
  ])('%s take no time', (_name, hostile) => {
    const text = typeof hostile === 'string' ? hostile : hostile.toString('base64');
    const times = Array.from({ length: 30 }, (_, round) => {
      // Another text each time, so that nothing is remembered.
      const start = performance.now();
      expect(readCertificate(text + ' '.repeat(round))).toBeUndefined();
      return performance.now() - start;
    });
    expect(Math.min(...times)).toBeLessThan(1);
  });
});
