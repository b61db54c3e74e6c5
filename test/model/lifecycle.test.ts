import { expect, test } from 'vitest';
import { isSwitchedOff } from '../../src/model/lifecycle.ts';
import { samlApp } from '../support/build-subjects.ts';

test.each([
  ['ACTIVE', false],
  ['INACTIVE', true],
  ['DELETED', true],
  ['STAGED', false],
  ['', false],
])('%s is switched off: %s', (status, off) => expect(isSwitchedOff(samlApp({ status }))).toBe(off));
