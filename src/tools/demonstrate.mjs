import { writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { build } from './build.mjs';
import { launch, signIn } from './launch.mjs';
import { openDirectory } from './org-server/directory.mjs';
import { startOrgServer } from './org-server/server.mjs';
import { makeFile, makeFolder, orgDirectory } from './places.mjs';
import { auditInPopup, phaseOf, saveExports } from './popup-driver.mjs';
import { summary } from './summary.mjs';

const HOUR = 3_600_000;

/** What `npm start` does after its set-up. Answers the exit status. */
export async function demonstrate(options) {
  const dir = orgDirectory(options.org ?? join(options.root, 'src/demo'));
  const apps = await appsIn(dir);
  if (options.out) makeFolder(options.out);
  if (options.stats) makeFile(options.stats);
  const extension = await build();
  const headless = options.headless || !hasDisplay();
  if (headless && !options.headless) console.log('There is no display here, so this runs headless.');
  const server = await startOrgServer({
    orgs: { acme: dir },
    invented: options.org === undefined,
    ...options,
  });
  const saveStats = () => options.stats && save(options.stats, server.stats());
  try {
    return await inBrowser({ extension, port: server.port, headless }, async (browser) => {
      const { popup, phase } = await audit(browser, server, options);
      if (!headless) {
        await saveStats();
        await openConsole(browser, apps, popup);
        await untilClosed(browser.context);
      }
      return phase === 'done' ? 0 : 1;
    });
  } finally {
    await server.close();
    await saveStats();
  }
}

/** The apps of an org directory; none where it holds no list. Throws with one line where its file cannot be served. */
async function appsIn(dir) {
  const tell = (line) => {
    throw new Error(line);
  };
  const found = await openDirectory(dir, { tell }).answer('/api/v1/apps');
  return found?.collection?.items ?? [];
}

async function inBrowser(options, work) {
  const browser = await launch(options);
  try {
    return await work(browser);
  } finally {
    await browser.close();
  }
}

/** An audit through the popup, which stays open; what it found is saved and printed. */
async function audit(browser, server, { out }) {
  const [blank] = browser.context.pages();
  await signIn(browser);
  await blank?.close();
  const popup = await browser.open('popup/index.html?org=acme.okta.com');
  const from = Date.now();
  const phase = await auditInPopup(popup, HOUR);
  const seconds = (Date.now() - from) / 1000;
  const files = out ? await exportAll(popup, resolve(out)) : [];
  const { requests } = server.stats();
  console.log((await summary(popup, { requests, seconds, files, out })).join('\n'));
  return { popup, phase };
}

/** The simulated Admin Console beside the popup, on an app that has something to show in it. */
async function openConsole({ context }, apps, popup) {
  const app = apps.find(
    (one) => one?.id && one.name === 'oidc_client' && one.settings?.oauthClient?.redirect_uris,
  );
  const page = await context.newPage();
  const path = app ? `app/oidc_client/instance/${app.id}/#tab-general` : 'apps/active';
  await page.goto(`https://acme-admin.okta.com/admin/${path}`);
  console.log(`The simulated Admin Console is open in the other tab: ${page.url()}`);
  await popup.bringToFront();
}

/** Until the person who looks at it has closed every tab; on some systems the browser itself stays. */
const untilClosed = (context) =>
  new Promise((resolve) => {
    const watch = (page) => page.on('close', () => context.pages().length === 0 && resolve());
    context.pages().forEach(watch);
    context.on('page', watch);
    context.on('close', resolve);
  });

async function exportAll(popup, folder) {
  if ((await phaseOf(popup)) === 'error') return [];
  return saveExports(popup, folder).catch((error) => {
    // What comes after the first line is the driver's log.
    throw new Error(`The reports could not be saved in ${folder}: ${error.message.split('\n')[0]}`);
  });
}

const save = (file, value) =>
  writeFile(file, `${JSON.stringify(value, null, 1)}\n`).catch((error) => {
    throw new Error(`${file} cannot be written: ${error.message}`);
  });

const hasDisplay = () =>
  process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
