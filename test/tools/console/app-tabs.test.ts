import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { control, formTitled, rowsOf, type } from './open-page.ts';
import { type App, apps, appWith, endServers, GENERAL, oidc, openApp, servedSample } from './sample-apps.ts';

let port: number;
beforeEach(async () => {
  port = await servedSample();
});
afterEach(endServers);

const open = (app: App, rest?: string) => openApp(port, app, rest);

describe('other tabs and kinds', () => {
  const [app] = oidc as [App];

  test('Sign On and the rate limits by their hash; the Odyssey panel edits too', async () => {
    await open(app, '#tab-signon');
    expect([...rowsOf().keys()]).toEqual(
      expect.arrayContaining([
        'Token Credentials > Signing credential rotation',
        'OpenID Connect ID Token > Issuer',
      ]),
    );
    location.hash = '#tab-app-rate-limits';
    await vi.waitUntil(() => document.querySelector('.MuiSlider-root'));
    const panel = document.querySelector('#tab-app-rate-limits') as HTMLElement;
    expect(panel.textContent).toContain('50% of each API rate limit');
    control(panel, 'Edit').click();
    type(panel.querySelector('input') ?? undefined, '80');
    control(panel, 'Save').click();
    await vi.waitUntil(() => document.querySelector('.Mui-disabled'));
    expect(document.querySelector('#tab-app-rate-limits')?.textContent).toContain('80% of each');
  });

  test.each([
    ['2021', 'Login redirect URIs', 'Allowed grant types', 4],
    ['2022', 'Sign-in redirect URIs', 'Allowed grant types', 4],
    ['2023', 'Sign-in redirect URIs', 'Grant type', 5],
  ])('the labels of %s', async (generation, uris, grants, tabs) => {
    const { answer } = await open(
      appWith(
        ({ application_type: kind, grant_types: types }) =>
          kind === 'native' && types.includes('authorization_code'),
      ),
      `?generation=${generation}`,
    );
    expect(answer.status).toBe(200);
    const rows = rowsOf();
    expect([rows.has(`${GENERAL} > ${uris}`), rows.has(`${GENERAL} > ${grants}`)]).toEqual([true, true]);
    expect(document.querySelectorAll('.ui-tabs-nav li')).toHaveLength(tabs);
    const title = document.querySelector('.grant-type-group')?.textContent;
    expect(title).toBe(generation === '2021' ? undefined : 'Client acting on behalf of a user');
    const method = rows.get('Client Credentials > Client authentication');
    expect(method).toEqual([generation === '2023' ? 'None' : 'Use PKCE (for public clients)']);
  });

  test('the same forms in the React parts’ markup, with Edit and Cancel', async () => {
    await open(app, '?layout=odyssey');
    const form = formTitled(GENERAL);
    expect(form.querySelector('.o-form-fieldset')).toBeNull();
    const uris = () =>
      [...form.querySelectorAll('label.MuiFormLabel-root')]
        .filter(({ textContent }) => textContent === 'Sign-in redirect URIs')
        .map((label) => document.getElementById((label as HTMLLabelElement).htmlFor) as HTMLInputElement);
    expect(uris().map(({ value }) => value)).toEqual(app.settings.oauthClient?.redirect_uris);
    expect(uris().every(({ disabled }) => disabled)).toBe(true);
    control(form, 'Edit').click();
    expect(uris().some(({ disabled }) => disabled)).toBe(false);
    const legends = [...form.querySelectorAll('fieldset > legend')].map(({ textContent }) => textContent);
    expect(legends).toEqual(expect.arrayContaining(['Grant type ', 'Proof of possession ']));
    control(form, 'Cancel').click();
    expect(uris().every(({ disabled }) => disabled)).toBe(true);
  });

  test('every app of the org has a page', async () => {
    for (const other of apps.filter(({ settings }) => !settings.oauthClient)) {
      await open(other);
      expect(document.querySelector('h1')?.textContent).toBe(other.label);
      expect(rowsOf().get('App Settings > Application label')).toEqual([other.label]);
    }
  });

  test('the shell keeps its navigation in an open shadow root', async () => {
    await open(app);
    const shell = document.querySelector('[data-unified-ui-shell]');
    expect(shell?.shadowRoot?.querySelector('nav a')?.textContent).toBe('Dashboard');
    expect(document.querySelector('nav')).toBeNull();
  });
});
