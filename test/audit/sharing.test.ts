import { expect, test } from 'vitest';
import { openSharing } from '../../src/audit/sharing.ts';
import type { JudgedProblem } from '../../src/model/report.ts';

const problem = (changes: Partial<JudgedProblem> = {}): JudgedProblem => ({
  variant: 'bad',
  severity: 'high',
  at: 'label',
  value: 'x',
  ...changes,
});

test('an equal list is answered with the one from before', () => {
  const shared = openSharing();
  const first = [problem(), problem({ at: 'name' })];
  expect(shared(first)).toBe(first);
  expect(shared([problem(), problem({ at: 'name' })])).toBe(first);
});

test.each([
  ['variant', { variant: 'worse' }],
  ['severity', { severity: 'low' }],
  ['place', { at: 'name' }],
  ['value', { value: 'y' }],
] as const)('a list with another %s is a list of its own', (_what, changes) => {
  const shared = openSharing();
  shared([problem()]);
  const other = [problem(changes)];
  expect(shared(other)).toBe(other);
});

test('so is a longer and a shorter one, and one without a value', () => {
  const shared = openSharing();
  shared([problem(), problem()]);
  for (const other of [
    [problem()],
    [problem(), problem(), problem()],
    [{ variant: 'bad', severity: 'high', at: 'label' } as const],
  ])
    expect(shared(other)).toBe(other);
});

test('it remembers a few, not all', () => {
  const shared = openSharing();
  const first = [problem({ value: 0 })];
  shared(first);
  for (let value = 1; value <= 20; value += 1) shared([problem({ value })]);
  expect(shared([problem({ value: 0 })])).not.toBe(first);
});
