// @vitest-environment jsdom
// @vitest-environment-options { "url": "https://acme-admin.okta.com/admin/apps/active" }
import { readFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { followConsole } from '../../../src/content/panel/follow-console.ts';
import { defaultPanelSettings } from '../../../src/model/panel.ts';
import { resetWorker, worker } from './fake-worker.ts';
import { seenRoots } from './seen-roots.ts';

vi.mock('../../../src/messaging/messenger.ts', () => import('./fake-worker.ts'));

const roots = seenRoots();
const [WEB, SPA] = ['0oaFIXTUREwebapp001', '0oaFIXTUREspa00001'];
let life: AbortController;

beforeEach(() => {
  roots.length = 0;
  life = new AbortController();
  resetWorker();
});
afterEach(() => {
  life.abort();
  document.body.replaceChildren();
});

function open(name: string, path: string): void {
  const html = readFileSync(`test/content/pages/${name}.html`, 'utf8');
  document.body.innerHTML = /<body[^>]*>([\s\S]*)<\/body>/.exec(html)?.[1] ?? '';
  history.replaceState(null, '', path);
  followConsole(window, life.signal);
}
const openApps = () => open('01-apps-list', '/admin/apps/active');
/** What stands beside each badge, and what the badge says. */
const badges = () =>
  roots
    .filter(({ host }) => host.isConnected)
    .map((root) => [
      (root.host.previousElementSibling ?? root.host.parentElement)?.textContent,
      root.querySelector('.mark')?.textContent,
      root.querySelector('.unseen')?.textContent,
    ]);
const shown = () => badges().filter(([, words]) => words !== undefined);

describe('the list of apps', () => {
  beforeEach(() => {
    worker.answers['read-marks'] = (_: never, ids: readonly string[]) =>
      Object.fromEntries(
        ids.filter((id) => id === WEB || id === SPA).map((id) => [id, { severity: 'high', count: 3 }]),
      );
  });

  test('shows a badge beside each app that has findings, by where its link leads', async () => {
    openApps();
    await vi.waitFor(() =>
      expect(shown()).toEqual([
        ['My Web App 1', 'High · 3', 'High, 3 findings'],
        ['My SPA', 'High · 3', 'High, 3 findings'],
      ]),
    );
    expect(worker.of('read-marks')).toEqual([
      ['app', ['0oaFIXTUREadmin001', WEB, SPA, '0oaFIXTUREnative01', '0oaFIXTUREsaml0001']],
    ]);
  });

  test('shows the page the same empty node in every row, whatever the badge says', async () => {
    openApps();
    await vi.waitFor(() => expect(shown()).toHaveLength(2));
    expect(badges()).toHaveLength(5);
    for (const { host } of roots)
      expect([host.outerHTML, host.shadowRoot, host.textContent]).toEqual(['<span></span>', null, '']);
    expect(document.querySelector('#content')?.textContent).not.toContain('High');
  });

  test('shows the page the same nodes where the audit found nothing in any app', async () => {
    worker.answers['read-marks'] = () => ({});
    openApps();
    await vi.waitFor(() => expect(badges()).toHaveLength(5));
    expect(shown()).toEqual([]);
    for (const { host } of roots) expect(host.outerHTML).toBe('<span></span>');
  });

  test.each([
    ['findings', WEB, 1],
    ['no finding', '0oaCLEAN', 0],
  ])('a script of the page that lists one app alone learns nothing of it: %s', async (_, id, said) => {
    document.body.innerHTML = `<p><a href="/admin/app/oidc_client/instance/${id}/">x</a></p>`;
    history.replaceState(null, '', '/admin/apps/active');
    followConsole(window, life.signal);
    await vi.waitFor(() => expect(document.querySelector('p')?.innerHTML).toMatch(/<\/a><span><\/span>$/));
    expect(shown()).toHaveLength(said);
  });

  test('rows that nobody has asked about do not wait for the answer', async () => {
    openApps();
    await vi.waitFor(() => expect(shown()).toHaveLength(2));
    worker.answers['read-marks'] = () => new Promise(() => undefined);
    const link = document.querySelector(`a[href*="${SPA}"]`) as HTMLElement;
    const next = link.cloneNode(true) as HTMLElement;
    next.setAttribute('href', '/admin/app/oidc_client/instance/0oaNEXT/');
    link.closest('tr')?.after(next);
    await vi.waitFor(() => expect(badges()).toHaveLength(6));
  });

  test('without an audit the list stays as it is', async () => {
    worker.answers['read-marks'] = () => null;
    openApps();
    await vi.waitFor(() => expect(worker.of('read-marks')).toHaveLength(1));
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(badges()).toEqual([]);
  });

  test('asks once about rows that paging or search brings, and never about known ones', async () => {
    openApps();
    await vi.waitFor(() => expect(shown()).toHaveLength(2));
    const body = document.querySelector('tbody') as HTMLElement;
    const row = body.children[1]?.cloneNode(true) as HTMLElement;
    for (const span of row.querySelectorAll('span')) if (span.attributes.length === 0) span.remove();
    const next = row.cloneNode(true) as HTMLElement;
    for (const link of next.querySelectorAll('a.app-instance-name')) {
      link.setAttribute('href', '/admin/app/oidc_client/instance/0oaNEXT/');
      link.textContent = 'Next';
    }
    worker.answers['read-marks'] = () => ({ '0oaNEXT': { severity: 'low', count: 1 } });
    body.replaceChildren(row, next);
    await vi.waitFor(() =>
      expect(shown()).toEqual([
        ['My Web App 1', 'High · 3', 'High, 3 findings'],
        ['Next', 'Low · 1', 'Low, 1 finding'],
      ]),
    );
    expect(worker.of('read-marks')).toHaveLength(2);
    expect(worker.of('read-marks')[1]).toEqual(['app', ['0oaNEXT']]);
  });

  test('a question that failed is asked again with the next change', async () => {
    const answer = worker.answers['read-marks'];
    worker.answers['read-marks'] = () => {
      throw new Error('gone');
    };
    openApps();
    await vi.waitFor(() => expect(worker.of('read-marks')).toHaveLength(1));
    Object.assign(worker.answers, { 'read-marks': answer });
    document.querySelector('#content')?.append('change');
    await vi.waitFor(() => expect(shown()).toHaveLength(2));
  });

  test('shows the badge of the other app where a row is used again', async () => {
    openApps();
    await vi.waitFor(() => expect(shown()).toHaveLength(2));
    const link = document.querySelector(`a[href*="${SPA}"]`);
    link?.setAttribute('href', '/admin/app/oidc_client/instance/0oaOTHER/');
    (link as Element).textContent = 'Other';
    await vi.waitFor(() => expect(shown().map(([name]) => name)).toEqual(['My Web App 1']));
  });

  test('also where the other app has the same name', async () => {
    openApps();
    await vi.waitFor(() => expect(shown()).toHaveLength(2));
    document
      .querySelector(`a[href*="${SPA}"]`)
      ?.setAttribute('href', '/admin/app/oidc_client/instance/0oaOTHER/');
    await vi.waitFor(() => expect(shown().map(([name]) => name)).toEqual(['My Web App 1']));
  });

  test('a newer audit shows when the page is looked at again', async () => {
    openApps();
    await vi.waitFor(() => expect(shown()).toHaveLength(2));
    worker.answers['read-marks'] = () => ({ [WEB]: { severity: 'low', count: 1 } });
    document.dispatchEvent(new Event('visibilitychange'));
    await vi.waitFor(() => expect(shown()).toEqual([['My Web App 1', 'Low · 1', 'Low, 1 finding']]));
  });

  test('Forget takes every badge away', async () => {
    openApps();
    await vi.waitFor(() => expect(shown()).toHaveLength(2));
    worker.answers['read-marks'] = () => null;
    document.dispatchEvent(new Event('visibilitychange'));
    await vi.waitFor(() => expect(badges()).toEqual([]));
    expect(document.querySelectorAll('a + span:not([class])')).toHaveLength(0);
  });

  test.each([
    ['an audit that finds nothing in any of them', {}],
    ['an audit that finds nothing more in one of them', { [WEB]: { severity: 'high', count: 3 } }],
  ])('what was shown goes after %s', async (_, marks) => {
    openApps();
    await vi.waitFor(() => expect(shown()).toHaveLength(2));
    worker.answers['read-marks'] = () => marks;
    document.dispatchEvent(new Event('visibilitychange'));
    await vi.waitFor(() => expect(shown()).toHaveLength(Object.keys(marks).length));
    expect(badges()).toHaveLength(5);
  });

  test('badges go with the signal, and never come where they are switched off', async () => {
    openApps();
    await vi.waitFor(() => expect(shown()).toHaveLength(2));
    life.abort();
    expect(badges()).toEqual([]);
    life = new AbortController();
    resetWorker({ ...defaultPanelSettings, places: { ...defaultPanelSettings.places, appList: false } });
    openApps();
    await new Promise((resolve) => setTimeout(resolve, 60));
    expect(worker.of('read-marks')).toEqual([]);
  });
});

describe('the list of Trusted Origins', () => {
  test('shows a badge by name, in the cell of the origin', async () => {
    worker.answers['read-marks'] = () => ({ 'Wild iframe': { severity: 'medium', count: 1 } });
    open('08-trusted-origins', '/admin/access/api/trusted_origins');
    await vi.waitFor(() => expect(shown()).toHaveLength(1));
    expect(shown()[0]?.[0]).toBe('https://*.example.com');
    expect(worker.of('read-marks')).toEqual([['trusted-origin', ['Local dev', 'Wild iframe']]]);
  });

  test('names like properties of objects are only names', async () => {
    worker.answers['read-marks'] = () => ({});
    open('08-trusted-origins', '/admin/access/api/trusted_origins');
    const cell = document.querySelector('td') as HTMLElement;
    cell.textContent = '__proto__';
    await vi.waitFor(() => expect(worker.of('read-marks').length).toBeGreaterThan(0));
    await new Promise((resolve) => setTimeout(resolve, 60));
    expect(shown()).toEqual([]);
  });
});
