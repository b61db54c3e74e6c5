import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { startOrgServer } from '../../../src/tools/org-server/server.mjs';
import { askServer } from '../ask-server.ts';
import { control, openPage, rowsOf, type } from './open-page.ts';

let server: Awaited<ReturnType<typeof startOrgServer>>;
beforeEach(async () => {
  server = await startOrgServer({ orgs: { acme: 'src/demo' } });
});
afterEach(async () => {
  vi.unstubAllGlobals();
  await server.close();
});

const address = (kind: string) => `/admin/apps/oauth2-wizard/create?applicationType=${kind}`;
const open = (kind: string) => openPage(server.port, address(kind), 'form.o-form-edit-mode');
const form = () => document.querySelector('form') as HTMLFormElement;
/** Rows of the wizard, whose form has no panel title. */
const row = (label: string) => [...rowsOf()].find(([key]) => key.startsWith(` > ${label}`))?.[1];

describe('the wizard', () => {
  test.each([
    ['WEB', 'New Web App Integration', 'http://localhost:8080/authorization-code/callback', true],
    ['BROWSER', 'New Single-Page App Integration', 'http://localhost:8080/login/callback', true],
    ['NATIVE', 'New Native App Integration', 'com.okta.acme:/callback', false],
    ['SERVICE', 'New API Services App Integration', undefined, false],
    ['toString', 'New Web App Integration', 'http://localhost:8080/authorization-code/callback', true],
  ])('%s', async (kind, title, uri, hasOrigins) => {
    await open(kind);
    expect(document.querySelector('h1')?.textContent).toBe(title);
    expect(document.querySelector('.o-form-title-bar')).toBeNull();
    expect(row('Sign-in redirect URIs')).toEqual(uri ? [uri] : undefined);
    expect(row('Base URIs') !== undefined).toBe(hasOrigins);
    expect(row('Controlled access')).toEqual(
      uri ? ['Allow everyone in your organization to access'] : undefined,
    );
  });

  test('other grants wait behind Advanced; its own words for the wildcard box', async () => {
    await open('WEB');
    expect(row('Grant type')).toEqual(['Authorization Code']);
    expect(form().textContent).toContain('Allow wildcard * in sign-in URI redirect.');
    const implicit = control(form(), 'Implicit (hybrid)');
    expect(implicit.closest<HTMLElement>('.custom-checkbox')?.style.display).toBe('none');
    control(form(), 'Advanced').click();
    expect(control(form(), 'Advanced').getAttribute('aria-expanded')).toBe('true');
    implicit.click();
    expect(row('Grant type')).toEqual(['Authorization Code', 'Implicit (hybrid)']);
    expect(control(form(), 'Require Demonstrating').disabled).toBe(true);
  });

  test('Save makes an app that only the console knows', async () => {
    const { asked } = await open('BROWSER');
    type(control(form(), 'App integration name'), 'Made here');
    control(form(), 'Allow wildcard').click();
    control(form(), 'Limit access').click();
    control(form(), 'Save').click();
    await vi.waitUntil(() => asked.length === 1);
    const body = { label: 'Made here', wildcard_redirect: true, assign: 'groups' };
    expect(asked).toEqual([{ path: address('BROWSER'), method: 'POST', body }]);
    const rows = () => askServer(server.port, '/admin/apps/active/list?q=made');
    await vi.waitUntil(async () => (await rows()).json<{ total: number }>().total === 1);
    const id = (await rows()).json<{ rows: { id: string }[] }>().rows[0]?.id;
    expect(id).toMatch(/^0oa[0-9A-Za-z]{17}$/);
    await openPage(server.port, `/admin/app/oidc_client/instance/${id}/`, '#tabs form');
    expect(rowsOf().get('General Settings > Application type')).toEqual(['Single Page App (SPA)']);
    expect(rowsOf().get('Federation Broker Mode > Immediate app access with Federation Broker Mode')).toEqual(
      ['Disabled'],
    );
    expect((await askServer(server.port, `/api/v1/apps/${id}`)).status).toBe(404);
  });

  test('a base URI becomes a trusted origin', async () => {
    const { asked } = await open('WEB');
    const row = document.querySelector('.o-form-input-name-base_uris') as HTMLElement;
    control(row, 'Add URI').click();
    type(row.querySelector('input') ?? undefined, 'http://base.example');
    control(form(), 'Save').click();
    await vi.waitUntil(() => asked.length === 1);
    await vi.waitUntil(async () =>
      (await askServer(server.port, '/admin/access/api/trusted_origins')).body.includes(
        '"origin":"http://base.example","types":["CORS","REDIRECT"]',
      ),
    );
  });

  test('a name left blank is refused', async () => {
    await open('NATIVE');
    type(control(form(), 'App integration name'), ' ');
    control(form(), 'Save').click();
    await vi.waitUntil(() => form().querySelector('.o-form-has-errors'));
    expect(form().textContent).toContain('This field cannot be left blank');
  });
});
