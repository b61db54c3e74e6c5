// @vitest-environment jsdom
import { fireEvent, screen, within } from '@testing-library/preact';
import { expect, test } from 'vitest';
import { defaultPanelSettings } from '../../src/model/panel.ts';
import { settle, violations } from '../popup/show-popup.ts';
import { settings, showOptions } from './show-options.ts';

const { places } = defaultPanelSettings;
const group = () => screen.getByRole('group', { name: 'Show findings on' });
const box = (name: string) => within(group()).getByRole<HTMLInputElement>('checkbox', { name });
const state = () =>
  within(group())
    .getAllByRole<HTMLInputElement>('checkbox')
    .map(({ checked }) => checked);

test('shows where findings show in the console, and axe finds nothing', async () => {
  await showOptions({ settings, places: { ...places, wizard: false } });
  expect(state()).toEqual([true, false, true, true]);
  expect(await violations()).toEqual([]);
});

test.each([
  ['App pages', 'app'],
  ['The page for creating an app', 'wizard'],
  ['The list of apps', 'appList'],
  ['The list of trusted origins', 'trustedOrigins'],
])('%s: switched off and on at once', async (name, place) => {
  const { host, root } = await showOptions();
  fireEvent.click(box(name));
  await settle();
  expect(host.asked.findLast(([asked]) => asked === 'write-places')).toEqual([
    'write-places',
    { [place]: false },
  ]);
  expect(box(name).checked).toBe(false);
  expect(root.textContent).toContain('Saved.');
  fireEvent.click(box(name));
  await settle();
  expect(await host.ask('read-places')).toEqual(places);
  expect(host.asked.some(([asked]) => asked === 'write-settings')).toBe(false);
});

test('what the panel switched off meanwhile stays off', async () => {
  const { host } = await showOptions();
  await host.ask('write-places', { appList: false });
  fireEvent.click(box('App pages'));
  fireEvent.click(box('The page for creating an app'));
  await settle();
  expect(await host.ask('read-places')).toEqual({ ...places, app: false, wizard: false, appList: false });
  expect(state()).toEqual([false, false, false, true]);
});

test.each([
  ['tab', () => document.dispatchEvent(new Event('visibilitychange'))],
  ['window', () => window.dispatchEvent(new Event('focus'))],
])('what the panel switched off shows when the person comes back from another %s', async (_name, back) => {
  const { host, root } = await showOptions();
  await host.ask('write-places', { appList: false });
  back();
  await settle();
  expect(state()).toEqual([true, true, false, true]);
  expect(root.textContent).not.toContain('Saved.');
});

test('what could not be stored is told and not shown as if it were', async () => {
  const { root } = await showOptions({ settings }, 'write-places');
  fireEvent.click(box('App pages'));
  await settle();
  expect(box('App pages').checked).toBe(true);
  expect(root.textContent).toContain('Something unexpected went wrong');
});

test('where they cannot be read, that is told and the other settings stand', async () => {
  const { root } = await showOptions({ settings }, 'read-places');
  expect(root.textContent).toContain('Something unexpected went wrong');
  expect(screen.queryByRole('group', { name: 'Show findings on' })).toBeNull();
  expect(screen.getByLabelText('Your domains')).toBeTruthy();
});
