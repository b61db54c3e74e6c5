// @vitest-environment jsdom
// @vitest-environment-options { "url": "https://acme-admin.okta.com/admin/app/oidc_client/instance/0oaFIXTUREwebapp001/#tab-general" }
import { readFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { structureFile } from '../../../src/content/capture/structure-file.ts';
import { followConsole } from '../../../src/content/panel/follow-console.ts';
import { resetWorker, worker } from './fake-worker.ts';
import { seenRoots } from './seen-roots.ts';
import { press, type } from './trusted.ts';

vi.mock('../../../src/messaging/messenger.ts', () => import('./fake-worker.ts'));

const roots = seenRoots();
let life: AbortController;
const clicked: HTMLAnchorElement[] = [];
const blobs: Blob[] = [];
const heard: Event[] = [];
const hear = (event: Event): void => void heard.push(event);
const HEARD = ['click', 'input', 'keydown', 'focusin', 'securitypolicyviolation'];

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-11-21T10:00:00Z') });
  roots.length = 0;
  clicked.length = 0;
  blobs.length = 0;
  heard.length = 0;
  resetWorker();
  life = new AbortController();
  URL.createObjectURL = vi.fn((blob: Blob) => {
    blobs.push(blob);
    return 'blob:https://acme-admin.okta.com/1';
  }) as typeof URL.createObjectURL;
  URL.revokeObjectURL = vi.fn();
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
    clicked.push(this);
  });
  for (const name of HEARD) document.addEventListener(name, hear);
  const html = readFileSync('test/content/pages/02-oidc-web-general-view.html', 'utf8');
  document.body.innerHTML = /<body[^>]*>([\s\S]*)<\/body>/.exec(html)?.[1] ?? '';
});
afterEach(() => {
  for (const name of HEARD) document.removeEventListener(name, hear);
  life.abort();
  vi.useRealTimers();
  document.body.replaceChildren();
});

const root = () => roots.find((one) => one.querySelector('section') && one.host.isConnected) as ShadowRoot;
const button = (name: string) =>
  [...root().querySelectorAll('button')].find(({ textContent }) => textContent === name) as HTMLButtonElement;
const shown = () => root().querySelector('textarea') as HTMLTextAreaElement;
const preview = () => root().querySelector('.preview') as HTMLElement;
const findings = () => root().querySelector('.scroll') as HTMLElement;

async function opened(): Promise<void> {
  followConsole(window, life.signal, { capture: () => structureFile(window, new Date()) });
  await vi.waitFor(() => expect(root()).toBeTruthy());
  expect(preview().hidden).toBe(true);
  press(button('More'));
  press(button('Capture the page’s structure'));
}

describe('the page’s structure', () => {
  test('is shown before it is saved, and says what it holds', async () => {
    await opened();
    expect([preview().hidden, findings().hidden]).toEqual([false, true]);
    expect((root().querySelector('.menu') as HTMLElement).hidden).toBe(true);
    expect(root().activeElement).toBe(shown());
    expect([shown().readOnly, shown().getAttribute('aria-label')]).toEqual([true, 'What will be saved']);
    expect(shown().value).toContain('Kind of page: app general');
    expect(shown().value).toContain('"Sign-in redirect URIs"');
    expect(shown().value).not.toMatch(/acme|0oa|My Web App|example\.com|FIXTURE/);
    expect(shown().value).not.toContain('No problems found');
    expect(preview().textContent).toContain('Values, names, addresses and secrets are blanked');
    expect([blobs, clicked]).toEqual([[], []]);
  });

  test('is saved as it was shown, by a link that the page never holds', async () => {
    await opened();
    const was = shown().value;
    press(button('Save file'));
    expect(clicked.map(({ download, href, isConnected }) => ({ download, href, isConnected }))).toEqual([
      {
        download: 'okta-page-structure-2026-11-21.txt',
        href: 'blob:https://acme-admin.okta.com/1',
        isConnected: false,
      },
    ]);
    expect(blobs).toHaveLength(1);
    expect(await textOf(blobs[0] as Blob)).toBe(was);
    expect([preview().hidden, findings().hidden, shown().value]).toEqual([true, false, '']);
    expect(root().querySelector('[role="status"]')?.textContent).toBe(
      'Saved okta-page-structure-2026-11-21.txt.',
    );
    expect(root().activeElement).toBe(button('More'));
  });

  test.each([
    ['Cancel', () => press(button('Cancel'))],
    ['Escape', () => type(shown(), 'Escape')],
  ])('%s saves nothing, and leaves the panel open', async (_, leave) => {
    await opened();
    leave();
    expect([preview().hidden, findings().hidden, shown().value]).toEqual([true, false, '']);
    expect((root().querySelector('.panel') as HTMLElement).hidden).toBe(false);
    expect(root().activeElement).toBe(button('More'));
    press(button('Save file'));
    expect([blobs, clicked]).toEqual([[], []]);
  });

  test('no script of the page can save it, and none hears of it', async () => {
    await opened();
    heard.length = 0;
    button('Save file').click();
    expect([blobs, clicked]).toEqual([[], []]);
    press(button('Save file'));
    expect(clicked).toHaveLength(1);
    expect(heard).toEqual([]);
    expect(document.body.innerHTML).not.toContain('okta-page-structure');
    expect(worker.asked.map(([name]) => name).filter((name) => /capture|structure/.test(name))).toEqual([]);
  });
});

const textOf = (blob: Blob): Promise<string> =>
  new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result));
    reader.onerror = reject;
    reader.readAsText(blob);
  });
