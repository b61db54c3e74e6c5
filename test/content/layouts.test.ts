// @vitest-environment jsdom
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readPage } from '../../src/content/read-page.ts';
import { quickest } from '../support/quickest.ts';
import { C, consolePage, K, readingOf, shownAt, sourcesOf, valuesOf, WEB, WIZARD } from './console-page.ts';

const VIEW = '02-oidc-web-general-view';
const EDIT = '03-oidc-web-general-edit';
const read = (name: string, change?: (html: string) => string, url = WEB) =>
  readingOf(consolePage(name, change), url).app;

describe('the same app in other clothes', () => {
  const plain = read(VIEW);

  test.each<[string, (html: string) => string]>([
    ['non-breaking spaces', (html) => html.replaceAll(/(<label[^>]*>\w+) /g, '$1&nbsp;&nbsp;')],
    ['upper case', (html) => html.replaceAll(/>(Grant type|Policy URI)/g, (text) => text.toUpperCase())],
    ['random ids', (html) => html.replaceAll(/\b(input|option|form)(\d+)/g, 'x$2y$1')],
    ['names left out', (html) => html.replaceAll(/ data-se="o-form-input-[a-z_]+"| name="[a-z_]+"/g, '')],
    [
      'unknown rows',
      (html) =>
        html.replaceAll(
          '<div data-se="o-form-fieldset" class="o-form-fieldset">',
          '<div class="o-form-fieldset"><div class="o-form-label">New in 2027</div><div class="o-form-input"><input value="?"></div></div>$&',
        ),
    ],
  ])('%s', (_, change) => {
    const { values, ...app } = read(VIEW, change);
    const lower = (list: typeof values) =>
      list.map(({ label, ...value }) => ({ ...value, l: label.toLowerCase() }));
    expect({ ...app, values: lower(values) }).toEqual({ ...plain, values: lower(plain.values) });
  });

  test('shuffled sections and random ids give the same partial app', () => {
    const shuffled = (seed: readonly number[]) => {
      const page = consolePage(EDIT);
      for (const box of page.querySelectorAll('.o-form-fieldset-container')) {
        const sections: Element[][] = [[]];
        for (const child of box.children) {
          if (child.matches('.o-form-head')) sections.push([]);
          sections.at(-1)?.push(child);
        }
        const order = sections.map((section, index) => ({ section, at: seed[index % seed.length] ?? 0 }));
        box.replaceChildren(...order.sort((a, b) => a.at - b.at).flatMap(({ section }) => section));
      }
      const forms = [...page.querySelectorAll('form')];
      for (const form of forms) if ((seed[0] ?? 0) % 2) form.parentElement?.prepend(form);
      let next = seed[0] ?? 0;
      for (const element of page.querySelectorAll('#content [id]')) {
        const id = `r${next++}`;
        for (const label of page.querySelectorAll(`label[for="${element.id}"]`))
          label.setAttribute('for', id);
        element.id = id;
      }
      return readingOf(page, WEB).app;
    };
    const expected = read(EDIT);
    fc.assert(
      fc.property(fc.array(fc.nat(), { minLength: 1, maxLength: 8 }), (seed) => {
        expect(shuffled(seed)).toEqual(expected);
      }),
      { numRuns: 25 },
    );
  });
});

describe('random ids and class names', () => {
  test.each([
    ['02-oidc-web-general-view', WEB],
    ['03-oidc-web-general-edit', WEB],
    ['04-oidc-spa-general-view', WEB],
    ['07-wizard-oidc-web', WIZARD],
    ['09-oidc-sign-on-tab', WEB],
    ['10-app-rate-limits-odyssey', WEB],
  ])('%s', (name, url) => {
    const page = consolePage(name);
    for (const [n, element] of [...page.querySelectorAll('body *')].entries()) {
      element.classList.add(`css-${(n * 7919).toString(36)}`, `x${n}`);
      const { id } = element;
      if (!id) continue;
      element.id = `r${n * 31}`;
      for (const attribute of ['for', 'aria-labelledby', 'aria-describedby'])
        for (const user of page.querySelectorAll(`[${attribute}="${id}"]`))
          user.setAttribute(attribute, element.id);
    }
    expect(readingOf(page, url).app).toEqual(read(name, undefined, url));
  });

  test('without the class names of any form the labels still tell what stands beside them', () => {
    const page = consolePage(VIEW);
    for (const element of page.querySelectorAll('[class*="o-form"]')) element.className = 'css-1';
    const values = valuesOf(readingOf(page, WEB).app);
    const known = valuesOf(read(VIEW));
    const paths = Object.keys(values);
    expect(paths.length).toBeGreaterThan(12);
    expect(values).toEqual(Object.fromEntries(paths.map((path) => [path, known[path]])));
  });
});

