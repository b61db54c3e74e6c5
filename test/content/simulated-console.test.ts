import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { control, formTitled, openPage, type as typeInto } from '../tools/console/open-page.ts';
import {
  type App,
  addressOf,
  appWith,
  endServers,
  GENERAL,
  oidc,
  servedSample,
} from '../tools/console/sample-apps.ts';
import { C, K } from './console-page.ts';
import { judgeOf, newsOf } from './warnings.ts';

vi.mock('webextension-polyfill', () => import('../support/fake-browser.ts'));

let port: number;
beforeEach(async () => {
  port = await servedSample();
});
afterEach(endServers);

const USED = ['Node', 'NodeFilter', 'HTMLInputElement', 'HTMLTextAreaElement', 'HTMLSelectElement'] as const;

/** Opens a page with its own scripts; what the readers use of the browser is that page's. */
async function open(address: string, drawn: string) {
  await openPage(port, address, drawn);
  const view = document.defaultView as Window & typeof globalThis;
  for (const name of [...USED, 'HTMLLabelElement'] as const) vi.stubGlobal(name, view[name]);
  return judgeOf(document, view.location.href);
}
const openApp = (app: App, rest = '') => open(addressOf(app, rest), '#tabs .ui-tabs-panel > *');
const openWizard = (kind: string) =>
  open(`/admin/apps/oauth2-wizard/create?applicationType=${kind}`, 'form.o-form-edit-mode');

const forms = () => [...document.querySelectorAll<HTMLFormElement>('form.o-form')];
const editAll = () => {
  for (const form of forms()) form.querySelector<HTMLElement>('.o-form-toggle a')?.click();
};

describe('an app being edited', () => {
  test.each(['', '?generation=2023', '?generation=2022', '?generation=2021'])(
    '%s: Edit alone brings nothing new and mends nothing',
    { timeout: 120_000 },
    async (generation) => {
      for (const app of oidc.slice(0, generation ? 8 : 40)) {
        if (app.name !== 'oidc_client') continue;
        const console = await openApp(app, generation);
        const before = await console.look();
        editAll();
        const after = await console.look();
        expect([app.label, after.filter(({ change }) => change !== 'still').map(({ rule }) => rule)]).toEqual(
          [app.label, []],
        );
        expect(after.length).toBe(before.length);
      }
    },
  );

  const sound = appWith(
    ({ application_type: kind, grant_types: grants }, { credentials }) =>
      kind === 'native' &&
      grants.join() === 'authorization_code' &&
      credentials.oauthClient?.token_endpoint_auth_method === 'none',
  );
  const web = appWith(
    ({ application_type: kind, redirect_uris: uris, wildcard_redirect: wild, grant_types: grants }) =>
      kind === 'web' && uris?.length === 1 && wild === 'DISABLED' && !grants.includes('implicit'),
  );

  const uriBoxes = (form: Element) =>
    form.querySelectorAll<HTMLInputElement>('.o-form-input-name-redirect_uris input');
  const edits: readonly [string, App, string, (form: HTMLFormElement) => void, string][] = [
    [
      'the wildcard box',
      web,
      GENERAL,
      (form) => control(form, 'Allow wildcard').click(),
      `oidc-redirect-uri-wildcard/flag-unused ${C}.wildcard_redirect`,
    ],
    [
      'a second redirect URI',
      web,
      GENERAL,
      (form) => {
        control(form, 'Add URI').click();
        typeInto(uriBoxes(form)[1], 'http://plain.acme.com/cb');
      },
      `oidc-redirect-uri-http/http-public ${C}.redirect_uris[1]`,
    ],
    [
      'the implicit grant',
      web,
      GENERAL,
      (form) => {
        control(form, 'Implicit (hybrid)').click();
        control(form, 'Allow Access Token').click();
      },
      `oidc-implicit-grant/access-token ${C}.grant_types[`,
    ],
    [
      'the persistent token',
      sound,
      GENERAL,
      (form) => {
        control(form, 'Require Demonstrating').click();
        control(form, 'Refresh Token').click();
        control(form, 'Use persistent token').click();
      },
      `oidc-refresh-token-rotation/static-public ${C}.refresh_token.rotation_type`,
    ],
    [
      'a client secret',
      sound,
      'Client Credentials',
      (form) => control(form, 'Client secret').click(),
      `oidc-public-client-has-secret/native-secret ${K}.token_endpoint_auth_method`,
    ],
  ];
  test.each(edits)(
    '%s: new while it is not saved, gone with Cancel',
    async (_, app, title, edit, expected) => {
      const console = await openApp(app);
      const atRest = await console.look();
      const form = formTitled(title);
      control(form, 'Edit').click();
      edit(form);
      const warnings = await console.look();
      expect(newsOf(warnings)).toContainEqual(expect.stringContaining(expected));
      expect(warnings.find(({ change }) => change === 'new')?.row?.isConnected).toBe(true);
      control(form, 'Cancel').click();
      const rest = await console.look();
      expect(rest.map(({ rule, at, change }) => [rule, at, change])).toEqual(
        atRest.map(({ rule, at }) => [rule, at, undefined]),
      );
    },
  );
});

describe('the wizard', () => {
  test('reads a base URI, whom it is for, and a grant behind Advanced', async () => {
    const console = await openWizard('WEB');
    const form = formTitled('General Settings');
    const rules = async () => (await console.look()).map(({ rule, at }) => `${rule} ${at}`);
    expect(await rules()).toContainEqual(expect.stringContaining('app-open-to-everyone'));
    control(form, 'Skip group assignment').click();
    expect(await rules()).not.toContainEqual(expect.stringContaining('app-open-to-everyone'));
    const list = form.querySelector('.o-form-input-name-base_uris') as HTMLElement;
    control(list, 'Add URI').click();
    typeInto(list.querySelector('input') ?? undefined, 'http://base.acme.com');
    expect(await rules()).toContain('origin-insecure-scheme/http-cors trustedOrigins[0]');
    control(form, 'Advanced').click();
    control(form, 'Implicit (hybrid)').click();
    control(form, 'Allow Access Token').click();
    expect(await rules()).toContainEqual(expect.stringContaining('oidc-implicit-grant/access-token'));
    typeInto(list.querySelector('input') ?? undefined, 'https://base.acme.com');
    expect(await rules()).not.toContainEqual(expect.stringContaining('trustedOrigins'));
  });
});
