// @vitest-environment jsdom
import { describe, expect, test } from 'vitest';
import { C, consolePage, readingOf, sourcesOf, valuesOf, WEB } from './console-page.ts';

const field = (label: string, value: string, state = 'disabled') =>
  `<div class="MuiFormControl-root"><label for="r1">${label}</label><div><input type="text" value="${value}" ${state}></div></div>`;
const WILDCARD = `<fieldset class="MuiFormControl-root"><legend>Sign-in redirect URIs </legend>
  <label><span><input type="checkbox" name="wildcard_redirect" disabled></span><span>Allow wildcard * in sign-in URI redirect.</span></label></fieldset>`;
const SIGN_IN = 'Sign-in redirect URIs';
const SIGN_OUT = 'Sign-out redirect URIs';

function read(html: string) {
  const page = consolePage('01-apps-list');
  page.body.innerHTML = `<h2>General Settings</h2><h3>LOGIN</h3>${html}`;
  return readingOf(page, WEB);
}

describe('Odyssey lists: a field for each item', () => {
  test('every address is read, whatever field comes first', () => {
    const { app, elements } = read(
      WILDCARD +
        field(SIGN_IN, 'http://a.example/cb') +
        field(SIGN_IN, 'https://b.example/cb') +
        field(SIGN_OUT, 'https://a.example/bye') +
        field(SIGN_OUT, 'http://b.example/bye'),
    );
    expect(valuesOf(app)).toEqual({
      [`${C}.redirect_uris`]: ['http://a.example/cb', 'https://b.example/cb'],
      [`${C}.wildcard_redirect`]: 'DISABLED',
      [`${C}.post_logout_redirect_uris`]: ['https://a.example/bye', 'http://b.example/bye'],
    });
    expect(app.unread).toEqual([]);
    expect((elements.get(`${C}.redirect_uris[1]`) as HTMLInputElement).value).toBe('https://b.example/cb');
  });

  test('the list is being edited where one of its fields is', () => {
    const { app } = read(
      WILDCARD + field(SIGN_IN, 'https://a.example/cb') + field(SIGN_IN, 'http://typed.example/cb', ''),
    );
    expect(sourcesOf(app)[`${C}.redirect_uris`]).toBe('page-edit');
    expect(valuesOf(app)[`${C}.redirect_uris`]).toContain('http://typed.example/cb');
  });

  test('the wildcard box alone is no empty list', () => {
    const { app } = read(WILDCARD);
    expect(valuesOf(app)).toEqual({ [`${C}.wildcard_redirect`]: 'DISABLED' });
    expect(app.unread.map(({ path }) => path)).toEqual([`${C}.redirect_uris`]);
  });
});