test('what is not there is absent', () => {
  const page = consolePage(VIEW);
  for (const row of page.querySelectorAll('.o-form-fieldset'))
    if (/redirect URIs|User consent/.test(row.textContent ?? '')) row.remove();
  const paths = readingOf(page, WEB).app.values.map(({ path }) => path);
  expect(paths).not.toContain(`${C}.redirect_uris`);
  expect(paths).not.toContain(`${C}.wildcard_redirect`);
  expect(paths).not.toContain(`${C}.consent_method`);
  expect(paths).toContain(`${C}.grant_types`);
});

test('hidden rows and hidden panels are absent', () => {
  const page = consolePage(VIEW);
  for (const row of page.querySelectorAll<HTMLElement>('.o-form-fieldset'))
    if (/Grace period/.test(row.textContent ?? '')) row.style.display = 'none';
  page.querySelector('form')?.setAttribute('hidden', '');
  const paths = readingOf(page, WEB).app.values.map(({ path }) => path);
  expect(paths).not.toContain(`${C}.refresh_token.leeway`);
  expect(paths).not.toContain(`${K}.client_id`);
  expect(paths).toContain(`${C}.refresh_token.rotation_type`);
});

test('choices nobody knows are said to be unread', () => {
  const app = read(VIEW, (html) =>
    html
      .replace('>Web</span>', '>Agent</span>')
      .replace('>30 Seconds<', '>a while<')
      .replace('>Refresh Token</label>', '>Quantum</label>')
      .replace('name="refresh_token"', 'name="quantum"'),
  );
  expect(app.unread.map(({ path }) => path)).toEqual([
    `${C}.application_type`,
    `${C}.grant_types`,
    `${C}.refresh_token.leeway`,
  ]);
  expect(valuesOf(app)[`${C}.grant_types`]).toEqual(['authorization_code', 'implicit']);
});

test('labels of 2021 are read', () => {
  const app = read(VIEW, (html) =>
    html
      .replace('Sign-in redirect URIs', 'Login redirect URIs')
      .replace('Sign-out redirect URIs', 'Logout redirect URIs')
      .replace('>Grant type<', '>Allowed grant types<')
      .replace('App integration name', 'Application label')
      .replace('Implicit (hybrid)<', 'Implicit (Hybrid)<')
      .replace('Rotate token after every use', 'Rotate token after every use (recommended)')
      .replace('>Client secret</label>', '>Use PKCE (for public clients)</label>')
      .replace('>Public key / Private key</label>', '>Use Client Authentication</label>')
      .replace('Proof Key for Code Exchange (PKCE)</div>', 'Not there yet</div>')
      .replaceAll(/ data-se="o-form-input-[a-z_]+"| name="[a-z_]+"| value="client_secret"/g, ''),
  );
  expect(valuesOf(app)).toMatchObject({
    label: 'My Web App 1',
    [`${C}.redirect_uris`]: expect.objectContaining({ length: 2 }),
    [`${C}.post_logout_redirect_uris`]: ['https://app.example.com'],
    [`${C}.grant_types`]: ['authorization_code', 'refresh_token', 'implicit'],
    [`${C}.refresh_token.rotation_type`]: 'ROTATE',
    [`${K}.token_endpoint_auth_method`]: 'none',
    [`${K}.pkce_required`]: true,
  });
});

describe('other languages', () => {
  const translated = (html: string) =>
    html
      .replace(/Sign-in redirect URIs/, 'サインイン リダイレクト URI')
      .replace(/Application type/, 'アプリケーションタイプ')
      .replace('>Web</span>', '>Webアプリケーション</span>')
      .replace(/>Grant type</, '>付与タイプ（オプション）<')
      .replace('>Authorization Code</label>', '>認可コード</label>');
  const withoutNames = (html: string) =>
    html.replaceAll(/ data-se="o-form-input-[a-z_]+"| name="[a-z_]+"/g, '');

  test('Japanese is read as far as it is attested', () => {
    const values = valuesOf(read(VIEW, (html) => withoutNames(translated(html))));
    expect(values).toMatchObject({
      [`${C}.application_type`]: 'web',
      [`${C}.redirect_uris`]: expect.objectContaining({ length: 2 }),
      [`${C}.grant_types`]: expect.arrayContaining(['authorization_code']),
    });
  });

  const strange = (html: string) =>
    html.replaceAll(/(>)([A-Z][^<>]{3,})(<\/(?:label|div)>|&nbsp;|<span)/g, '$1Ñandú$3');

  test('an unknown language is read by names of Okta’s own', () => {
    const values = valuesOf(read(VIEW, strange));
    expect(values[`${C}.redirect_uris`]).toEqual(expect.objectContaining({ length: 2 }));
    expect(values[`${C}.wildcard_redirect`]).toBe('DISABLED');
    expect(values[`${C}.grant_types`]).toEqual(['authorization_code', 'refresh_token', 'implicit']);
    expect(values[`${C}.refresh_token.rotation_type`]).toBe('ROTATE');
  });

  test('an unknown language without them is not read at all', () => {
    expect(
      readPage(
        consolePage(VIEW, (html) => withoutNames(strange(html))),
        WEB,
      ),
    ).toBeUndefined();
  });
});

