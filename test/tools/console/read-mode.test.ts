import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { control, formTitled, rowsOf } from './open-page.ts';
import {
  type App,
  appWith,
  type Client,
  endServers,
  GENERAL,
  oidc,
  openApp,
  servedSample,
} from './sample-apps.ts';

let port: number;
beforeEach(async () => {
  port = await servedSample();
});
afterEach(endServers);

const open = (app: App, rest?: string) => openApp(port, app, rest);

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
