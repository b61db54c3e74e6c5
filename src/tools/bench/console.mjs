// What the content script costs a page of the Admin Console: a load with nothing to do there, and the re-read of a long form.
import { cp, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { build } from 'esbuild';
import { launch, signIn } from '../launch.mjs';
import { startOrgServer } from '../org-server/server.mjs';
import { median } from './rules.mjs';
import { scriptSize } from './sizes.mjs';

const ADMIN = 'https://acme-admin.okta.com';
/** A page of the console that holds no app and no list. */
const IDLE = '/admin/settings/account';
/** After the load: the content script starts when the page is idle; ms. */
const SETTLED = 400;
const ROWS = 500;

/** What the content script adds to a load, running and compiling (medians, ms), its size in kB gzip, and the re-read (median, ms). */
export async function measureConsole({ root, extension, folder, loads = 20 }) {
  const bare = await withoutContentScript(extension, join(folder, 'without'));
  const dir = await orgWithLongForm(join(root, 'src/demo'), join(folder, 'org'));
  const server = await startOrgServer({ orgs: { acme: dir.path } });
  const browsers = [];
  try {
    for (const folder of [bare, extension])
      browsers.push(await launch({ extension: folder, port: server.port }));
    for (const browser of browsers) await signIn(browser);
    const times = [[], []];
    // The first load of each warms the caches and does not count; then in turn, each time the other one first.
    for (let load = 0; load <= loads; load += 1)
      for (const at of load % 2 ? [0, 1] : [1, 0]) {
        const time = await scriptTime(browsers[at]);
        if (load > 0) times[at].push(time);
      }
    const { gzip } = await scriptSize(join(extension, 'content.js'));
    const reread = await rereadTime(browsers[0], root, dir.app);
    const added = (what) =>
      median(times[1].map((time) => time[what])) - median(times[0].map((time) => time[what]));
    return { run: added('run'), compile: added('compile'), gzip, ...reread };
  } finally {
    for (const browser of browsers) await browser.close();
    await server.close();
  }
}

async function withoutContentScript(extension, folder) {
  await cp(extension, folder, { recursive: true });
  const manifest = JSON.parse(await readFile(join(folder, 'manifest.json'), 'utf8'));
  delete manifest.content_scripts;
  await writeFile(join(folder, 'manifest.json'), JSON.stringify(manifest));
  return folder;
}

/** All script of a page, isolated worlds included, from before it is opened until it has come to rest: what running it takes, and compiling it; ms. */
async function scriptTime({ context }) {
  const page = await context.newPage();
  const devtools = await context.newCDPSession(page);
  await devtools.send('Performance.enable');
  await page.goto(ADMIN + IDLE, { waitUntil: 'load' });
  await wait(SETTLED);
  const { metrics } = await devtools.send('Performance.getMetrics');
  await page.close();
  const seconds = (wanted) => metrics.find(({ name }) => name === wanted)?.value ?? 0;
  return { run: seconds('ScriptDuration') * 1000, compile: seconds('V8CompileDuration') * 1000 };
}

/** A copy of an org in which an OIDC app has many redirect URIs. */
async function orgWithLongForm(from, path) {
  await cp(from, path, { recursive: true });
  const file = join(path, 'api/v1/apps.json');
  const apps = JSON.parse(await readFile(file, 'utf8'));
  const app = apps.find(
    ({ name, settings }) => name === 'oidc_client' && settings.oauthClient.application_type === 'web',
  );
  app.settings.oauthClient.redirect_uris = Array.from(
    { length: ROWS },
    (_, at) => `https://app-${at}.example.com/callback`,
  );
  await writeFile(file, JSON.stringify(apps));
  return { path, app };
}

/** The page reader itself, in a world of its own, over the form while it is being edited. */
async function rereadTime({ context }, root, app) {
  const page = await context.newPage();
  await page.goto(`${ADMIN}/admin/app/oidc_client/instance/${app.id}/#tab-general`);
  const form = page.locator('form.o-form').filter({ hasText: 'Sign-in redirect URIs' });
  await form.getByText('Edit', { exact: true }).first().click();
  const devtools = await context.newCDPSession(page);
  const { frameTree } = await devtools.send('Page.getFrameTree');
  const { executionContextId: contextId } = await devtools.send('Page.createIsolatedWorld', {
    frameId: frameTree.frame.id,
    worldName: 'bench',
  });
  const { result, exceptionDetails } = await devtools.send('Runtime.evaluate', {
    expression: `${await readerScript(root)};(${timeReads})(reader.readPage)`,
    contextId,
    awaitPromise: true,
    returnByValue: true,
  });
  await page.close();
  if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
  return result.value;
}

async function readerScript(root) {
  const { outputFiles } = await build({
    entryPoints: [join(root, 'src/content/read-page.ts')],
    bundle: true,
    write: false,
    minify: true,
    format: 'iife',
    globalName: 'reader',
  });
  return outputFiles[0].text;
}

/** Runs in the page; each read follows a change, so that nothing stays laid out from before. */
async function timeReads(readPage) {
  const box = document.querySelector('[data-se="o-form-input-redirect_uris"] input[type=text]');
  const times = [];
  let rows = 0;
  for (let turn = 0; turn < 25; turn += 1) {
    box.value = `https://changed-${turn}.example.com/`;
    box.closest('.o-form-input-group').classList.toggle('changed');
    await new Promise((done) => setTimeout(done, 20));
    const from = performance.now();
    const reading = readPage(document, location.href);
    times.push(performance.now() - from);
    rows = reading.app.values.find(({ path }) => path.endsWith('.redirect_uris')).value.length;
  }
  return { rows, reread: times.sort((a, b) => a - b)[12], firstRead: times[0] };
}