describe('nothing secret is looked at', () => {
  const planted = (html: string) =>
    html
      .replaceAll('FIXTURE-DUMMY', 'CANARY-table')
      .replace(
        '<div class="client-secrets">',
        `<form class="o-form o-form-edit-mode"><div class="o-form-fieldset"><div class="o-form-label">Client secret</div>
         <div class="o-form-input"><input type="text" value="CANARY-shown"></div></div>
         <div class="o-form-fieldset"><div class="o-form-label">App integration name</div>
         <div class="o-form-input"><input type="password" value="CANARY-password"></div></div></form>
         <div role="dialog"><form class="o-form"><div class="o-form-fieldset"><div class="o-form-label">Logo URI</div>
         <div class="o-form-input"><textarea>CANARY-dialog</textarea></div></div></form></div>$&`,
      )
      .replace('https://app.example.com</div>', 'https://a:CANARY-userinfo1@app.example.com</div>')
      .replace('o-form-input-name-notes_admin o-form-control no-translate">', '$&password: CANARY-note1 ');

  test('neither boxes of secrets, nor the table, nor dialogs, nor the text of notes', () => {
    const app = read(VIEW, planted);
    expect(JSON.stringify(app)).not.toContain('CANARY');
    expect(valuesOf(app)['settings.notes.admin']).toEqual({
      empty: false,
      secretPatterns: ['password or key assignment'],
      httpLink: false,
    });
  });
});

/** A layout that is known by its labels only, with a secret beside them in ways that could be taken for a value. */
const SECRETS_BESIDE: Readonly<Record<string, string>> = {
  'the next text': '<p>Client ID</p><p>0oa1</p><p>Client secret</p><p>CANARY</p>',
  'in the same box': '<p>Client ID</p><div><p>0oa1</p><p>Client secret</p><p>CANARY</p></div>',
  'shown by the eye': '<p>Client ID</p><input value="0oa1"><p>Client secret</p><input value="CANARY">',
  'a list before it':
    '<p>Client ID</p><p>0oa1</p><p>Sign-in redirect URIs</p><p>https://a.example</p><p>Client secret</p><p>CANARY</p>',
  'a list in one box with it':
    '<p>Client ID</p><p>0oa1</p><p>Sign-in redirect URIs</p><div><p>https://a.example</p><p>Client secret</p><p>CANARY</p></div>',
  'a list of boxes before it':
    '<p>Client ID</p><p>0oa1</p><p>Sign-in redirect URIs</p><input value="https://a.example"><label for="s">Client secret</label><input id="s" value="CANARY">',
  'a named box':
    '<p>Client ID</p><p>0oa1</p><p>Sign-in redirect URIs</p><input value="https://a.example"><input aria-label="Client secret" value="CANARY">',
  'a table': '<p>Client ID</p><p>0oa1</p><p>Sign-in redirect URIs</p><table><tr><td>CANARY</td></tr></table>',
  'a password': '<label for="c">Client ID</label><input id="c" type="password" value="CANARY">',
  'a dialog': '<p>Client ID</p><p>0oa1</p><div aria-modal="true"><p>Logo URI</p><p>CANARY</p></div>',
  'a dialog around a shadow root': '<p>Client ID</p><p>0oa1</p><div role="dialog"><x-keys></x-keys></div>',
};

test.each(Object.entries(SECRETS_BESIDE))('no secret beside what is read: %s', (_, html) => {
  const page = consolePage('01-apps-list');
  page.body.innerHTML = html;
  const shadow = page.querySelector('x-keys')?.attachShadow({ mode: 'open' });
  if (shadow) shadow.innerHTML = '<p>Policy URI</p><p>CANARY</p>';
  const reading = readPage(page, WEB);
  expect(JSON.stringify(reading?.app ?? '')).not.toContain('CANARY');
  if (!html.includes('password')) expect(valuesOf(readingOf(page, WEB).app)[`${K}.client_id`]).toBe('0oa1');
  else expect(reading?.app.values).toEqual([]);
});

