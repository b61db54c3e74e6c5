import { beforeEach, expect, test, vi } from 'vitest';
import type { OrgState, Surroundings } from '../../src/model/run.ts';
import fake, { ORIGIN, resetBrowser, WORKER_SENDER } from '../support/fake-browser.ts';
import { dumpDatabase, freshDatabase } from '../support/fresh-database.ts';
import { labelRule } from '../support/some-apps.ts';
import { beginLife } from '../support/worker-life.ts';

import 'fake-indexeddb/auto';

vi.mock('webextension-polyfill', () => import('../support/fake-browser.ts'));
vi.mock('../../src/rules/index.ts', () => ({ rules: [labelRule] }));

const raw = (id: string, label: string) => ({
  id,
  label,
  name: 'bookmark',
  status: 'ACTIVE',
  signOnMode: 'BOOKMARK',
  credentials: { userNameTemplate: { template: 'CANARY-user' }, password: { value: 'CANARY-password' } },
  settings: { app: { url: 'https://example.com/', secret: 'CANARY-field' }, notes: { admin: 'CANARY-note' } },
});
const FILES: Record<string, unknown> = {
  '/.well-known/okta-organization': { id: '00o1' },
  '/api/v1/users/me': { id: '00u1', profile: { login: 'CANARY-login' } },
  '/api/v1/org': { id: '00o1', website: 'https://example.com' },
  '/api/v1/domains': { domains: [] },
  '/api/v1/authorizationServers': [],
  '/api/v1/trustedOrigins': [],
  '/api/v1/apps': [raw('0oa1', 'fine'), raw('0oa2', 'bad')],
};

async function startWorker(): Promise<void> {
  beginLife();
  vi.stubGlobal('fetch', async (url: string) => {
    const value = FILES[url.replace(`${ORIGIN}demo`, '').replace(/\.json$/, '')];
    if (!value) throw new TypeError('Failed to fetch');
    return new Response(JSON.stringify(value), { headers: { 'content-type': 'application/json' } });
  });
  await import('../../src/background/main.ts');
}
/** Messages as they travel: what came, from the worker and to it. */
const sent: string[] = [];
async function ask<T>(name: string, ...args: unknown[]): Promise<T> {
  const replies = await Promise.all(
    fake.runtime.onMessage.fire(
      { ask: name, args },
      { id: fake.runtime.id, url: `${ORIGIN}popup/index.html` },
    ),
  );
  const [reply] = replies.filter((one) => one !== undefined);
  sent.push(JSON.stringify(reply));
  return (reply as { ok: T }).ok;
}

beforeEach(() => {
  resetBrowser();
  freshDatabase();
  sent.length = 0;
});

test('every listener is there before the first await, as a woken worker needs', async () => {
  await startWorker();
  const { runtime, alarms, tabs } = fake;
  // Pages of the extension and pages of the Admin Console ask in two ways.
  expect(runtime.onMessage.listeners.size).toBe(2);
  for (const { listeners } of [
    runtime.onConnect,
    runtime.onStartup,
    alarms.onAlarm,
    tabs.onUpdated,
    tabs.onActivated,
  ])
    expect(listeners.size).toBe(1);
});

test('the sample org is audited and shown from end to end, and no planted secret gets out', async () => {
  const factory = freshDatabase();
  await startWorker();
  const heard: OrgState[] = [];
  fake.state.sender = WORKER_SENDER;
  const send = fake.runtime.sendMessage;
  fake.runtime.sendMessage = async (message) => {
    sent.push(JSON.stringify(message));
    heard.push((message as { payload: OrgState }).payload);
    return send(message);
  };
  expect(await ask<Surroundings>('look-around')).toEqual({ known: [] });
  expect((await ask<OrgState>('start-audit', 'sample')).phase).toBe('running');
  await vi.waitFor(() => expect(heard.at(-1)?.phase).toBe('done'));
  const state = await ask<OrgState>('read-state', 'sample');
  expect(state).toMatchObject({
    phase: 'done',
    summary: {
      counts: { high: 1, info: 1 },
      head: { org: { url: 'https://sample.okta.example', id: '00o1' } },
    },
  });
  expect(
    await ask(
      'list-rows',
      'sample',
      {
        groupBy: 'rule',
        severities: [],
        types: [],
        statuses: [],
        ruleIds: [],
        search: '',
        open: ['toy-label'],
      },
      0,
      10,
    ),
  ).toMatchObject({ total: 3, findings: 2 });
  expect(await ask('read-facets', 'sample')).toEqual({ types: { bookmark: 2 }, statuses: { ACTIVE: 2 } });
  expect(await ask('read-finding', 'sample', 'toy-label/app/0oa2')).toMatchObject({ severity: 'high' });
  expect(await ask('read-report', 'sample', null)).toMatchObject({ head: { complete: true } });
  expect(await ask<Surroundings>('look-around')).toEqual({ org: 'sample', known: ['sample'] });
  expect(sent.join() + (await dumpDatabase(factory))).not.toContain('CANARY');
  expect(await ask('forget-org', 'sample')).toBeNull();
  expect(await ask<OrgState>('read-state', 'sample')).toMatchObject({ phase: 'idle' });
});

test('an org elsewhere is not audited', async () => {
  await startWorker();
  for (const name of ['start-audit', 'resume-audit'])
    expect(await ask(name, 'acme.example.com')).toBeUndefined();
  expect(sent).toEqual(Array(2).fill('{"failure":{"code":"bad-request","detail":"no org"}}'));
});

test('the button of a tab shows its org when the tab comes up', async () => {
  await startWorker();
  fake.state.tabs = [{ id: 1, url: 'https://acme-admin.okta.com/' }];
  fake.tabs.onActivated.fire({ tabId: 1 });
  await vi.waitFor(() => expect(fake.state.badges.get(1)).toMatchObject({ text: '' }));
  fake.tabs.onUpdated.fire(2, { status: 'complete' }, { id: 2, url: 'https://example.com/' });
  await vi.waitFor(() => expect(fake.state.badges.has(2)).toBe(true));
});
