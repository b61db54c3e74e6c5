import { readFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { startOrgServer } from '../../../src/tools/org-server/server.mjs';
import { askServer } from '../ask-server.ts';
import { control, formTitled, openPage, type } from './open-page.ts';

type Server = Awaited<ReturnType<typeof startOrgServer>>;
const apps: readonly { id: string; label: string; status: string }[] = JSON.parse(
  readFileSync('src/demo/api/v1/apps.json', 'utf8'),
);
const origins: readonly { name: string; origin: string }[] = JSON.parse(
  readFileSync('src/demo/api/v1/trustedOrigins.json', 'utf8'),
);

let server: Server;
const start = async (copies = 1): Promise<void> => {
  server = await startOrgServer({ orgs: { acme: 'src/demo' }, copies });
};
beforeEach(() => start());
afterEach(async () => {
  vi.unstubAllGlobals();
  await server.close();
});

const texts = (selector: string): readonly string[] =>
  [...document.querySelectorAll(selector)].map(({ textContent }) => textContent ?? '');
const linkTo = (words: string) => control<HTMLAnchorElement>(document, words);

describe('the apps list', () => {
  const LIST = '/admin/apps/active';
  const open = async () => {
    const page = await openPage(server.port, LIST, '.data-list-item');
    await vi.waitUntil(() => document.querySelector('[data-unified-ui-shell]')?.shadowRoot);
    // The page's own script begins in a turn of its own.
    await new Promise((resolve) => setTimeout(resolve, 10));
    return page;
  };
  const names = () => texts('.app-instance-name');
  const active = apps.filter(({ status }) => status === 'ACTIVE');

  test('pages through every active app, 20 rows at a time, without loading the page anew', async () => {
    await open();
    const seen = [...names()];
    for (let page = 2; page <= Math.ceil(active.length / 20); page += 1) {
      expect(names()).toHaveLength(20);
      linkTo('Next').click();
      await vi.waitUntil(() => texts('.data-list-pager')[0]?.startsWith(`Page ${page} `));
      seen.push(...names());
    }
    expect(seen).toEqual(active.map(({ label }) => label));
    expect(texts('.data-list-pager a')).toEqual(['Previous']);
  });

  test('search, and the inactive ones', async () => {
    await open();
    type(document.querySelector<HTMLInputElement>('.data-list-toolbar input') ?? undefined, 'OKTA');
    await vi.waitUntil(() => names().length < 20);
    expect(names()).toEqual(['Okta Dashboard', 'Okta Admin Console', 'Okta Browser Plugin']);
    type(document.querySelector<HTMLInputElement>('.data-list-toolbar input') ?? undefined, '');
    document.querySelector<HTMLElement>('[data-status=INACTIVE]')?.click();
    await vi.waitUntil(() => names().length === apps.length - active.length);
    expect(texts('h3 ~ ul a')).toEqual([`ACTIVE${active.length}`, `INACTIVE${apps.length - active.length}`]);
  });

  test('copies have ids of their own, and pages', async () => {
    await server.close();
    await start(3);
    const rows = (page: number) => askServer(server.port, `${LIST}/list?page=${page}`);
    const { total, pages } = (await rows(1)).json<{ total: number; pages: number }>();
    expect([total, pages]).toEqual([active.length * 3, Math.ceil((active.length * 3) / 20)]);
    const { rows: last } = (await rows(pages)).json<{ rows: { id: string; label: string }[] }>();
    const { id = '', label = '' } = last.at(-1) ?? {};
    expect(apps.map((app) => app.id)).not.toContain(id);
    await openPage(server.port, `/admin/app/oidc_client/instance/${id}/`, '#tabs form');
    expect(texts('h1')).toEqual([label]);
    expect(document.querySelector('form')?.getAttribute('action')).toBe(`/api/v1/apps/${id}`);
  });

  test('Create App Integration asks for the kind first', async () => {
    await open();
    linkTo('Create App Integration').click();
    const dialog = document.querySelector('[role=dialog]') as HTMLElement;
    expect(dialog.textContent).toContain('Single-Page Application');
    control(dialog, 'Cancel').click();
    expect(document.querySelector('[role=dialog]')).toBeNull();
  });
});

describe('trusted origins', () => {
  const open = (address: string) => openPage(server.port, address, '.data-list-table tbody tr');

  test.each([
    '/admin/access/api/trusted_origins',
    '/admin/access/api/trusted-origins',
    '/admin/access/api/tokens#tab-trusted-origins',
  ])('all of them at %s', async (address) => {
    await open(address);
    expect(texts('.ui-tabs-active')).toEqual(['Trusted Origins']);
    expect(texts('tbody td:nth-child(1)')).toEqual(origins.map(({ name }) => name));
    expect(texts('tbody td:nth-child(2)')).toEqual(origins.map(({ origin }) => origin));
    expect(texts('tbody td:nth-child(3)')).toContain('CORS, Redirect');
  });

  test('search and filter', async () => {
    await open('/admin/access/api/trusted_origins');
    control<HTMLElement>(document, 'iFrame embed').click();
    const types = texts('tbody td:nth-child(3)');
    expect(types.length).toBeLessThan(origins.length);
    for (const words of types) expect(words).toContain('iFrame embed');
    control<HTMLElement>(document, 'All Origins').click();
    type(document.querySelector<HTMLInputElement>('.data-list-toolbar input') ?? undefined, 'portal.acme');
    expect(texts('tbody td:nth-child(2)')).toEqual([
      'https://portal.acme-demo.com',
      'https://portal.acme-demo.com/app',
    ]);
  });

  test('add, refuse, edit, delete: in these pages only', async () => {
    await open('/admin/access/api/trusted_origins');
    linkTo('Add Origin').click();
    const form = () => formTitled('Add Origin');
    type(control(form(), 'Name'), 'New one');
    control(form(), 'CORS').click();
    control(form(), 'Save').click();
    await vi.waitUntil(() => form().querySelector('.o-form-has-errors'));
    type(control(form(), 'Origin URL'), 'http://new.example');
    control(form(), 'Save').click();
    await vi.waitUntil(() => texts('tbody tr').length === origins.length + 1);
    const last = () => [...document.querySelectorAll('tbody tr')].at(-1) as HTMLElement;
    expect(last().textContent).toMatch(/^New onehttp:\/\/new\.exampleCORSedit/);
    last().querySelector<HTMLElement>('[aria-label=Edit]')?.click();
    control(formTitled('Edit Origin'), 'Redirect').click();
    control(formTitled('Edit Origin'), 'Save').click();
    await vi.waitUntil(() => last().textContent?.includes('CORS, Redirect'));
    await open('/admin/access/api/trusted_origins');
    expect(texts('tbody tr')).toHaveLength(origins.length + 1);
    last().querySelector<HTMLElement>('[aria-label=Delete]')?.click();
    await vi.waitUntil(() => texts('tbody tr').length === origins.length);
    expect((await askServer(server.port, '/api/v1/trustedOrigins?limit=200')).json()).toEqual(origins);
  });
});
