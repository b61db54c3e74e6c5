import type { OrgScore } from '../../src/model/score.ts';

export const someScore = (changes: Partial<OrgScore> = {}): OrgScore => ({
  algorithm: 1,
  score: 63,
  coverage: 92,
  grade: 'C',
  grades: { 'A+': 0, A: 1, B: 0, C: 1, D: 0, F: 0 },
  ungraded: 0,
  ...changes,
});