describe('layouts nobody has seen', () => {
  const list = `<h2>Settings</h2><dl><dt>Sign-in redirect URIs</dt><dd><div>https://a.example/cb</div><div>http://b.example/cb</div></dd>
    <dt>Policy URI</dt><dd></dd><dt>Application type</dt><dd>Native</dd><dt>Other</dt><dd>Thing</dd></dl>
    <div class="q1"><div class="q2"><span>Refresh token behavior</span></div><div class="q3"><b>Use persistent</b> token</div></div>
    <label for="u">Initiate login URI</label><input id="u" value="http://c.example"><p id="g">Grant type</p>
    <div aria-labelledby="g"><label><input type="checkbox" checked>Implicit (hybrid)</label></div>`;
  const shown = {
    [`${C}.application_type`]: 'native',
    [`${C}.grant_types`]: ['implicit'],
    [`${C}.initiate_login_uri`]: 'http://c.example',
    [`${C}.policy_uri`]: null,
    [`${C}.redirect_uris`]: ['https://a.example/cb', 'http://b.example/cb'],
    [`${C}.refresh_token.rotation_type`]: 'STATIC',
  };

  test('are read by labels and what stands beside them', () => {
    const page = consolePage('01-apps-list');
    page.body.innerHTML = list;
    const reading = readingOf(page, WEB);
    expect(valuesOf(reading.app)).toEqual(shown);
    expect(sourcesOf(reading.app)).toMatchObject({
      [`${C}.initiate_login_uri`]: 'page-edit',
      [`${C}.redirect_uris`]: 'page-read',
    });
    expect(shownAt(reading, `${C}.redirect_uris[1]`)).toBe('http://b.example/cb');
    expect(shownAt(reading, `${C}.refresh_token.rotation_type`)).toContain('Use persistent token');
  });

  test('are read through open shadow roots, never closed ones', () => {
    for (const mode of ['open', 'closed'] as const) {
      const page = consolePage('01-apps-list');
      page.body.innerHTML = '<div><section></section></div>';
      const outer = page.querySelector('div')?.attachShadow({ mode: 'open' });
      const host = page.createElement('x-app');
      outer?.append(host);
      host.attachShadow({ mode }).innerHTML = list;
      const reading = readPage(page, WEB);
      expect(reading && valuesOf(reading.app)).toEqual(mode === 'open' ? shown : undefined);
      if (mode === 'open') expect(reading?.shadowRoots).toEqual([outer, host.shadowRoot]);
    }
  });

  test.each(['', '<h1>Moved</h1><p>Sign-in redirect URIs are explained here.</p>'])(
    '%s: not read',
    (html) => {
      const page = consolePage('01-apps-list');
      page.body.innerHTML = html;
      expect(readPage(page, WEB)).toBeUndefined();
    },
  );
});

test('of 500 redirect URIs are read quickly', () => {
  const page = consolePage(EDIT);
  const box = page.querySelector('.o-form-input-name-redirect_uris');
  const first = box?.querySelector('.o-form-input-group');
  const uris = Array.from({ length: 500 }, (_, index) => `https://app${index}.example.com/cb`);
  box?.replaceChildren(
    ...uris.map((uri) => {
      const group = first?.cloneNode(true) as Element;
      const input = group.querySelector('input');
      if (input) input.value = uri;
      return group;
    }),
  );
  const reading = readingOf(page, WEB);
  expect(valuesOf(reading.app)[`${C}.redirect_uris`]).toEqual(uris);
  expect((reading.elements.get(`${C}.redirect_uris[499]`) as HTMLInputElement).value).toBe(uris[499]);
  expect(quickest(() => readPage(page, WEB), 80)).toBeLessThan(160);
});

test('“Advanced” unfolded leaves nothing out', () => {
  const app = read(
    '07-wizard-oidc-web',
    (html) =>
      html.replace(
        '<a href="#" aria-expanded="false">Advanced</a>',
        '<a href="#" aria-expanded="true">Advanced</a><input type="checkbox" name="implicit" id="i"><label for="i">Implicit (hybrid)</label>',
      ),
    WIZARD,
  );
  const grants = app.values.find(({ path }) => path === `${C}.grant_types`);
  expect(grants).not.toHaveProperty('shown');
  expect(valuesOf(app)[`${C}.response_types`]).toEqual(['code']);
});

