// @vitest-environment jsdom
import 'fake-indexeddb/auto';
import { describe, expect, test, vi } from 'vitest';
import { C, consolePage, K, WEB, WIZARD } from './console-page.ts';
import { type FormEdits, formEdits } from './form-edits.ts';
import { judgeOf, newsOf } from './warnings.ts';

vi.mock('webextension-polyfill', () => import('../support/fake-browser.ts'));

type Edit = (form: FormEdits) => void;
interface Change {
  readonly make: Edit;
  readonly undo: Edit;
  readonly rule: string;
  readonly at: string;
  readonly type?: 'Native' | 'Single Page App (SPA)';
}

/** A box that is ticked, or unticked where that is the mistake. */
const box = (words: string, rule: string, at: string, on = true): Change => ({
  make: (form) => form.choose(words, on),
  undo: (form) => form.choose(words, !on),
  rule,
  at,
});
const choice = (bad: string, good: string, rule: string, at: string): Change => ({
  make: (form) => form.choose(bad),
  undo: (form) => form.choose(good),
  rule,
  at,
});
const typed = (label: string, bad: string, good: string, rule: string, at: string): Change => ({
  make: (form) => form.type(label, bad),
  undo: (form) => form.type(label, good),
  rule,
  at,
});

const CALLBACK = 'https://app.acme.com/callback';
const IN = 'Sign-in redirect URIs';
const OUT = 'Sign-out redirect URIs';
const GRANTS = `${C}.grant_types`;

/** What most changes below need: nothing that is wrong before them. */
const sound: Edit = (form) => {
  form.type(IN, CALLBACK);
  form.remove(IN, 1);
  form.type(OUT, 'https://app.acme.com');
  for (const words of ['Allow wildcard', 'Implicit (hybrid)', 'Allow ID Token']) form.choose(words, false);
  form.type('Initiate login URI', 'https://app.acme.com/login');
};

const CHANGES: Readonly<Record<string, Change>> = {
  'wildcard box ticked': box(
    'Allow wildcard',
    'oidc-redirect-uri-wildcard/flag-unused',
    `${C}.wildcard_redirect`,
  ),
  'wildcard typed while the box is off': typed(
    IN,
    'https://*.acme.com/callback',
    CALLBACK,
    'oidc-redirect-uri-wildcard/literal',
    `${C}.redirect_uris[0]`,
  ),
  'wildcard box ticked and a wildcard typed': {
    make: (form) => {
      form.choose('Allow wildcard');
      form.type(IN, 'https://*.acme.com/callback');
    },
    undo: (form) => {
      form.choose('Allow wildcard', false);
      form.type(IN, CALLBACK);
    },
    rule: 'oidc-redirect-uri-wildcard/own-domain',
    at: `${C}.redirect_uris[0]`,
  },
  'http redirect typed': typed(
    IN,
    'http://app.acme.com/callback',
    CALLBACK,
    'oidc-redirect-uri-http/http-public',
    `${C}.redirect_uris[0]`,
  ),
  'a second redirect on the user’s computer': {
    make: (form) => {
      form.add(IN);
      form.type(IN, 'http://localhost:8080/callback', 1);
    },
    undo: (form) => form.remove(IN, 1),
    rule: 'oidc-redirect-uri-localhost/web-mixed',
    at: `${C}.redirect_uris[1]`,
  },
  'http sign-out typed': typed(
    OUT,
    'http://app.acme.com',
    'https://app.acme.com',
    'oidc-signout-uri-insecure/so-http',
    `${C}.post_logout_redirect_uris[0]`,
  ),
  'http initiate login URI': typed(
    'Initiate login URI',
    'http://app.acme.com/login',
    'https://app.acme.com/login',
    'oidc-login-initiation/init-http',
    `${C}.initiate_login_uri`,
  ),
  'implicit ticked with its access token': {
    make: (form) => {
      for (const words of ['Implicit (hybrid)', 'Allow Access Token']) form.choose(words);
    },
    undo: (form) => {
      for (const words of ['Implicit (hybrid)', 'Allow Access Token']) form.choose(words, false);
    },
    rule: 'oidc-implicit-grant/access-token',
    at: `${GRANTS}[2]`,
  },
  'device authorization ticked': box(
    'Device Authorization',
    'oidc-device-grant/device-other',
    `${GRANTS}[2]`,
  ),
  'persistent token chosen': choice(
    'Use persistent token',
    'Rotate token after every use',
    'oidc-refresh-token-rotation/static-confidential',
    `${C}.refresh_token.rotation_type`,
  ),
  'a long grace period': typed(
    'Grace period',
    '60',
    '30',
    'oidc-refresh-token-rotation/grace-long',
    `${C}.refresh_token.leeway`,
  ),
  'ID tokens sent unasked': choice(
    'Send ID Token directly to app',
    'Redirect to app',
    'oidc-login-initiation/okta-simplified',
    `${C}.idp_initiated_login.mode`,
  ),
  'client secret on a native app': {
    ...choice(
      'Client secret',
      'Public key',
      'oidc-public-client-has-secret/native-secret',
      `${K}.token_endpoint_auth_method`,
    ),
    type: 'Native',
  },
  'PKCE unticked': box('Require PKCE', 'oidc-pkce-not-required/confidential', `${K}.pkce_required`, false),
};

