import { expect, test, vi } from 'vitest';
import type { DeepReads } from '../../src/model/deeper.ts';
import { orgWideReads } from '../../src/okta/org-wide-reads.ts';
import { startWorker } from '../support/audit-worker.ts';
import { oidcApp, samlApp } from '../support/build-subjects.ts';
import { fakeOrg } from '../support/fake-org.ts';
import { freshWorld } from '../support/fresh-world.ts';

import 'fake-indexeddb/auto';

vi.mock('webextension-polyfill', () => import('../support/fake-browser.ts'));
freshWorld();

const ACME = 'acme.okta.com';
const READS: DeepReads = { log: false, serviceSecrets: false };

/** What the plan says, and how often the deep audit then asks about anything but the org itself. */
async function planned(reads: DeepReads) {
  const org = fakeOrg(ACME, [
    [oidcApp({ id: '0oa1', name: 'custom_app' }), samlApp({ id: '0oa2', name: 'custom_app' })],
  ]);
  org.services = ['0oas1'];
  const worker = await startWorker(org);
  const { planDeepAudit } = await import('../../src/background/deep-audits.ts');
  await worker.start(ACME);
  await worker.settled(ACME);
  org.asked.length = 0;
  const plan = await planDeepAudit(ACME, 'all', reads);
  await worker.startDeeper(ACME, reads);
  await worker.settled(ACME);
  const ofOrg: readonly string[] = orgWideReads.map(({ path }) => path);
  return { plan, asked: org.asked.filter((path) => !ofOrg.includes(path)).length };
}

test.each([
  ['the apps’ own facts', READS],
  [
    'the System Log as well, of which an OIDC app takes three requests and any other one',
    { ...READS, log: true },
  ],
  ['the secrets of integrations as well', { ...READS, serviceSecrets: true }],
])('the plan of a deep audit says how many requests it takes: %s', async (_name, reads) => {
  const { plan, asked } = await planned(reads);
  expect(plan).toMatchObject({ apps: 2, services: 1, requests: asked, minutes: 1 });
});

test('without an audit before it there is nothing to plan by', async () => {
  await startWorker(fakeOrg(ACME, []));
  const { planDeepAudit } = await import('../../src/background/deep-audits.ts');
  await expect(planDeepAudit(ACME, 'all', READS)).rejects.toMatchObject({ code: 'not-found' });
});
