// @vitest-environment jsdom
import { fireEvent, screen } from '@testing-library/preact';
import { describe, expect, test } from 'vitest';
import { hoursFaults, readHours, typedHours } from '../../options/working-hours.ts';
import { violations } from '../popup/show-popup.ts';
import { save, settings, showOptions, type, written } from './show-options.ts';

const SWITCH = 'Changes are expected in working hours only';
const FROM = 'From, hour in UTC';
const TO = 'To, hour in UTC';
const workingHours = { fromUtc: 19, toUtc: 7, days: [0, 6] };
const box = (label: string) => screen.getByLabelText<HTMLInputElement>(label);

describe('working hours on the page', () => {
  test('are off where nobody said, and start as an office day', async () => {
    const { host } = await showOptions();
    expect(box(SWITCH).checked).toBe(false);
    expect(screen.queryByLabelText(FROM)).toBeNull();
    fireEvent.click(box(SWITCH));
    await save();
    expect(written(host)).toEqual({
      ...settings,
      workingHours: { fromUtc: 7, toUtc: 19, days: [1, 2, 3, 4, 5] },
    });
    expect(await violations()).toEqual([]);
  });

  test('are shown, changed and saved', async () => {
    const { host } = await showOptions({ settings: { ...settings, workingHours } });
    expect([box(FROM).value, box(TO).value]).toEqual(['19', '7']);
    expect([box('Sunday').checked, box('Monday').checked]).toEqual([true, false]);
    type(FROM, '20');
    fireEvent.click(box('Monday'));
    fireEvent.click(box('Sunday'));
    await save();
    expect(written(host)?.workingHours).toEqual({ fromUtc: 20, toUtc: 7, days: [1, 6] });
  });

  test('are gone when they are switched off', async () => {
    const { host } = await showOptions({ settings: { ...settings, workingHours } });
    fireEvent.click(box(SWITCH));
    await save();
    expect(written(host)).toEqual(settings);
  });

  test.each([
    [FROM, '24', 'Enter a whole number from 0 to 23.'],
    [TO, '25', 'Enter a whole number from 0 to 24.'],
    [TO, '19', 'Choose different hours; a whole day is 0 to 24.'],
  ])('%s %s is told and not saved', async (label, value, words) => {
    const { host } = await showOptions({ settings: { ...settings, workingHours } });
    type(label, value);
    await save();
    expect(screen.getByText(words)).toBeTruthy();
    expect(document.activeElement).toBe(box(label));
    expect(written(host)).toBeUndefined();
  });

  test('need a day', async () => {
    const { host } = await showOptions({ settings: { ...settings, workingHours } });
    for (const day of ['Sunday', 'Saturday']) fireEvent.click(box(day));
    await save();
    expect(screen.getByText('Choose at least one day.')).toBeTruthy();
    expect(document.activeElement).toBe(box('Monday'));
    expect(written(host)).toBeUndefined();
  });
});

describe('working hours as values', () => {
  test('come back as they were', () => expect(readHours(typedHours(workingHours))).toEqual(workingHours));

  test('are not judged when they are switched off', () => {
    const typed = { ...typedHours(undefined), from: 'x', days: [] };
    expect(hoursFaults(typed)).toEqual({});
    expect(readHours(typed)).toBeUndefined();
  });
});