describe('an app being edited', () => {
  test.each(Object.entries(CHANGES))('%s', async (_, { make, undo, rule, at, type }) => {
    const page = consolePage('03-oidc-web-general-edit', (html) =>
      type ? html.replace('no-translate">Web</span>', `no-translate">${type}</span>`) : html,
    );
    const form = formEdits(page);
    const console = judgeOf(page, WEB);
    sound(form);
    undo(form);
    form.choose('Require PKCE');
    form.edit(false);
    await console.look();
    form.edit(true);
    expect(newsOf(await console.look())).toEqual([]);
    make(form);
    const after = await console.look();
    expect(newsOf(after)).toContain(`${rule} ${at}`);
    expect(after.find((warning) => warning.rule === rule)?.row).toBeDefined();
    undo(form);
    expect(newsOf(await console.look())).toEqual([]);
    make(form);
    expect(newsOf(await console.look())).toContain(`${rule} ${at}`);
    // Cancel draws the form as it was.
    undo(form);
    form.edit(false);
    const cancelled = await console.look();
    expect(cancelled.map((warning) => warning.rule)).not.toContain(rule);
    expect(cancelled.every(({ change }) => change === undefined)).toBe(true);
  });
});

const BASE = 'Base URIs';
const EVERYONE = 'Allow everyone in your organization';
const SKIP = 'Skip group assignment';
const BROKER = 'Enable immediate access with Federation';

/** The wizard with nothing to be warned of. */
const soundWizard: Edit = (form) => {
  form.type(IN, CALLBACK);
  form.type(OUT, 'https://app.acme.com');
  form.type(BASE, 'https://app.acme.com');
  form.choose(BROKER, false);
  form.choose(SKIP);
};

const NEW_APPS: Readonly<Record<string, Change>> = {
  'wildcard box ticked': CHANGES['wildcard box ticked'] as Change,
  'http redirect typed': CHANGES['http redirect typed'] as Change,
  'http sign-out typed': CHANGES['http sign-out typed'] as Change,
  'everyone allowed': choice(EVERYONE, SKIP, 'app-open-to-everyone/everyone', 'assignment'),
  'everyone allowed, with Federation Broker Mode': {
    make: (form) => {
      form.choose(EVERYONE);
      form.choose(BROKER);
    },
    undo: (form) => {
      form.choose(SKIP);
      form.choose(BROKER, false);
    },
    rule: 'app-open-to-everyone/federation-broker',
    at: 'settings.implicitAssignment',
  },
  'http base URI': typed(
    BASE,
    'http://app.acme.com',
    'https://app.acme.com',
    'origin-insecure-scheme/http-cors',
    'trustedOrigins[0]',
  ),
  'base URI on the user’s computer': typed(
    BASE,
    'http://localhost:8080',
    'https://app.acme.com',
    'origin-localhost-or-ip/localhost-cors',
    'trustedOrigins[0]',
  ),
  'base URI with a wildcard': typed(
    BASE,
    'https://*.acme.com',
    'https://app.acme.com',
    'origin-wildcard/cors',
    'trustedOrigins[0]',
  ),
  'base URI of a tunnel': typed(
    BASE,
    'https://abc.ngrok.io',
    'https://app.acme.com',
    'origin-third-party-host/tunnel',
    'trustedOrigins[0]',
  ),
  'base URI with a path': typed(
    BASE,
    'https://app.acme.com/login',
    'https://app.acme.com',
    'origin-insecure-scheme/unparseable',
    'trustedOrigins[0]',
  ),
  'a second base URI': {
    make: (form) => {
      form.add(BASE);
      form.type(BASE, 'http://10.0.0.7', 1);
    },
    undo: (form) => form.remove(BASE, 1),
    rule: 'origin-localhost-or-ip/ip',
    at: 'trustedOrigins[1]',
  },
};

describe('a new app in the wizard', () => {
  test.each(Object.entries(NEW_APPS))('%s', async (_, { make, undo, rule, at }) => {
    const page = consolePage('07-wizard-oidc-web');
    const form = formEdits(page);
    const console = judgeOf(page, WIZARD);
    soundWizard(form);
    expect(await console.look()).toEqual([]);
    make(form);
    const after = await console.look();
    // Nothing is saved that it could be compared with: all of it is unsaved.
    expect(after.map((warning) => warning.change)).toEqual(after.map(() => undefined));
    const found = after.find((warning) => warning.rule === rule);
    expect(found?.at).toBe(at);
    expect(found?.row?.matches('.o-form-fieldset, .o-form-fieldset *')).toBe(true);
    undo(form);
    expect(await console.look()).toEqual([]);
  });

  test('two base URIs with one fault are one finding, each at its own box', async () => {
    const page = consolePage('07-wizard-oidc-web');
    const form = formEdits(page);
    soundWizard(form);
    form.type(BASE, 'http://a.acme.com');
    form.add(BASE);
    form.add(BASE);
    form.type(BASE, 'http://c.acme.com', 2);
    const warnings = await judgeOf(page, WIZARD).look();
    expect(warnings.map(({ rule, at, row }) => [rule, at, (row as HTMLInputElement).value])).toEqual([
      ['origin-insecure-scheme/http-cors', 'trustedOrigins[0]', 'http://a.acme.com'],
      ['origin-insecure-scheme/http-cors', 'trustedOrigins[1]', 'http://c.acme.com'],
    ]);
  });

  test('while groups are being selected nobody knows whom they hold', async () => {
    const page = consolePage('07-wizard-oidc-web');
    const form = formEdits(page);
    soundWizard(form);
    form.choose('Limit access to selected groups');
    const console = judgeOf(page, WIZARD);
    expect(await console.look()).toEqual([]);
    const unknown = console.unknown();
    form.choose(SKIP);
    await console.look();
    expect(console.unknown()).toBe(unknown - 1);
  });
});
