import { describe, expect, test } from 'vitest';
import { consoleChecks } from '../../src/messaging/console-checks.ts';
import { NARROWEST_PANEL, WIDEST_PANEL } from '../../src/model/panel.ts';

const accepts = (change: unknown): boolean => consoleChecks['write-panel'].every((check) => check(change));

describe('a change of the panel', () => {
  test.each([NARROWEST_PANEL, 360, WIDEST_PANEL])('may make it %i pixels wide', (width) => {
    expect(accepts({ width })).toBe(true);
  });

  test.each([NARROWEST_PANEL - 1, WIDEST_PANEL + 1, 360.5, '360'])('may not make it %s wide', (width) => {
    expect(accepts({ width })).toBe(false);
  });
});
