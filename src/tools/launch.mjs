import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { findBrowser } from './find-browser.mjs';

// Without these the browser itself tries to reach its maker; with them the extension is the only one that speaks.
const QUIET = [
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/**
 * A throw-away Chromium with an unpacked extension in it. With `port`, the Okta host names lead to that loopback port and no other
 * name leads anywhere. Answers `{context, worker, id, profile, open(path), close()}`.
 * @param {{extension: string, port?: number, headless?: boolean, viewport?: {width: number, height: number} | null, colorScheme?: 'light' | 'dark' | null}} options
 */
export async function launch({ extension, port, headless = true, viewport = null, colorScheme = null }) {
  const profile = await mkdtemp(join(tmpdir(), 'app-auditor-'));
  const executablePath = await findBrowser();
  const context = await startBrowser(profile, {
    executablePath,
    headless,
    ignoreHTTPSErrors: true,
    acceptDownloads: true,
    viewport,
    colorScheme,
    args: [
      ...QUIET,
      `--disable-extensions-except=${extension}`,
      `--load-extension=${extension}`,
      ...(port ? oktaAt(port) : []),
    ],
  });
  const worker = await workerOf(context, executablePath);
  const id = new URL(worker.url()).host;
  return {
    context,
    worker,
    id,
    profile,
    async open(path) {
      const page = await context.newPage();
      await page.goto(`chrome-extension://${id}/${path}`);
      return page;
    },
    async close() {
      await context.close().catch(() => undefined);
      await rm(profile, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

const oktaAt = (port) => [
  `--host-resolver-rules=MAP *.okta.com 127.0.0.1:${port}, MAP * ~NOTFOUND, EXCLUDE 127.0.0.1`,
  '--ignore-certificate-errors',
];

/** In Chromium's sandbox where there can be one: as root, and in some containers, there is no user namespace for it. */
async function startBrowser(profile, options) {
  const chromiumSandbox = process.getuid?.() !== 0;
  try {
    return await chromium.launchPersistentContext(profile, { ...options, chromiumSandbox });
  } catch (error) {
    if (!chromiumSandbox || !/no usable sandbox/i.test(error.message)) throw error;
    return chromium.launchPersistentContext(profile, { ...options, chromiumSandbox: false });
  }
}

async function workerOf(context, executablePath) {
  const [running] = context.serviceWorkers();
  if (running) return running;
  try {
    return await context.waitForEvent('serviceworker', { timeout: 20_000 });
  } catch {
    await context.close();
    throw new Error(
      `${executablePath} did not load the extension. Chrome itself does not since version 137: install Chromium, or name one in CHROME_PATH.`,
    );
  }
}

/** The id Chrome gives an extension with this manifest: it follows from the key. */
export function extensionId(folder) {
  const { key } = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8'));
  const digits = createHash('sha256').update(Buffer.from(key, 'base64')).digest('hex').slice(0, 32);
  return [...digits].map((digit) => String.fromCharCode(97 + Number.parseInt(digit, 16))).join('');
}

/** Signs in to the simulated Admin Console and leaves its tab open. */
export async function signIn({ context }, org = 'acme') {
  const page = await context.newPage();
  await page.goto(`https://${org}-admin.okta.com/login/sign-in`);
  return page;
}
