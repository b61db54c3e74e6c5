import { existsSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { build } from './build.mjs';
import { gapWords } from './gap-words.mjs';
import { launch, signIn } from './launch.mjs';
import { startOrgServer } from './org-server/server.mjs';
import { auditInPopup, phaseOf, saveExports } from './popup-driver.mjs';

const HOUR = 3_600_000;

/** What `npm start` does after its set-up. Answers the exit status. */
export async function demonstrate(options) {
  const dir = resolve(options.org ?? join(options.root, 'src/demo'));
  if (!existsSync(dir)) throw new Error(`There is no org directory ${dir}.`);
  const extension = await build();
  const headless = options.headless || !hasDisplay();
  if (headless && !options.headless) console.log('There is no display here, so this runs headless.');
  const server = await startOrgServer({
    orgs: { acme: dir },
    invented: options.org === undefined,
    ...options,
  });
  const browser = await launch({ extension, port: server.port, headless });
  const saveStats = async () => {
    if (options.stats) await writeFile(options.stats, `${JSON.stringify(server.stats(), null, 1)}\n`);
  };
  try {
    const [blank] = browser.context.pages();
    await signIn(browser);
    await blank?.close();
    const popup = await browser.open('popup/index.html?org=acme.okta.com');
    const from = Date.now();
    const phase = await auditInPopup(popup, HOUR);
    const seconds = (Date.now() - from) / 1000;
    const files = options.out ? await exportAll(popup, resolve(options.out)) : [];
    console.log((await summary(popup, { server, seconds, files, out: options.out })).join('\n'));
    if (!headless) {
      await saveStats();
      await openConsole(browser, dir, popup);
      await untilClosed(browser.context);
    }
    return phase === 'done' ? 0 : 1;
  } finally {
    await saveStats();
    await browser.close();
    await server.close();
  }
}

/** The simulated Admin Console beside the popup, on an app that has something to show in it. */
async function openConsole({ context }, dir, popup) {
  const apps = JSON.parse(await readFile(join(dir, 'api/v1/apps.json'), 'utf8').catch(() => '[]'));
  const app = apps.find(
    ({ name, settings }) => name === 'oidc_client' && settings?.oauthClient?.redirect_uris,
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
  await mkdir(folder, { recursive: true });
  if ((await phaseOf(popup)) === 'error') return [];
  return saveExports(popup, folder);
}

/** At most ten lines, from the stored report itself. */
async function summary(popup, { server, seconds, files, out }) {
  const state = await popup.evaluate(async () => {
    const reply = await chrome.runtime.sendMessage({ ask: 'read-state', args: ['acme.okta.com'] });
    return reply.ok;
  });
  if (!state?.summary)
    throw new Error(
      `The audit could not be completed: ${state?.failure?.code ?? 'no report'} ${state?.failure?.detail ?? ''}`,
    );
  const { head, counts } = state.summary;
  const gaps = gapWords(head.coverage.gaps);
  const unknown = head.unknown.reduce((sum, { count }) => sum + count, 0);
  return [
    `${head.complete ? 'Audited' : `INCOMPLETE (${state.failure?.code ?? 'unknown'}): audited`} ${head.org.url}${head.org.id ? ` (${head.org.id})` : ''}`,
    `Apps: ${head.coverage.apps}, trusted origins: ${head.coverage.trustedOrigins}, authorization servers: ${head.coverage.authorizationServers}`,
    `Requests: ${server.stats().requests.filter(({ path }) => /^\/(api|\.well-known)\//.test(path)).length}, seconds: ${seconds.toFixed(1)}`,
    `Findings: ${Object.entries(counts)
      .map(([severity, count]) => `${severity} ${count}`)
      .join(', ')}`,
    `Could not be judged: ${unknown} verdicts${gaps && `; not read: ${gaps}`}`,
    ...(out ? [`Files in ${out}: ${files.join(', ') || 'none'}`] : []),
  ];
}

const hasDisplay = () =>
  process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
