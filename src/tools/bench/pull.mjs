// Our audit against a bare loop over the same pages: wall time, requests, peak memory of the extension process.
import { setTimeout as wait } from 'node:timers/promises';
import { launch, signIn } from '../launch.mjs';
import { startOrgServer } from '../org-server/server.mjs';
import { watchMemory } from './memory.mjs';

const APPS = '/api/v1/apps';

/** Runs `work` in a fresh browser with an extension in it; answers ms, requests for apps, MB at the peak. */
async function measured({ extension, server }, work) {
  server.forgetRecord();
  const browser = await launch({ extension, port: server.port });
  try {
    await signIn(browser);
    const page = await browser.open('page.html');
    const memory = await watchMemory(browser.profile);
    const ms = await work(browser, page);
    await wait(150);
    const megabytes = await memory.stop();
    const requests = server.stats().requests.filter(({ path }) => path === APPS).length;
    return { ms, requests, megabytes };
  } finally {
    await browser.close();
  }
}

const bare = async (browser) => {
  const { ms } = await browser.worker.evaluate(
    (origin) => globalThis.pull(origin),
    'https://acme-admin.okta.com',
  );
  return ms;
};

/** From the request that starts the audit to the event that says it is done, report stored. */
const ours = (_browser, page) =>
  page.evaluate(
    (org) =>
      new Promise((resolve, reject) => {
        const from = performance.now();
        chrome.runtime.onMessage.addListener(({ event, payload }) => {
          if (event !== 'state-changed' || payload.org !== org || payload.phase === 'running') return;
          if (payload.phase === 'done') resolve(performance.now() - from);
          else reject(new Error(`The audit ended as ${payload.phase}: ${payload.failure?.code}`));
        });
        chrome.runtime.sendMessage({ ask: 'start-audit', args: [org] });
      }),
    'acme.okta.com',
  );

/** Both in turn, `rounds` times; the best of each, since other work on the machine only ever adds. */
export async function measurePull({ dir, copies, latency, extension, bareExtension, rounds }) {
  const rate = { limit: 100_000, seconds: 60 };
  const server = await startOrgServer({ orgs: { acme: dir }, copies, latency, rate });
  const best = {};
  try {
    for (let round = 0; round < rounds; round += 1) {
      for (const [name, folder, work] of [
        ['bare', bareExtension, bare],
        ['ours', extension, ours],
      ]) {
        const run = await measured({ extension: folder, server }, work);
        const before = best[name];
        best[name] = before
          ? {
              ms: Math.min(before.ms, run.ms),
              requests: run.requests,
              megabytes: Math.min(before.megabytes, run.megabytes),
            }
          : run;
      }
    }
    return best;
  } finally {
    await server.close();
  }
}
