// @vitest-environment jsdom
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { captureStructure } from '../../../src/content/capture/capture-structure.ts';
import { isKnownName, isKnownText } from '../../../src/content/capture/known-text.ts';
import { closedHost } from '../../../src/content/panel/closed-host.ts';

const FOLDERS = ['test/content/pages', '../shared/admin-console'].filter((folder) => existsSync(folder));
const PAGES = FOLDERS.flatMap((folder) =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.html'))
    .map((name) => join(folder, name)),
);

/** A page whole, its title and comments included. */
function pageOf(html: string): Document {
  const page = document.implementation.createHTMLDocument();
  page.documentElement.innerHTML = html;
  return page;
}
const blank = (html: string): string => captureStructure(pageOf(`<body>${html}</body>`));
const plain = (text: string | null | undefined): string => (text ?? '').replace(/\s+/g, ' ').trim();

/** Where a value, and nothing else, stands in the fixtures; found without the code under test. */
const VALUES = 'td, .o-form-control, .o-form-input-group, .app-name, .app-instance-name, h1, textarea';
const CONTROLS = 'input, textarea, select, option, button, label';

function valuesIn(page: Document): ReadonlySet<string> {
  const found = new Set<string>();
  const keep = (text: string | null | undefined): unknown => found.add(plain(text));
  for (const control of page.querySelectorAll<HTMLInputElement>('input, textarea, option')) {
    if (control.type !== 'submit' && control.type !== 'button') keep(control.value);
  }
  for (const place of page.querySelectorAll(VALUES)) {
    if (place.querySelector(CONTROLS) || place.querySelector('.dropdown')) continue;
    keep(place.textContent);
    for (const child of place.querySelectorAll('*')) keep(child.textContent);
  }
  for (const element of page.querySelectorAll('*'))
    for (const { name, value } of element.attributes)
      if (/^(?:id|name|for|href|action|src|title|alt|content|data-.*)$/.test(name) && value !== '#')
        keep(value);
  keep(page.title);
  keep(page.querySelector('#_xsrfToken')?.textContent);
  for (const [match] of (page.body.textContent ?? '').matchAll(
    /0oa\w+|[\w.*-]+\.example\.com|\S+:\/\/\S+|localhost\S*/g,
  ))
    keep(match);
  return found;
}

function firstWords(place: Element): string {
  const walker = place.ownerDocument.createTreeWalker(place, NodeFilter.SHOW_TEXT);
  while (walker.nextNode())
    if (plain(walker.currentNode.nodeValue) !== '') return plain(walker.currentNode.nodeValue);
  return '';
}

/** What would be found in any text: words of our own labels, single letters, numbers. */
const tells = (value: string): boolean =>
  value.length > 2 &&
  !isKnownText(value) &&
  !isKnownName(value) &&
  !/^#tab-[a-z-]+$/.test(value) &&
  !OWN.has(value);
/** Words of HTML and of our own that a fixture also uses as a value. */
const OWN = new Set(['GET', 'POST', 'text']);

describe.each(PAGES)('%s', (path) => {
  const page = pageOf(readFileSync(path, 'utf8'));
  const outline = captureStructure(page);
  const values = [...valuesIn(page)].filter(tells);

  test('no value, id, name or address of it survives', () => {
    expect(values.length).toBeGreaterThan(5);
    expect(values.filter((value) => outline.includes(value))).toEqual([]);
    expect(outline).not.toMatch(/:\/\/|@|0oa|FIXTURE|example|localhost|\b(?:input|option|form|array)\d/);
    expect(outline).not.toMatch(/My |Ada|acme/i);
  });

  test('its labels survive: each that the dictionary knows, and most of the others', () => {
    const places = page.body.querySelectorAll('.o-form-label, legend, th, .o-form-head, .radio-label');
    const labels = [...places].map(firstWords).filter((label) => label !== '');
    const kept = labels.filter((label) => outline.includes(`"${label}"`));
    expect(kept.length).toBeGreaterThanOrEqual(labels.length * 0.9);
  });

  test('a value stands nowhere as text, even where it is a word that we know', () => {
    for (const element of page.body.querySelectorAll('td, .o-form-control, h1')) {
      if (element.childElementCount > 0) continue;
      element.textContent = 'Web';
    }
    const lines = captureStructure(page).split('\n');
    expect(lines.filter((line) => /^ *"Web"$/.test(line))).toEqual([]);
  });

  test('two pages that differ in values only are the same outline', () => {
    const other = pageOf(
      readFileSync(path, 'utf8').replaceAll('My ', 'Our ').replaceAll('0oaFIXTURE', '0oaOTHERxx'),
    );
    expect(captureStructure(other)).toBe(captureStructure(pageOf(readFileSync(path, 'utf8'))));
  });
});

