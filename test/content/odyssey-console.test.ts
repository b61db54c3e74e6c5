import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { openPage } from '../tools/console/open-page.ts';
import { type App, addressOf, endServers, oidc, servedSample } from '../tools/console/sample-apps.ts';
import { C } from './console-page.ts';
import { judgeOf, type Warning } from './warnings.ts';

vi.mock('webextension-polyfill', () => import('../support/fake-browser.ts'));

let port: number;
beforeEach(async () => {
  port = await servedSample();
});
afterEach(endServers);

const USED = [
  'Node',
  'NodeFilter',
  'HTMLInputElement',
  'HTMLTextAreaElement',
  'HTMLSelectElement',
  'HTMLLabelElement',
] as const;

async function problemsOf(app: App, rest: string): Promise<readonly string[]> {
  await openPage(port, addressOf(app, rest), '#tabs .ui-tabs-panel > *');
  const view = document.defaultView as Window & typeof globalThis;
  for (const name of USED) vi.stubGlobal(name, view[name]);
  const warnings = await judgeOf(document, view.location.href).look();
  return warnings.filter(isOfUri).map(({ rule, at }) => `${rule} ${at}`);
}

const isOfUri = ({ at }: Warning): boolean =>
  at.startsWith(`${C}.redirect_uris`) || at.startsWith(`${C}.post_logout`) || at.startsWith(`${C}.wildcard`);

test('the Odyssey layout tells of every address what today’s layout tells', async () => {
  let told = 0;
  const named = oidc.filter(({ label }) => ['Tenant sites', 'Old supplier portal'].includes(label));
  for (const app of [...named, ...oidc.slice(0, 4)]) {
    const known = await problemsOf(app, '');
    expect([app.label, await problemsOf(app, '?layout=odyssey')]).toEqual([app.label, known]);
    told += known.length;
  }
  expect(told).toBeGreaterThan(5);
});
