// npm run build [-- --target firefox]: writes dist/<target>/, loadable unpacked.
import { existsSync } from 'node:fs';
import { cp, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { pathToFileURL } from 'node:url';
import { ensureDependencies, main, root } from './ensure.mjs';
import { importTypeScript } from './import-typescript.mjs';

const TARGETS = { chrome: 'chrome120', firefox: 'firefox140' };

/** Builds the extension and answers its folder. */
export async function build(target = 'chrome', folder = `${root}dist/${target}`) {
  const engine = TARGETS[target];
  if (!engine)
    throw new Error(`There is no target ${target}; there is ${Object.keys(TARGETS).join(' and ')}.`);
  const esbuild = await import('esbuild');
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  const common = {
    absWorkingDir: root,
    bundle: true,
    minify: true,
    legalComments: 'none',
    target: engine,
    outdir: folder,
    jsx: 'automatic',
    jsxImportSource: 'preact',
    define: { 'process.env.NODE_ENV': '"production"' },
    logLevel: 'warning',
    plugins: [polyfill()],
  };
  await Promise.all([
    ...Object.entries(PAGES).map(([page, isShown]) =>
      esbuild.build({
        ...common,
        format: 'esm',
        splitting: true,
        chunkNames: 'chunks/[name]-[hash]',
        entryPoints: { [`${page}/main`]: `${page}/main.tsx` },
        plugins: [polyfill(), wordsOf('page-words', isShown)],
      }),
    ),
    esbuild.build({
      ...common,
      entryPoints: { 'popup/popup': 'popup/popup.css', 'options/options': 'options/options.css' },
    }),
    esbuild.build({ ...common, format: 'esm', entryPoints: { background: 'src/background/main.ts' } }),
    esbuild.build({
      ...common,
      format: 'iife',
      entryPoints: { content: 'src/content/main.ts' },
      // The polyfill asks for an AMD loader, which no content script has.
      define: { ...common.define, define: 'undefined' },
      plugins: [
        polyfill({ runtime: ['sendMessage'] }),
        tightStyles,
        wordsOf('console-words', (key) => CONSOLE_WORDS.test(key)),
      ],
    }),
  ]);
  await copyFiles(folder);
  await writeFile(`${folder}/texts.json`, JSON.stringify(await panelTexts()));
  await writeFile(`${folder}/manifest.json`, `${JSON.stringify(await manifestFor(target), null, 2)}\n`);
  return folder;
}

/**
 * The polyfill as a module: esbuild would copy every property of a CommonJS export, and each of the browser's API objects
 * is made when it is first looked at, which takes a millisecond of every console page. `apis` are those it wraps,
 * with their functions; a content script has one.
 */
const polyfill = (apis = undefined) => ({
  name: 'polyfill-as-module',
  setup(build) {
    build.onLoad({ filter: /[\\/]browser-polyfill\.js$/ }, async ({ path }) => {
      const script = await readFile(path, 'utf8');
      const contents = apis ? wrappingOnly(apis, script) : script;
      return {
        contents: `const module = { exports: {} };\nconst exports = module.exports;\n${contents}\nexport default module.exports;\n`,
      };
    });
  },
});

const METADATA = /(const apiMetadata = )(\{[\s\S]*?\n {6}\});/;

function wrappingOnly(apis, script) {
  const [whole, start, json] = METADATA.exec(script) ?? [];
  if (!whole) throw new Error('webextension-polyfill has changed: its list of APIs is not where it was.');
  const known = JSON.parse(json);
  const kept = Object.fromEntries(
    Object.entries(apis).map(([api, names]) => [
      api,
      Object.fromEntries(names.map((name) => [name, known[api][name]])),
    ]),
  );
  return script.replace(whole, () => `${start}${JSON.stringify(kept)};`);
}

/** Style sheets in template strings, without the white space that only people need. */
const tightStyles = {
  name: 'tight-styles',
  setup(build) {
    build.onLoad({ filter: /-styles\.ts$/ }, async ({ path }) => ({
      contents: (await readFile(path, 'utf8')).replace(/`[^`]*`/g, (sheet) =>
        sheet
          .replace(/\s+/g, ' ')
          .replace(/ ?([{};,]) ?/g, '$1')
          .replaceAll(': ', ':'),
      ),
      loader: 'ts',
    }));
  },
};

/** Words the content script can show; every console page loads it, so it goes without the others. */
export const CONSOLE_WORDS =
  /^(?:(?:panel|badge|severity)\.|confidence\.(?:medium|low)$|separator$|check\.failure\.(?:forbidden|not-found|not-licensed|rate-limited)$|failure\.(?:signed-out|server-error|offline|timeout|not-json|cut-off|host-permission|unexpected)$)/;

/** Words that only the panel and the badges in the console show; the options know the places as well. */
export const PANEL_WORDS = /^(?:panel\.(?!places?\b)|panel\.places\.about$|badge\.)/;

/** Words that only the settings show. */
export const OPTIONS_WORDS = /^options\./;

/** The pages, and the words each of them can show. */
const PAGES = {
  popup: (key) => !PANEL_WORDS.test(key) && !OPTIONS_WORDS.test(key),
  options: (key) => !PANEL_WORDS.test(key),
};

/** Leaves out the words that a bundle never shows. */
const wordsOf = (name, isShown) => ({
  name,
  setup(build) {
    build.onLoad({ filter: /[\\/]locales[\\/]\w+\.json$/ }, async ({ path }) => {
      const words = Object.entries(JSON.parse(await readFile(path, 'utf8')));
      const contents = JSON.stringify(Object.fromEntries(words.filter(([key]) => isShown(key))));
      return { contents, loader: 'json' };
    });
  },
});

async function copyFiles(folder) {
  const files = [
    ['popup/index.html', 'popup/index.html'],
    ['options/index.html', 'options/index.html'],
    ['src/demo', 'demo'],
    ['LICENSE', 'LICENSE'],
    ...[16, 32, 48, 128].map((size) => [`src/icons/${size}.png`, `icons/${size}.png`]),
  ];
  for (const [from, to] of files) {
    if (existsSync(root + from)) await cp(root + from, `${folder}/${to}`, { recursive: true });
  }
}

/** The catalogue's words for the panel in the Admin Console, which the worker reads when they are needed. */
async function panelTexts() {
  const { texts } = await importTypeScript("export * from './src/rules/texts.ts';");
  return Object.fromEntries(
    Object.entries(texts).map(([id, { title, texts: sentences, why, fix }]) => [
      id,
      { title, texts: sentences, why, fix: fix.console },
    ]),
  );
}

/** manifest.json says what Chrome needs; what Firefox needs otherwise follows from it. */
async function manifestFor(target) {
  const manifest = JSON.parse(await readFile(`${root}manifest.json`, 'utf8'));
  if (target === 'chrome') return manifest;
  const { key: _, minimum_chrome_version: __, background, ...rest } = manifest;
  return {
    ...rest,
    background: { scripts: [background.service_worker], type: background.type },
    browser_specific_settings: {
      gecko: {
        id: 'app-auditor-for-okta@app-auditor-for-okta.github.io',
        strict_min_version: '140.0',
        data_collection_permissions: { required: ['none'] },
      },
    },
  };
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  main(async () => {
    ensureDependencies();
    const at = process.argv.indexOf('--target');
    console.log(await build(at < 0 ? 'chrome' : process.argv[at + 1]));
  });
}
