import { readFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { startOrgServer } from '../../../src/tools/org-server/server.mjs';
import { askServer } from '../ask-server.ts';
import { control, formTitled, type OpenPage, openPage, rowsOf, type } from './open-page.ts';

interface Client {
  readonly application_type: string;
  readonly redirect_uris?: readonly string[] | null;
  readonly post_logout_redirect_uris?: readonly string[] | null;
  readonly grant_types: readonly string[];
  readonly response_types: readonly string[];
  readonly wildcard_redirect?: string;
  readonly consent_method: string;
  readonly dpop_bound_access_tokens?: boolean;
  readonly refresh_token?: { readonly rotation_type: string; readonly leeway?: number };
  readonly initiate_login_uri?: string | null;
  readonly idp_initiated_login?: { readonly mode: string };
}
interface App {
  readonly id: string;
  readonly name: string;
  readonly label: string;
  readonly credentials: {
    readonly oauthClient?: { readonly token_endpoint_auth_method: string; readonly pkce_required?: boolean };
  };
  readonly settings: {
    readonly oauthClient?: Client;
    readonly notes: Record<string, string | null>;
  };
}

const apps: readonly App[] = JSON.parse(readFileSync('src/demo/api/v1/apps.json', 'utf8'));
const oidc = apps.filter(({ settings }) => settings.oauthClient);
const appWith = (fits: (client: Client, app: App) => boolean): App => {
  const found = oidc.find((app) => fits(app.settings.oauthClient as Client, app));
  if (!found) throw new Error('No such app in the sample org');
  return found;
};

let server: Awaited<ReturnType<typeof startOrgServer>>;
beforeEach(async () => {
  server = await startOrgServer({ orgs: { acme: 'src/demo' } });
});
afterEach(async () => {
  vi.unstubAllGlobals();
  await server.close();
});

const addressOf = ({ name, id }: App, rest = ''): string => `/admin/app/${name}/instance/${id}/${rest}`;
const open = (app: App, rest = ''): Promise<OpenPage> =>
  openPage(server.port, addressOf(app, rest), '#tabs .ui-tabs-panel > *');

const GENERAL = 'General Settings';
const METHODS: Readonly<Record<string, string>> = {
  none: 'None',
  private_key_jwt: 'Public key / Private key',
};

describe('read mode', () => {
  test.each(oidc.map((app) => [app.label, app] as const))('%s: what its JSON says', async (_label, app) => {
    await open(app);
    const rows = rowsOf();
    const client = app.settings.oauthClient as Client;
    const row = (title: string, label: string) => rows.get(`${title} > ${label}`) ?? [];
    const method = app.credentials.oauthClient?.token_endpoint_auth_method ?? '';
    expect(document.querySelector('h1')?.textContent).toBe(app.label);
    expect(row('Client Credentials', 'Client authentication')).toEqual([METHODS[method] ?? 'Client secret']);
    expect(row(GENERAL, 'App integration name')).toEqual([app.label]);
    expect(row(GENERAL, 'Application notes for admins')).toEqual([app.settings.notes.admin ?? '']);
    expect(row(GENERAL, 'Proof of possession')).toHaveLength(client.dpop_bound_access_tokens ? 1 : 0);
    expect(row(GENERAL, 'Grant type').includes('Implicit (hybrid)')).toBe(
      client.grant_types.includes('implicit'),
    );
    expect(row(GENERAL, 'Grant type').includes('Authorization Code')).toBe(
      client.grant_types.includes('authorization_code'),
    );
    if (client.application_type === 'service') {
      expect([...rows.keys()].join()).not.toContain('redirect URIs');
      return;
    }
    const pkce = app.credentials.oauthClient?.pkce_required;
    expect(row('Client Credentials', 'Proof Key for Code Exchange (PKCE)')).toHaveLength(pkce ? 1 : 0);
    expect(row(GENERAL, 'User consent')).toHaveLength(client.consent_method === 'REQUIRED' ? 1 : 0);
    const wildcard =
      client.wildcard_redirect === 'SUBDOMAIN' ? ['Allow wildcard * in login URI redirect.'] : [];
    expect(row(GENERAL, 'Sign-in redirect URIs')).toEqual([...wildcard, ...(client.redirect_uris ?? [])]);
    expect(row(GENERAL, 'Sign-out redirect URIs')).toEqual(client.post_logout_redirect_uris ?? []);
    expect(row(GENERAL, 'Initiate login URI')).toEqual([client.initiate_login_uri ?? '']);
    expect(rows.has(`${GENERAL} > Refresh token behavior`)).toBe(
      client.grant_types.includes('refresh_token'),
    );
  });

  test('in the markup of the framework: checked as a property, hidden rows kept, plain texts, one Edit link a panel', async () => {
    await open(appWith(({ refresh_token: token }) => token?.leeway === 30));
    expect(document.querySelector('[checked]')).toBeNull();
    const boxes = [...document.querySelectorAll<HTMLInputElement>('#tab-general input')];
    expect(boxes.every(({ disabled }) => disabled)).toBe(true);
    expect(rowsOf().get(`${GENERAL} > Grace period for token rotation`)).toEqual(['30 Seconds']);
    expect(formTitled(GENERAL).matches('.o-form-read-mode[slot=content][data-se=o-form]')).toBe(true);
    expect(formTitled(GENERAL).querySelector('.o-form-toggle a')?.getAttribute('aria-label')).toBe(
      `Edit ${GENERAL}`,
    );
    const hidden = [...document.querySelectorAll<HTMLElement>('.o-form-fieldset')].filter(
      ({ style }) => style.display === 'none',
    );
    expect(hidden.map(({ textContent }) => textContent).join()).toContain('Login flow');
    expect(document.querySelector('label')?.textContent).toMatch(/\u00a0$/);
  });

  test('ids are new with each rendering', async () => {
    const [app] = oidc as [App];
    await open(app);
    const before = new Set([...document.querySelectorAll('form [id]')].map(({ id }) => id));
    control(formTitled(GENERAL), 'Edit').click();
    for (const { id } of formTitled(GENERAL).querySelectorAll('[id]')) expect(before.has(id)).toBe(false);
  });

  test('a secret is masked, and in the page all the same', async () => {
    await open(
      appWith(
        (_client, { credentials }) =>
          credentials.oauthClient?.token_endpoint_auth_method === 'client_secret_basic',
      ),
    );
    const secret = document.querySelector<HTMLInputElement>('.client-secrets input');
    expect([secret?.type, secret?.value]).toEqual(['password', expect.stringMatching(/^CANARY-/)]);
  });
});

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
    const api = await askServer(server.port, '/api/v1/apps?limit=200');
    expect(api.json()).toEqual(apps);
    const foreign = await askServer(server.port, addressOf(web), {
      method: 'POST',
      body: '{"label":"Foreign"}',
    });
    expect(foreign.status).toBe(403);
    expect((await askServer(server.port, addressOf(web))).body).not.toContain('Foreign');
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
