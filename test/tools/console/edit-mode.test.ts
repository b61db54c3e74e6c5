import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { control, formTitled, rowsOf, type } from './open-page.ts';
import { type App, appWith, endServers, GENERAL, openApp, servedSample } from './sample-apps.ts';

let port: number;
beforeEach(async () => {
  port = await servedSample();
});
afterEach(endServers);

const open = (app: App, rest?: string) => openApp(port, app, rest);

describe('edit mode', () => {
  const web = appWith(
    ({ application_type: kind, redirect_uris: uris, wildcard_redirect: wild }) =>
      kind === 'web' && uris?.length === 1 && wild === 'DISABLED',
  );

  test('draws the same form anew as inputs, at the same address; Cancel leaves no trace', async () => {
    await open(web, '#tab-general');
    const form = formTitled(GENERAL);
    const before = [...rowsOf()];
    control(form, 'Edit').click();
    expect([form.className, location.hash]).toEqual(['o-form o-form-edit-mode', '#tab-general']);
    expect(formTitled(GENERAL)).toBe(form);
    expect(rowsOf().get(`${GENERAL} > Sign-in redirect URIs`)).toEqual(
      web.settings.oauthClient?.redirect_uris,
    );
    expect(control(form, 'Save').matches('.o-form-button-bar input[type=submit]')).toBe(true);
    control(form, 'Allow wildcard').click();
    control(form, 'Add URI').click();
    const rows = [...form.querySelectorAll<HTMLInputElement>('.o-form-input-name-redirect_uris input')];
    expect(rows).toHaveLength(2);
    expect(document.activeElement).toBe(rows[1]);
    type(rows[1], 'http://plain.example/cb');
    control(form, 'Cancel').click();
    expect(form.className).toBe('o-form o-form-read-mode');
    expect([...rowsOf()]).toEqual(before);
  });

  test('what depends on a value follows at once, and keeps what was typed', async () => {
    await open(web);
    const form = formTitled(GENERAL);
    control(form, 'Edit').click();
    const name = control(form, 'App integration name');
    type(name, 'Typed');
    expect(rowsOf().has(`${GENERAL} > Refresh token behavior`)).toBe(false);
    control(form, 'Refresh Token').click();
    expect(rowsOf().has(`${GENERAL} > Refresh token behavior`)).toBe(true);
    control(form, 'Implicit (hybrid)').click();
    control(form, 'Allow Access Token').click();
    expect(rowsOf().get(`${GENERAL} > Grant type`)).toEqual(
      expect.arrayContaining(['Implicit (hybrid)', 'Allow Access Token with implicit grant type']),
    );
    expect(control(form, 'Implicit (hybrid)').nextElementSibling?.className).toBe('checked');
    expect(control(form, 'Authorization Code').disabled).toBe(true);
    expect(name.isConnected && name.value).toBe('Typed');
    control(form, 'Advanced').click();
    expect(rowsOf().get(`${GENERAL} > Grant type`)).not.toContain('Implicit (hybrid)');
  });

  test('what others put into a row is left alone, and in nobody’s way', async () => {
    await open(web);
    const form = formTitled(GENERAL);
    control(form, 'Edit').click();
    for (const row of form.querySelectorAll('.o-form-fieldset, .o-form-input, .custom-checkbox'))
      row.prepend(Object.assign(document.createElement('i'), { className: 'mark' }));
    const marks = form.querySelectorAll('.mark').length;
    control(form, 'Implicit (hybrid)').click();
    control(form, 'Refresh Token').click();
    expect(rowsOf().has(`${GENERAL} > Refresh token behavior`)).toBe(true);
    expect(rowsOf().get(`${GENERAL} > Grant type`)).toContain('Implicit (hybrid)');
    expect(control(form, 'Allow ID Token').closest<HTMLElement>('.custom-checkbox')?.style.display).toBe('');
    expect(form.querySelectorAll('.mark[style], .mark:not([class=mark])')).toHaveLength(0);
    expect(form.querySelectorAll('.mark')).toHaveLength(marks);
  });
});