describe('a page that tells a part only', () => {
  const bare = (rows: string): Document => {
    const page = document.implementation.createHTMLDocument();
    page.body.innerHTML = `<div id="content"><dl><dt>Client ID</dt><dd>0oaX</dd>${rows}</dl></div>`;
    return page;
  };
  const unreadIn = (page: Document) => readingOf(page, WEB).app.unread.map(({ path }) => path);

  test('grants in words with more of them folded away are not all of them', () => {
    const grants =
      '<dt>Grant type</dt><dd>Authorization Code <button aria-expanded="false">More</button></dd>';
    expect(unreadIn(bare(grants))).toEqual([`${C}.grant_types`]);
    expect(unreadIn(bare(grants.replace('false', 'true')))).toEqual([]);
  });

  test('the words beside a drawn box do not tell that it is on', () => {
    const box = (role: string, on: boolean, words: string) =>
      `<div role="${role}" aria-checked="${on}">${words}</div>`;
    const page = bare(
      `<dt>Grant type</dt><dd>${box('checkbox', true, 'Authorization Code')}${box('checkbox', false, 'Implicit (hybrid)')}</dd>
      <dt>Immediate app access with Federation Broker Mode</dt><dd>${box('switch', false, 'Enabled')}</dd>
      <dt>Refresh token behavior</dt><dd>${box('radio', false, 'Rotate token after every use')}</dd>`,
    );
    expect(valuesOf(readingOf(page, WEB).app)).not.toHaveProperty(['settings.implicitAssignment']);
    expect(unreadIn(page).toSorted()).toEqual([
      'settings.implicitAssignment',
      `${C}.grant_types`,
      `${C}.refresh_token.rotation_type`,
    ]);
  });

  test('a response type in words nobody knows is not taken for none', () => {
    const page = consolePage(EDIT, (html) =>
      html.replace('>Allow Access Token with implicit grant type<', '>Access tokens, too<'),
    );
    const [box] = [...page.querySelectorAll('label')].filter(({ textContent }) =>
      /too$/.test(textContent ?? ''),
    );
    (page.getElementById(box?.htmlFor ?? '') as HTMLInputElement).checked = true;
    expect(valuesOf(readingOf(page, WEB).app)).not.toHaveProperty([`${C}.response_types`]);
    expect(unreadIn(page)).toContain(`${C}.response_types`);
  });

  test('nor is one whose box is not there', () => {
    const implicit = '<label><input type="checkbox" name="implicit">Implicit (hybrid)</label>';
    const page = bare(`<dt>Grant type</dt><dd>${implicit}</dd>`);
    for (const box of page.querySelectorAll('input')) box.checked = true;
    expect(valuesOf(readingOf(page, WEB).app)[`${C}.grant_types`]).toEqual(['implicit']);
    expect(unreadIn(page)).toEqual([`${C}.response_types`]);
  });

  test('who may begin a login leaves open how, unless the next row tells', () => {
    const begins = '<dt>Login initiated by</dt><dd>Either Okta or App</dd>';
    expect(unreadIn(bare(begins))).toEqual([`${C}.idp_initiated_login.mode`]);
    const flow = '<dt>Login flow</dt><dd>Send ID Token directly to app (Okta Simplified)</dd>';
    expect(unreadIn(bare(begins + flow))).toEqual([]);
    expect(valuesOf(readingOf(bare(begins + flow), WEB).app)[`${C}.idp_initiated_login.mode`]).toBe('OKTA');
  });

  test('the status of a secret is not the status of the app', () => {
    const page = consolePage(VIEW, (html) =>
      html.replace('<td>Active</td>', '<td><span class="option-selected-text">Inactive</span></td>'),
    );
    expect(valuesOf(readingOf(page, WEB).app).status).toBe('ACTIVE');
    for (const menu of page.querySelectorAll('.dropdown')) menu.remove();
    expect(valuesOf(readingOf(page, WEB).app)).not.toHaveProperty('status');
  });

  test('an issuer makes no OIDC app of a SAML app', () => {
    const page = bare('<dt>Issuer</dt><dd>http://www.okta.com/exk1</dd>');
    for (const first of page.querySelectorAll('dt:first-child, dd:nth-child(2)')) first.remove();
    const url = `${WEB.replace('oidc_client', 'acme_expenses_1')}#tab-signon`;
    expect(page.body.textContent).toContain('Issuer');
    expect(readPage(page, url)).toBeUndefined();
  });
});
