import { beforeEach, expect, test, vi } from 'vitest';
import fake, { ORIGIN, resetBrowser } from '../support/fake-browser.ts';
import { freshDatabase } from '../support/fresh-database.ts';
import { headOf, NO_COUNTS } from '../support/some-findings.ts';

import 'fake-indexeddb/auto';

vi.mock('webextension-polyfill', () => import('../support/fake-browser.ts'));

async function audited(org: string, takenAt: string): Promise<void> {
  const { writeAtOnce } = await import('../../src/store/database.ts');
  await writeAtOnce(async (writing) => {
    const summary = {
      head: headOf({ takenAt }),
      counts: NO_COUNTS,
      findings: 0,
      fixFirst: [],
      deeper: { apps: 0, requests: 0, logRequests: 0 },
    };
    const report = { id: 'r', runId: 'r', summary, ruleGroups: [], facets: { types: {}, statuses: {} } };
    await writing.objectStore('reports').put(report, org);
  });
}
const lookAround = async () => (await import('../../src/background/surroundings.ts')).lookAround();

beforeEach(() => {
  resetBrowser();
  freshDatabase();
});

test('the active tab tells the org, and the app its page is about', async () => {
  fake.state.tabs = [
    { id: 1, url: 'https://beta-admin.okta.com/', lastAccessed: 9 },
    {
      id: 2,
      url: 'https://acme-admin.okta.com/admin/app/oidc_client/instance/0oa1abc/#tab-general',
      active: true,
    },
  ];
  expect(await lookAround()).toEqual({ org: 'acme.okta.com', appId: '0oa1abc', known: [] });
});

test('where the active tab is none, the org audited last is meant', async () => {
  fake.state.tabs = [
    { id: 1, url: 'https://gamma-admin.okta.com/', lastAccessed: 9 },
    { id: 2, url: 'https://example.com/', active: true },
  ];
  await audited('acme.okta.com', '2026-01-02');
  await audited('beta.okta.com', '2026-01-03');
  await audited('delta.okta.com', '2026-01-01');
  expect(await lookAround()).toEqual({
    org: 'beta.okta.com',
    known: ['acme.okta.com', 'beta.okta.com', 'delta.okta.com'],
  });
});

test('where our own page is active, the org of the Okta tab used last is meant', async () => {
  fake.state.tabs = [
    { id: 1, url: 'https://gamma-admin.okta.com/admin/app/oidc_client/instance/0oa1', lastAccessed: 9 },
    { id: 2, url: 'https://acme-admin.okta.com/', lastAccessed: 3 },
    { id: 3, url: `${ORIGIN}popup/index.html`, active: true, lastAccessed: 10 },
  ];
  expect(await lookAround()).toEqual({ org: 'gamma.okta.com', known: [] });
});

test('without any Okta page there is no org in sight', async () => {
  expect(await lookAround()).toEqual({ known: [] });
});
