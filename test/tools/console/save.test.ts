import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { askServer } from '../ask-server.ts';
import { control, formTitled, rowsOf, type } from './open-page.ts';
import {
  type App,
  addressOf,
  apps,
  appWith,
  endServers,
  GENERAL,
  openApp,
  servedSample,
} from './sample-apps.ts';

let port: number;
beforeEach(async () => {
  port = await servedSample();
});
afterEach(endServers);

const open = (app: App, rest?: string) => openApp(port, app, rest);

describe('a form that is saved', () => {
  const web = appWith(
    ({ application_type: kind, redirect_uris: uris, wildcard_redirect: wild }) =>
      kind === 'web' && uris?.length === 1 && wild === 'DISABLED',
  );

  test('the look-alike list chooses, from the end of the body', async () => {
    await open(web);
    const form = formTitled(GENERAL);
    control(form, 'Edit').click();
    form.querySelector<HTMLElement>('.o-form-input-name-idp_initiated_login .chzn-single')?.click();
    const drop = document.querySelector('body > .chzn-drop') as HTMLElement;
    control(drop, 'Either Okta or App').click();
    expect(document.querySelector('.chzn-drop')).toBeNull();
    expect(rowsOf().has(`${GENERAL} > Login flow`)).toBe(true);
  });

  test('Save is kept by the console alone, and only with the token of its own page', async () => {
    const { asked } = await open(web);
    const form = formTitled(GENERAL);
    control(form, 'Edit').click();
    type(control(form, 'App integration name'), '<b>Renamed</b>');
    control(form, 'Allow wildcard').click();
    type(
      form.querySelector<HTMLInputElement>('.o-form-input-name-redirect_uris input') ?? undefined,
      'https://*.a.example/cb',
    );
    control(form, 'Save').click();
    await vi.waitUntil(() => document.querySelector('h1')?.textContent === '<b>Renamed</b>');
    expect(document.querySelector('h1 b')).toBeNull();
    expect(asked).toEqual([
      {
        path: addressOf(web),
        method: 'POST',
        body: { label: '<b>Renamed</b>', wildcard_redirect: true, redirect_uris: ['https://*.a.example/cb'] },
      },
    ]);
    await open(web);
    expect(rowsOf().get(`${GENERAL} > Sign-in redirect URIs`)).toEqual([
      'Allow wildcard * in login URI redirect.',
      'https://*.a.example/cb',
    ]);
    const api = await askServer(port, '/api/v1/apps?limit=200');
    expect(api.json()).toEqual(apps);
    const foreign = await askServer(port, addressOf(web), {
      method: 'POST',
      body: '{"label":"Foreign"}',
    });
    expect(foreign.status).toBe(403);
    expect((await askServer(port, addressOf(web))).body).not.toContain('Foreign');
  });

  test('Save that is refused says why and keeps what was typed', async () => {
    await open(web);
    const form = formTitled(GENERAL);
    control(form, 'Edit').click();
    type(
      form.querySelector<HTMLInputElement>('.o-form-input-name-redirect_uris input') ?? undefined,
      'not a uri',
    );
    control(form, 'Save').click();
    await vi.waitUntil(() => form.querySelector('.o-form-has-errors'));
    expect(form.querySelector('.o-form-input-error:not([style*=none])')?.textContent).toBe('Invalid URI');
    expect(rowsOf().get(`${GENERAL} > Sign-in redirect URIs`)).toEqual(['not a uri']);
  });
});
