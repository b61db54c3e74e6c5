import { expect, test } from 'vitest';
import { minutesIn } from '../../../src/rules/lib/iso-duration.ts';

test.each([
  ['PT0S', 0],
  ['PT30S', 0.5],
  ['PT1,5S', 0.025],
  ['PT15M', 15],
  ['PT2H10M', 130],
  ['PT12H', 720],
  ['PT43800H', 2_628_000],
  ['P1D', 1440],
  ['P1DT2H', 1560],
  ['P2W', 20_160],
  ['P1M', 43_200],
  ['P1Y', 525_600],
  ['pt2h', 120],
  [' PT2H ', 120],
  [`PT2H${' '.repeat(76)}`, 120],
])('%s is %d minutes', (duration, minutes) => expect(minutesIn(duration)).toBeCloseTo(minutes));

test.each([
  '',
  'P',
  'PT',
  'P1DT',
  '2H',
  'PT-2H',
  'PT2H1D',
  'never',
  `PT2H${' '.repeat(77)}`,
  `PT${'9'.repeat(100_000)}H`,
])('%.20s is no duration', (duration) => expect(minutesIn(duration)).toBeUndefined());
