import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import en from '../../src/i18n/locales/en.json' with { type: 'json' };
import { build, CONSOLE_WORDS, OPTIONS_WORDS, PANEL_WORDS } from '../../src/tools/build.mjs';
import { extensionId } from '../../src/tools/launch.mjs';

const folder = mkdtempSync(join(tmpdir(), 'built-'));
const built = (target: string, path: string): string => readFileSync(join(folder, target, path), 'utf8');
const manifestOf = (target: string) => JSON.parse(built(target, 'manifest.json'));

beforeAll(async () => {
  await Promise.all([build('chrome', join(folder, 'chrome')), build('firefox', join(folder, 'firefox'))]);
}, 60_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('the Chrome build', () => {
  test('ships manifest.json unmodified', () => {
    expect(manifestOf('chrome')).toEqual(JSON.parse(readFileSync('manifest.json', 'utf8')));
  });

  test('holds every file the manifest and the pages name', () => {
    const { icons, action, options_ui, background, content_scripts } = manifestOf('chrome');
    const named = [
      ...Object.values<string>(icons),
      ...Object.values<string>(action.default_icon),
      action.default_popup,
      options_ui.page,
      background.service_worker,
      ...content_scripts.flatMap(({ js }: { js: string[] }) => js),
    ];
    for (const page of ['popup', 'options']) {
      const html = built('chrome', `${page}/index.html`);
      for (const [, target] of html.matchAll(/(?:src|href)="([^"]+)"/g)) named.push(`${page}/${target}`);
    }
    for (const path of named) expect(built('chrome', path).length, path).toBeGreaterThan(0);
  });

  test('has no inline script or style, and nothing from another host', () => {
    for (const page of ['popup', 'options']) {
      const html = built('chrome', `${page}/index.html`);
      expect(html).not.toMatch(/<script(?![^>]*\bsrc=)/);
      expect(html).not.toMatch(/<style|style=|\son\w+=|https?:/);
    }
  });

  test('ships the sample org and the licence, and no test or tool', () => {
    const files = readdirSync(join(folder, 'chrome'), { recursive: true, encoding: 'utf8' });
    expect(files).toEqual(expect.arrayContaining(['LICENSE', 'demo/api/v1/apps.json']));
    expect(files.filter((name) => /\.(ts|tsx|mjs|map|key|crt)$/.test(name))).toEqual([]);
  });

  test('the worker carries none of the words people read', () => {
    expect(built('chrome', 'background.js')).not.toMatch(
      /In the Admin Console, go to|datatracker\.ietf\.org/,
    );
  });
});

describe('the content script', () => {
  test('is small', () => {
    expect(gzipSync(built('chrome', 'content.js'), { level: 9 }).length).toBeLessThanOrEqual(40_000);
  });

  test('holds every word it shows, and no others', () => {
    const sources = readdirSync('src/content', { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.ts'))
      .map((name) => readFileSync(join('src/content', name), 'utf8'))
      .join('\n');
    const keys = [...sources.matchAll(/\btext(?:Or)?\(\s*(?:[^()'`]*\? )?['`]([^'`$]+)/g)].map(
      ([, key]) => key ?? '',
    );
    expect(keys.length).toBeGreaterThan(20);
    const names = Object.keys(en);
    const isShown = (key: string): boolean => CONSOLE_WORDS.test(key);
    // A key made of a name is there for the names the console can meet; for others there are words of last resort.
    for (const key of keys)
      expect(
        key.endsWith('.') ? names.some((name) => name.startsWith(key) && isShown(name)) : isShown(key),
        key,
      ).toBe(true);
    expect(built('chrome', 'content.js')).toContain('Check this app in depth');
    expect(built('chrome', 'content.js')).not.toContain('Audit running');
  });
});

/** A page's script with all it imports, at once or later. */
function scriptsOf(page: string): string {
  const names = new Set([join(page, 'main.js')]);
  let all = '';
  for (const name of names) {
    const script = built('chrome', name).toString();
    all += script;
    for (const [, path = ''] of script.matchAll(/["'](\.{1,2}\/[\w./-]+\.js)["']/g))
      names.add(join(dirname(name), path));
  }
  return all;
}

test.each([
  ['popup', [PANEL_WORDS, OPTIONS_WORDS], /\btext(?:Or)?\(\s*['`]((?:panel|badge|options)\.[^'`$]*)/g],
  ['options', [PANEL_WORDS], /\btext(?:Or)?\(\s*['`]((?:panel|badge)\.[^'`$]*)/g],
] as const)('the %s page carries every word but those it never shows', (page, left, asked) => {
  const scripts = scriptsOf(page);
  const isLeft = (key: string): boolean => left.some((words) => words.test(key));
  for (const key of Object.keys(en)) {
    if (isLeft(key)) expect(scripts, key).not.toContain(`"${key}"`);
    else expect(scripts, key).toContain(key);
  }
  const sources = [page, 'src/ui']
    .flatMap((place) => readdirSync(place).map((name) => join(place, name)))
    .filter((name) => /\.tsx?$/.test(name))
    .map((name) => readFileSync(name, 'utf8'))
    .join('\n');
  for (const [, key = ''] of sources.matchAll(asked)) expect(isLeft(key), key).toBe(false);
});

describe('the Firefox build', () => {
  test('differs in the manifest only where Firefox does', () => {
    const { background, browser_specific_settings: settings, ...rest } = manifestOf('firefox');
    const { background: _, key: __, minimum_chrome_version: ___, ...same } = manifestOf('chrome');
    expect(rest).toEqual(same);
    expect(background).toEqual({ scripts: ['background.js'], type: 'module' });
    expect(settings.gecko.data_collection_permissions).toEqual({ required: ['none'] });
    expect(settings.gecko.id).toMatch(/.@./);
  });
});

test('a target that does not exist is said', async () => {
  await expect(build('opera', join(folder, 'opera'))).rejects.toThrow('There is no target opera');
});

test('the id follows from the key', () => {
  expect(extensionId('.')).toMatch(/^[a-p]{32}$/);
});