test('there are pages', () => expect(PAGES.length).toBeGreaterThanOrEqual(8));

describe('what stands in a page', () => {
  test.each([
    ['<h2>Acme Payroll</h2>', 'Acme Payroll'],
    ['<button>Ada Lovelace</button>', 'Ada'],
    ['<button>Grant</button>', 'Grant'],
    ['<label>ops@okta.com</label>', 'okta.com'],
    ['<label>https://okta/app</label>', 'https'],
    ['<th>admin.okta</th>', 'admin.okta'],
    ['<label>Token \u202egnirts</label>', '\u202e'],
    ['<label>Client\u200bsecret</label>', '\u200b'],
    ['<p class="acme-corp">x</p>', 'acme'],
    ['<p class="css-1x2y3z">x</p>', '1x2y3z'],
    ['<acme-widget acme-flag="1"></acme-widget>', 'acme'],
    ['<acmecorp></acmecorp>', 'acmecorp'],
    ['<div role="acme" lang="acme" type="acme" slot="acme" data-se="acme" data-acme="1"></div>', 'acme'],
    ['<a href="#tab-acme">General</a>', 'acme'],
    ['<input aria-label="Remove Acme" placeholder="acme.com" value="acme">', 'cme'],
    ['<input type="password" value="Client secret">', 'Client'],
    ['<input type="submit" value="Acme">', 'Acme'],
    ['<textarea>Client secret</textarea>', 'Client'],
    ['<select><option>Acme</option></select>', 'Acme'],
    ['<script>Client</script><style>Client</style><template>Client</template>', 'Client'],
    ['<!-- Acme -->', 'Acme'],
    ['<svg><title>Acme</title></svg>', 'Acme'],
    ['<input type="checkbox" checked aria-checked="true" class="checked Mui-checked">', 'checked'],
    ['<a href="/admin/app/x/instance/0oa/">Web app</a>', 'Web'],
    ['<div role="combobox">Dynamic</div>', 'Dynamic'],
    ['<h2>Identity Verification Platform</h2>', 'Identity'],
    ['<ul class="breadcrumb"><li><span>Identity Verification Platform</span></li></ul>', 'Identity'],
    ['<p>Assigned to: <b>Application Administrators</b></p>', 'Administrators'],
    ['<button>Application Administrators</button>', 'Administrators'],
    ['<a href="#">Application Administrators</a>', 'Administrators'],
    ['<table><tr><th scope="row">Application Administrators</th></tr></table>', 'Administrators'],
    ['<div role="rowheader">Application Administrators</div>', 'Administrators'],
    ['<button aria-label="Remove Global Privacy Product"></button>', 'Privacy'],
    ['<input placeholder="Global Privacy Product">', 'Privacy'],
    ['<input type="submit" value="Global Privacy Product">', 'Privacy'],
    ['<option aria-label="Global Privacy Product">Web</option>', 'Privacy'],
    ['<div class="o-form-title-bar">Identity Verification Platform</div>', 'Identity'],
  ])('%s does not give away %s', (html, secret) => {
    expect(blank(html)).not.toContain(secret);
    expect(blank(html).length).toBeGreaterThan(4);
  });

  test('labels, roles, hooks and relations stay', () => {
    expect(
      blank(
        '<label for="input12">Client ID&nbsp;</label><input id="input12" type="text" aria-labelledby="zzz">' +
          '<div role="tab" data-se="o-form-input-client_id" class="o-form-input-name-client_id x9">Sign On</div>',
      ),
    ).toBe(
      [
        'body',
        '  label for=#1',
        '    "Client ID"',
        '  input id=#1 type=text aria-labelledby=#2',
        '  div.o-form-input-name-client_id.▒ role=tab data-se=o-form-input-client_id',
        '    "Sign On"',
        '',
      ].join('\n'),
    );
  });

  test('in a place for labels, any made of words of the console stay', () => {
    for (const html of [
      '<label>Groups claim filter</label>',
      '<fieldset><legend>Groups claim filter</legend></fieldset>',
      '<table><tr><th><a href="#">Groups claim filter</a></th></tr></table>',
      '<h2 class="o-form-head">Groups claim filter</h2>',
      '<span class="MuiFormControlLabel-label">Groups claim filter</span>',
      '<button role="tab">Groups claim filter</button>',
      '<a href="#tab-general">Groups claim filter</a>',
      '<div class="o-form-input"><label><b>Groups claim filter</b></label></div>',
    ])
      expect(blank(html)).toContain('"Groups claim filter"');
  });

  test('elsewhere those known as a whole stay, whatever their case', () => {
    for (const html of [
      '<h2>GENERAL SETTINGS</h2>',
      '<table><tr><td><a href="#" aria-label="Edit">edit</a></td></tr></table>',
      '<h3>Client secrets</h3>',
      '<button>Create App Integration</button>',
      '<li>Sign-in redirect URIs</li>',
      '<input type="submit" value="Save">',
      '<input placeholder="Search...">',
    ])
      expect(blank(html)).not.toMatch(/▒ \d/);
  });

  test('of Japanese pages the known labels stay', () => {
    expect(blank('<label>クライアントシークレット</label><label>山田 太郎</label>')).toBe(
      'body\n  label\n    "クライアントシークレット"\n  label\n    ▒ Japanese\n',
    );
  });

  test('the version of the console stays', () => {
    expect(blank('<p>Version 2026.03.3 E</p>')).toContain('"Version 2026.03.3 E"');
  });

  test.each([
    ['https://a.example', 'URL'],
    ['me@a.example', 'address'],
    ['1,234', 'number'],
    ['********', 'mask'],
    ['Qwertz', '1 word'],
    ['Qwertz uiop', '2 words'],
    ['q '.repeat(20), 'more than 12 words'],
  ])('%s is told as %s', (text, kind) => expect(blank(`<p>${text}</p>`)).toContain(`▒ ${kind}\n`));
});

