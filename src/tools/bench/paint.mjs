// First paint of the popup over a large stored report, against a static page of the same extension.
import { cp, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { launch, signIn } from '../launch.mjs';
import { startOrgServer } from '../org-server/server.mjs';
import { auditInPopup } from '../popup-driver.mjs';
import { median } from './rules.mjs';

const STATIC = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Static</title><link rel="stylesheet" href="popup.css"></head>
<body><main class="shell"><header class="top"><h1>App Auditor for Okta</h1></header>${'<p>A line of text as a menu has it.</p>'.repeat(30)}</main></body></html>`;

/** Milliseconds until the first paint of `path`, and until our own content stands there. */
async function paintOf(browser, path) {
  const page = await browser.open(path);
  const times = await page.evaluate(async () => {
    const painted = () => performance.getEntriesByName('first-contentful-paint')[0]?.startTime;
    while (painted() === undefined) await new Promise((resolve) => setTimeout(resolve, 5));
    for (let tries = 0; tries < 200 && document.scripts.length > 0; tries += 1) {
      if (
        performance.getEntriesByName('popup:rendered').length > 0 &&
        document.querySelector('main[data-phase]')
      )
        break;
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
    return { paint: painted(), rendered: performance.getEntriesByName('popup:rendered')[0]?.startTime };
  });
  await page.close();
  return times;
}

/** Medians of `loads` loads each, in turn, with the findings of `copies` of the apps stored. */
export async function measurePaint({ dir, copies, extension, folder, loads = 9 }) {
  await cp(extension, folder, { recursive: true });
  await writeFile(join(folder, 'popup/static.html'), STATIC);
  const server = await startOrgServer({ orgs: { acme: dir }, copies, rate: { limit: 100_000, seconds: 60 } });
  const browser = await launch({ extension: folder, port: server.port });
  try {
    await signIn(browser);
    const popup = await browser.open('popup/index.html?org=acme.okta.com');
    await auditInPopup(popup, 300_000);
    const findings = await popup.evaluate(
      async () =>
        (await chrome.runtime.sendMessage({ ask: 'read-state', args: ['acme.okta.com'] })).ok.summary
          .findings,
    );
    await popup.close();
    const times = { popup: [], rendered: [], static: [] };
    for (let load = 0; load < loads; load += 1) {
      times.static.push((await paintOf(browser, 'popup/static.html')).paint);
      const { paint, rendered } = await paintOf(browser, 'popup/index.html?org=acme.okta.com');
      times.popup.push(paint);
      times.rendered.push(rendered);
    }
    return {
      findings,
      popup: median(times.popup),
      rendered: median(times.rendered),
      static: median(times.static),
    };
  } finally {
    await browser.close();
    await server.close();
  }
}

export const manifestOf = async (folder) => JSON.parse(await readFile(join(folder, 'manifest.json'), 'utf8'));
