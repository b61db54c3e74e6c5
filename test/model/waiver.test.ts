import { expect, test } from 'vitest';
import { isInForce } from '../../src/model/waiver.ts';

const until = (moment: string, now: string): boolean =>
  isInForce({ reason: 'known', by: 'somebody', until: moment }, new Date(now));

test.each([
  ['2026-06-01', '2026-05-31T23:59:59Z', true],
  ['2026-06-01', '2026-06-01T00:00:00Z', true],
  ['2026-06-01', '2026-06-01T23:59:59Z', true],
  ['2026-06-01', '2026-06-02T00:00:00Z', false],
  ['2026-06-01T12:00:00Z', '2026-06-01T11:59:59Z', true],
  ['2026-06-01T12:00:00Z', '2026-06-01T12:00:00Z', false],
  ['2026-06-01T12:00:00+02:00', '2026-06-01T10:00:00Z', false],
  ['soon', '2026-06-01T00:00:00Z', false],
])('until %s, at %s: %s', (moment, now, holds) => expect(until(moment, now)).toBe(holds));
