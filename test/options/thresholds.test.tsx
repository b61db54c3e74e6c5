// @vitest-environment jsdom
import { screen } from '@testing-library/preact';
import { describe, expect, test } from 'vitest';
import { readNumber, readThresholds, THRESHOLDS, typedThresholds } from '../../options/thresholds.ts';
import { texts } from '../../src/rules/texts.ts';
import { violations } from '../popup/show-popup.ts';
import { press, save, settings, showOptions, type, written } from './show-options.ts';

const RULE = 'origin-duplicate-or-stale';
const LABEL = 'Days after which a deactivated origin is stale';
const stored = { ...settings, options: { [RULE]: { inactiveDays: 30 } } };
const field = () => screen.getByLabelText<HTMLInputElement>(LABEL);

describe('a threshold on the page', () => {
  test('is a labelled field under its rule and group, and axe finds nothing', async () => {
    const { root } = await showOptions({ settings: stored, texts });
    expect(root.querySelectorAll('input[type=number]')).toHaveLength(THRESHOLDS.length);
    for (const { id, ruleId, option } of THRESHOLDS) {
      const input = root.querySelector(`[id="${id}"]`)!;
      expect(root.querySelector(`label[for="${id}"]`)?.textContent).toBe(option.label);
      expect(input.closest('fieldset')?.querySelector('legend')?.textContent).toBe(texts[ruleId]?.title);
      expect(input.closest('.thresholds')?.querySelector('h3')?.textContent).toBe(texts[ruleId]?.group);
    }
    expect(await violations()).toEqual([]);
  });

  test('shows the stored value beside the default and the bounds', async () => {
    await showOptions({ settings: stored, texts });
    expect(field().value).toBe('30');
    const about = field().getAttribute('aria-describedby')?.split(' ')[0] ?? '';
    expect(document.getElementById(about)?.textContent).toBe('Default 90; 1 to 3,650');
  });

  test('saves a new value', async () => {
    const { host } = await showOptions({ settings, texts });
    type(LABEL, '60');
    await save();
    expect(written(host)).toEqual({ ...settings, options: { [RULE]: { inactiveDays: 60 } } });
  });

  test('goes back to the default, keeps the focus, and stores nothing then', async () => {
    const { host } = await showOptions({ settings: stored, texts });
    await press(`Reset to 90: ${LABEL}`);
    expect(field().value).toBe('90');
    expect(document.activeElement).toBe(field());
    expect(screen.queryByRole('button', { name: `Reset to 90: ${LABEL}` })).toBeNull();
    await save();
    expect(written(host)).toEqual(settings);
  });

  test.each(['', '0', '3651', '1.5', '-1'])('%j is told and not saved', async (value) => {
    const { host } = await showOptions({ settings, texts });
    type(LABEL, value);
    await save();
    expect(screen.getByText('Enter a whole number from 1 to 3,650.')).toBeTruthy();
    expect(field().getAttribute('aria-invalid')).toBe('true');
    expect(document.activeElement).toBe(field());
    expect(written(host)).toBeUndefined();
    type(LABEL, '45');
    await save();
    expect(written(host)?.options).toEqual({ [RULE]: { inactiveDays: 45 } });
  });
});

describe('two thresholds of a rule', () => {
  const [URGENT, SOON] = ['Days before the end that are urgent', 'Days before the end worth a warning'];
  const pairs = THRESHOLDS.filter(({ option }) => option.atLeast !== undefined);

  test.each(pairs)('$ruleId: $name has what it may not be below, and the defaults agree', (one) => {
    const lower = THRESHOLDS.find(({ ruleId, name }) => ruleId === one.ruleId && name === one.option.atLeast);
    expect(lower).toBeDefined();
    expect(one.option.default).toBeGreaterThanOrEqual(lower?.option.default ?? Number.NaN);
  });

  test('that contradict each other are told and not saved', async () => {
    const { host } = await showOptions({ settings, texts });
    type(URGENT, '120');
    await save();
    expect(screen.getByText(`${SOON} must be at least 120, the value of “${URGENT}”.`)).toBeTruthy();
    expect(document.activeElement).toBe(screen.getByLabelText(SOON));
    expect(written(host)).toBeUndefined();
    type(SOON, '120');
    await save();
    expect(written(host)?.options).toEqual({ 'saml-cert-expiry': { urgentDays: 120, soonDays: 120 } });
  });

  test('of which one is no number are told once', async () => {
    await showOptions({ settings, texts });
    type(URGENT, '');
    await save();
    expect(document.querySelectorAll('input[aria-invalid=true]')).toHaveLength(1);
  });
});

describe('values of thresholds', () => {
  test('defaults are not stored, so that a better default of a later version counts', () =>
    expect(readThresholds(typedThresholds({}))).toEqual({}));

  test('what a rule would not use is not shown either', () => {
    const typed = typedThresholds({ [RULE]: { inactiveDays: 99_999, reviewDays: 100 }, 'no-rule': { x: 1 } });
    expect(typed[`threshold-${RULE}-inactiveDays`]).toBe('90');
    expect(readThresholds(typed)).toEqual({ [RULE]: { reviewDays: 100 } });
  });

  test.each([
    ['7', 7],
    [' 7 ', 7],
    ['7.0', 7],
    ['', undefined],
    [' ', undefined],
    ['7.5', undefined],
    ['seven', undefined],
    ['0', undefined],
    ['11', undefined],
    ['Infinity', undefined],
  ])('%j from 1 to 10', (typed, value) => expect(readNumber(typed, 1, 10)).toBe(value));
});