describe('shadow roots', () => {
  beforeEach(() => document.body.replaceChildren());

  test('are walked where they are open, ours never', () => {
    const shell = document.createElement('div');
    shell
      .attachShadow({ mode: 'open' })
      .append(Object.assign(document.createElement('nav'), { textContent: 'Applications' }));
    const { host, root } = closedHost('div', '');
    root.append('No problems found');
    document.body.append(shell, host);
    expect(captureStructure(document)).toBe(
      'body\n  div\n    #shadow-root\n      nav\n        "Applications"\n',
    );
  });
});

describe('a hostile page', () => {
  test('deep, wide, long and full of attributes is cut off', () => {
    const page = pageOf('<body></body>');
    let deep: Element = page.body;
    for (let level = 0; level < 3_000; level += 1) deep = deep.appendChild(page.createElement('div'));
    const wide = page.body.appendChild(page.createElement('section'));
    for (let n = 0; n < 2_000; n += 1) wide.append(page.createElement('p'));
    const odd = page.body.appendChild(page.createElement('p'));
    for (let n = 0; n < 500; n += 1) odd.setAttribute(`data-x${n}`, 'x'.repeat(1_000));
    odd.className = 'checker '.repeat(5_000);
    odd.textContent = 'Client '.repeat(1_000_000);
    const outline = captureStructure(page);
    expect(outline.length).toBeLessThan(50_000);
    expect(outline.match(/… deeper/g)).toHaveLength(1);
    expect(outline.match(/… more/g)).toHaveLength(1);
  });

  test('of many nodes or words is cut off, in time', () => {
    const page = pageOf(
      `<body>${`<div>${'<p class="o-form-fieldset o-form-label">Client ID</p>'.repeat(200)}</div>`.repeat(200)}</body>`,
    );
    const outline = captureStructure(page);
    expect(outline.length).toBeLessThanOrEqual(250_100);
    expect(outline.split('\n').length).toBeLessThanOrEqual(4_002);
    expect(outline.trimEnd().endsWith('… cut off here')).toBe(true);
  });
});
