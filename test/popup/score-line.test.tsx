// @vitest-environment jsdom
import { render } from 'preact';
import { expect, test } from 'vitest';
import { ScoreLine } from '../../popup/score-line.tsx';
import { someScore } from '../support/some-scores.ts';

const shown = (changes: Parameters<typeof someScore>[0]): string => {
  const place = document.createElement('div');
  render(<ScoreLine score={someScore(changes)} />, place);
  return place.textContent ?? '';
};

test.each([
  ['a grade, always with its coverage', {}, ['Score 63 of 100, grade C', '92 %', 'algorithm 1']],
  ['accepted risks', { withoutAccepted: 74 }, ['Score 63', '74 without the accepted risks']],
  ['too little known', { grade: null, coverage: 43 }, ['No score', '43 %']],
] as const)('%s', (_name, changes, parts) => {
  for (const part of parts) expect(shown(changes)).toContain(part);
});

test('shows no figure where there is no grade', () => {
  expect(shown({ grade: null, score: 12, withoutAccepted: 34 })).not.toMatch(/12|34/);
});
