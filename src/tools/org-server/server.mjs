// A stand-in for Okta on loopback, under the real host names by the browser's own flags. It serves org directories and keeps a record.
import { readFileSync } from 'node:fs';
import https from 'node:https';
import { setTimeout as wait } from 'node:timers/promises';
import { answerTo } from './answer.mjs';
import { compressed } from './compress.mjs';
import { openConsoleState } from './console/state.mjs';
import { openDirectory } from './directory.mjs';
import { openFaults } from './faults.mjs';
import { openRateLimit } from './rate-limit.mjs';
import { openRecord } from './record.mjs';
import { html, send } from './reply.mjs';

const here = (name) => readFileSync(new URL(name, import.meta.url));

/**
 * Starts a server. `orgs` maps a subdomain to an org directory: `{acme: 'src/demo'}` serves acme.okta.com and acme-admin.okta.com.
 * `latency` in ms; `rate` on the apps bucket; `copies` of the apps under distinct ids; an `invented` org's
 * System Log is served as if it were of late. Of what it answers, `faults` spoils the
 * answers to a path, `state.sessionsEnded` signs everybody out, `state.refuseWorker` serves nothing but the console's own pages.
 * @param {{orgs: Record<string, string>, latency?: number, rate?: {limit: number, seconds: number}, copies?: number, port?: number, invented?: boolean}} options
 */
export async function startOrgServer({ orgs, latency = 0, rate, copies = 1, port = 0, invented = false }) {
  const record = openRecord();
  const faults = openFaults();
  const state = { sessionsEnded: false, refuseWorker: false };
  const tenants = new Map(
    Object.entries(orgs).map(([name, dir]) => [
      name,
      openTenant(dir, { copies, rate, isInvented: invented }),
    ]),
  );
  const serve = async (request, response) => {
    const url = new URL(request.url, `https://${request.headers.host}`);
    const entry = record.enter(request, response, url);
    const answer = await answerTo(request, url, { tenants, faults, state }).catch((error) => {
      console.error(error);
      return html('<h1>The simulated org failed</h1>', 500);
    });
    const [reply] = await Promise.all([compressed(request, answer), latency > 0 && wait(latency)]);
    // Whoever asked may be gone: then nothing was answered.
    if (response.destroyed) return;
    entry.status = reply.status;
    send(response, reply);
  };
  const server = https.createServer(
    { key: here('loopback-test.key'), cert: here('loopback-test.crt') },
    (request, response) => {
      serve(request, response).catch((error) => {
        console.error(error);
        response.destroy();
      });
    },
  );
  await new Promise((resolve) => server.listen(port, '127.0.0.1', resolve));
  return {
    port: server.address().port,
    faults,
    state,
    /** What the server saw; the form of `--stats`. */
    stats: record.stats,
    forgetRecord: record.forget,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(resolve);
      }),
  };
}

const openTenant = (dir, { copies, rate, isInvented }) => ({
  isInvented,
  console: openConsoleState(),
  directory: openDirectory(dir, { copies }),
  count: openRateLimit(rate ? { ...rate, appsOnly: true } : {}),
});
