// @vitest-environment jsdom
// @vitest-environment-options { "url": "https://acme-admin.okta.com/admin/home" }
import { readFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { followConsole } from '../../../src/content/panel/follow-console.ts';
import { AuditError } from '../../../src/model/failure.ts';
import { defaultPanelSettings, type PageApp } from '../../../src/model/panel.ts';
import { EMPTY, resetWorker, worker } from './fake-worker.ts';
import { seenRoots } from './seen-roots.ts';
import { asPerson, press } from './trusted.ts';
import { finding, problem, URIS, view } from './views.ts';

vi.mock('../../../src/messaging/messenger.ts', () => import('./fake-worker.ts'));

const roots = seenRoots();
const APP = '/admin/app/oidc_client/instance/0oaFIXTUREwebapp001/';
let life: AbortController;
const errors: unknown[] = [];

function load(name: string): void {
  const html = readFileSync(`test/content/pages/${name}.html`, 'utf8');
  document.body.innerHTML = /<body[^>]*>([\s\S]*)<\/body>/.exec(html)?.[1] ?? '';
}
function go(path: string): void {
  history.pushState(null, '', path);
  window.dispatchEvent(new PopStateEvent('popstate'));
}
function open(page: string, path: string): void {
  load(page);
  history.replaceState(null, '', path);
  followConsole(window, life.signal);
}
const panels = () => roots.filter((root) => root.querySelector('section') && root.host.isConnected);
const words = () => panels()[0]?.textContent ?? '';
/** A busy machine takes its time. */
const PATIENCE = { timeout: 10_000 };
const shows = (part: string) => vi.waitFor(() => expect(words()).toContain(part), PATIENCE);
const lacks = (part: string) => vi.waitFor(() => expect(words()).not.toContain(part), PATIENCE);
const button = (name: string) =>
  [...(panels()[0]?.querySelectorAll('button') ?? [])].find(
    ({ textContent }) => textContent === name,
  ) as HTMLButtonElement;
const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
const onError = (event: unknown): void => void errors.push(event);

beforeEach(() => {
  roots.length = 0;
  errors.length = 0;
  life = new AbortController();
  resetWorker();
  Element.prototype.scrollIntoView = vi.fn();
  window.addEventListener('error', onError);
});
afterEach(() => {
  life.abort();
  window.removeEventListener('error', onError);
  document.body.replaceChildren();
  expect(errors).toEqual([]);
});

describe('the page of an app', () => {
  test('is judged as it is read; what the audit found besides stands below it', async () => {
    const other = finding({ ruleId: 'other', title: 'Only the audit knows' });
    worker.answers['app-findings'] = () => view({ source: 'audit', findings: [finding(), other] });
    worker.answers['judge-page'] = () => view({ unknown: 3 });
    open('02-oidc-web-general-view', APP);
    await shows('From this page alone. 3 rules could not judge it.');
    await shows('Only the audit knows');
    expect(words().match(/Redirect URI without TLS/g)).toHaveLength(1);
    const [[page]] = worker.of('judge-page') as [[PageApp]];
    expect(page.saved?.id).toBe('0oaFIXTUREwebapp001');
    expect(page.unsaved).toBeUndefined();
  });

  test('a finding leads to its row, which bears a mark', async () => {
    worker.answers['judge-page'] = () => view();
    open('02-oidc-web-general-view', APP);
    await shows('Redirect URI without TLS');
    press(button(problem().text));
    const [row] = vi.mocked(Element.prototype.scrollIntoView).mock.contexts as [Element];
    expect(row.closest('[data-se="o-form-fieldset"]')?.textContent).toContain('Sign-in redirect URIs');
    const bar = panels()[0]?.querySelector('.bar');
    expect(bar?.getAttribute('aria-label')).toBe('High: Redirect URI without TLS');
  });

  test('of an audit’s lists the row is gone to, since the item may be another by now', async () => {
    worker.answers['app-findings'] = () => view({ source: 'audit' });
    open('02-oidc-web-general-view', APP);
    await shows('Redirect URI without TLS');
    press(button(problem().text));
    const [row] = vi.mocked(Element.prototype.scrollIntoView).mock.contexts as [Element];
    expect(row.getAttribute('data-se')).toBe('o-form-fieldset');
  });

  test('without an audit and without a layout we know, that is said once and quietly', async () => {
    open('01-apps-list', APP);
    await shows('No audit has read this app yet.');
    await vi.waitFor(() => expect(words()).toContain('This page could not be read.'), { timeout: 4_000 });
    expect(words()).not.toContain('No audit has read');
    expect(worker.of('judge-page')).toEqual([]);
  });

  test('pages of other kinds of apps are not tried', async () => {
    open('01-apps-list', '/admin/app/bookmark/instance/0oaFIXTUREbookmark/');
    await shows('No audit has read this app yet.');
    await pause(2_300);
    expect(words()).not.toContain('could not be read');
  });
});

describe('while it is edited', () => {
  const wildcard = finding({
    ruleId: 'oidc-redirect-uri-wildcard',
    title: 'Wildcard on',
    problems: [problem({ at: 'settings.oauthClient.wildcard_redirect', change: 'new', value: 'SUBDOMAIN' })],
  });
  const isOn = ({ unsaved }: PageApp) =>
    unsaved?.values.some(({ path, value }) => path.endsWith('wildcard_redirect') && value === 'SUBDOMAIN');

  test('a box ticked warns, within 100 ms; unticked it is gone; both are said aloud', async () => {
    worker.answers['judge-page'] = (page: PageApp) => (isOn(page) ? view({ findings: [wildcard] }) : EMPTY);
    load('03-oidc-web-general-edit');
    const box = document.querySelector('input[name="wildcard_redirect"]') as HTMLInputElement;
    box.checked = false;
    history.replaceState(null, '', APP);
    followConsole(window, life.signal);
    await shows('From this page, not saved yet.');
    const warned = async (): Promise<number> => {
      const start = performance.now();
      box.click();
      await vi.waitFor(() => expect(words()).toContain('Unsaved, new:'), { ...PATIENCE, interval: 2 });
      return performance.now() - start;
    };
    let took = await warned();
    // The quickest round counts: the machine may do other things meanwhile.
    for (let round = 0; took >= 100 && round < 6; round += 1) {
      box.click();
      await lacks('Unsaved, new:');
      took = Math.min(took, await warned());
    }
    expect(took).toBeLessThan(100);
    const live = panels()[0]?.querySelector('[role="status"]');
    expect(live?.textContent).toBe('Saving would add 1 problem.');
    box.click();
    await lacks('Unsaved, new:');
    expect(live?.textContent).toBe('Saving would add no problems.');
  });

  test('what was saved goes along', async () => {
    open('02-oidc-web-general-view', APP);
    await shows('From this page alone.');
    load('03-oidc-web-general-edit');
    await shows('From this page, not saved yet.');
    const [page] = worker.of('judge-page').at(-1) as [PageApp];
    expect(page.saved?.values.every(({ source }) => source === 'page-read')).toBe(true);
    expect(page.unsaved?.values.some(({ source }) => source === 'page-edit')).toBe(true);
  });

  test('Cancel takes the warning away', async () => {
    worker.answers['judge-page'] = (page: PageApp) => (page.unsaved ? view({ findings: [wildcard] }) : EMPTY);
    open('03-oidc-web-general-edit', APP);
    await shows('Unsaved, new:');
    const live = panels()[0]?.querySelector('[role="status"]');
    expect(live?.textContent).toBe('Saving would add 1 problem.');
    load('02-oidc-web-general-view');
    await shows('From this page alone.');
    await lacks('Unsaved, new:');
    expect(live?.textContent).toBe('');
  });

  test('after Cancel the audit still says what the page does not show', async () => {
    const logout = problem({
      at: 'settings.oauthClient.frontchannel_logout_uri',
      text: 'Logout in clear text.',
    });
    const audited = finding({ ruleId: wildcard.ruleId, problems: [logout] });
    worker.answers['app-findings'] = () => view({ source: 'audit', findings: [audited] });
    worker.answers['judge-page'] = (page: PageApp) => (page.unsaved ? view({ findings: [wildcard] }) : EMPTY);
    open('03-oidc-web-general-edit', APP);
    await shows('Unsaved, new:');
    expect(words()).toContain('Logout in clear text.');
    load('02-oidc-web-general-view');
    await shows('From this page alone.');
    await lacks('Unsaved, new:');
    expect(words()).toContain('Logout in clear text.');
  });

  test('nothing in Okta’s form changes', async () => {
    worker.answers['judge-page'] = () => view({ findings: [wildcard] });
    load('03-oidc-web-general-edit');
    const before = document.querySelector('#content')?.outerHTML;
    history.replaceState(null, '', APP);
    followConsole(window, life.signal);
    await shows('Wildcard on');
    expect(document.querySelector('#content')?.outerHTML).toBe(before);
  });

  test('all of the wizard is unsaved, and it has no app to check', async () => {
    worker.answers['judge-page'] = () => view();
    open('07-wizard-oidc-web', '/admin/apps/oauth2-wizard/create?applicationType=WEB');
    await shows('Unsaved:');
    expect(button('Check this app in depth')).toBeUndefined();
    expect(worker.of('app-findings')).toEqual([]);
    const [[page]] = worker.of('judge-page') as [[PageApp]];
    expect(page.saved).toBeUndefined();
  });
});

/** Opens an app’s page and has the app read, which finds something of its own. */
async function checked(): Promise<void> {
  worker.answers['check-this-app'] = () =>
    view({ source: 'check', findings: [finding({ title: 'The API knows' })] });
  open('02-oidc-web-general-view', APP);
  await shows('From this page alone.');
  press(button('Check this app in depth'));
  await shows('The API knows');
}

describe('“Check this app in depth”', () => {
  test('replaces what the page at rest and the audit said', async () => {
    worker.answers['judge-page'] = () => view();
    await checked();
    expect(words()).toContain('Read through the API just now.');
    expect(words()).not.toContain('From this page alone.');
    expect(worker.of('check-this-app')).toEqual([['0oaFIXTUREwebapp001']]);
  });

  test('why it failed is said, and it can be tried again', async () => {
    worker.answers['check-this-app'] = () => {
      throw new AuditError('signed-out');
    };
    open('02-oidc-web-general-view', APP);
    await shows('Check this app in depth');
    press(button('Check this app in depth'));
    await shows('You are signed out of the Admin Console.');
    resetWorker();
    press(button('Check this app in depth'));
    await lacks('You are signed out');
  });

  test('pressed twice it reads once', async () => {
    open('02-oidc-web-general-view', APP);
    await shows('Check this app in depth');
    const check = button('Check this app in depth');
    press(check);
    press(check);
    expect(worker.of('check-this-app')).toHaveLength(1);
  });
});

describe('when the page is looked at again', () => {
  const lookAgain = () => document.dispatchEvent(new Event('visibilitychange'));
  const audited =
    (title: string, takenAt = '2026-11-22T00:00:00.000Z') =>
    () =>
      view({ source: 'audit', takenAt, findings: [finding({ ruleId: 'other', title })] });

  test('it follows a new audit, and Forget', async () => {
    open('02-oidc-web-general-view', APP);
    await shows('From this page alone.');
    worker.answers['app-findings'] = audited('The audit knows');
    lookAgain();
    await shows('The audit knows');
    worker.answers['app-findings'] = () => null;
    lookAgain();
    await lacks('The audit knows');
  });

  test('what the page shows is judged anew, with what is being edited', async () => {
    open('03-oidc-web-general-edit', APP);
    await shows('From this page, not saved yet.');
    const [asked] = worker.of('judge-page').at(-1) as [PageApp];
    worker.answers['judge-page'] = () => view();
    lookAgain();
    await shows('Redirect URI without TLS');
    expect(worker.of('judge-page').at(-1)).toEqual([asked]);
  });

  test('a worker that does not answer changes nothing', async () => {
    worker.answers['app-findings'] = audited('The audit knows');
    open('02-oidc-web-general-view', APP);
    await shows('The audit knows');
    worker.answers['app-findings'] = () => {
      throw new Error('gone');
    };
    lookAgain();
    await pause(20);
    expect(words()).toContain('The audit knows');
  });

  test('what was read of the app itself gives way to a newer audit only', async () => {
    await checked();
    worker.answers['app-findings'] = audited('Of an older audit', '2026-11-20T00:00:00.000Z');
    lookAgain();
    await pause(20);
    expect(words()).toContain('The API knows');
    worker.answers['app-findings'] = audited('Of a newer audit');
    lookAgain();
    await shows('Of a newer audit');
  });
});

describe('what was read through the API', () => {
  const lookAgain = () => document.dispatchEvent(new Event('visibilitychange'));
  const older = () => view({ source: 'audit', takenAt: '2026-11-20T00:00:00.000Z', findings: [] });

  test('goes when the org is forgotten, and the page speaks for itself again', async () => {
    worker.answers['app-findings'] = older;
    await checked();
    worker.answers['app-findings'] = () => null;
    lookAgain();
    await lacks('The API knows');
    await shows('From this page alone.');
  });

  test('stays where the org was never audited', async () => {
    await checked();
    lookAgain();
    await pause(20);
    expect(words()).toContain('The API knows');
  });

  test('does not take the place of a page that was saved meanwhile', async () => {
    let read: (value: unknown) => void = () => undefined;
    worker.answers['check-this-app'] = () =>
      new Promise((resolve) => {
        read = resolve;
      });
    open('02-oidc-web-general-view', APP);
    await shows('From this page alone.');
    press(button('Check this app in depth'));
    await vi.waitFor(() => expect(worker.of('check-this-app')).toHaveLength(1));
    worker.answers['judge-page'] = () => view({ findings: [finding({ title: 'As saved' })] });
    load('04-oidc-spa-general-view');
    await shows('As saved');
    read(view({ source: 'check', findings: [] }));
    await lacks('Reading this app');
    await pause(20);
    expect(words()).toContain('As saved');
  });
});

describe('from page to page', () => {
  test('another app gets a panel of its own; answers about the one before are dropped', async () => {
    let late: (value: unknown) => void = () => undefined;
    worker.answers['judge-page'] = () =>
      new Promise((resolve) => {
        late = resolve;
      });
    open('02-oidc-web-general-view', APP);
    await vi.waitFor(() => expect(worker.of('judge-page')).toHaveLength(1));
    const answer = late;
    worker.answers['judge-page'] = () => EMPTY;
    load('04-oidc-spa-general-view');
    go('/admin/app/oidc_client/instance/0oaFIXTUREspa00001/');
    await shows('No problems found');
    answer(view({ findings: [finding({ title: 'Of the one before' })] }));
    await pause(20);
    expect(words()).not.toContain('Of the one before');
    expect(panels()).toHaveLength(1);
  });

  test('another tab says nothing of this one', async () => {
    worker.answers['judge-page'] = () => view();
    open('02-oidc-web-general-view', `${APP}#tab-general`);
    await shows('Redirect URI without TLS');
    document.body.querySelector('form')?.remove();
    go(`${APP}#tab-assignments`);
    await lacks('Redirect URI without TLS');
    expect(panels()).toHaveLength(1);
  });

  test('elsewhere there is nothing, and nobody is asked anything', async () => {
    open('01-apps-list', '/admin/users');
    await pause(60);
    expect(worker.asked).toEqual([]);
    expect(roots).toEqual([]);
  });

  test('all ends with the signal', async () => {
    open('02-oidc-web-general-view', APP);
    await shows('From this page alone.');
    const before = worker.asked.length;
    life.abort();
    expect(panels()).toEqual([]);
    load('03-oidc-web-general-edit');
    go(`${APP}#tab-signon`);
    await pause(120);
    expect(worker.asked).toHaveLength(before);
  });

  test('an extension that was updated leaves the page alone', async () => {
    worker.answers['judge-page'] = () => {
      throw new Error('Extension context invalidated.');
    };
    open('02-oidc-web-general-view', APP);
    await vi.waitFor(() => expect(worker.of('judge-page')).toHaveLength(1));
    await vi.waitFor(() => expect(panels()).toEqual([]));
  });
});

describe('switched off', () => {
  test('in the options: nothing is read and nothing shown', async () => {
    resetWorker({ ...defaultPanelSettings, places: { ...defaultPanelSettings.places, app: false } });
    open('02-oidc-web-general-view', APP);
    await pause(120);
    expect(panels()).toEqual([]);
    expect(worker.asked.map(([name]) => name)).toEqual(['read-panel']);
  });

  test('from the panel: it goes at once, and that is remembered', async () => {
    open('02-oidc-web-general-view', APP);
    await shows('From this page alone.');
    const box = panels()[0]?.querySelector('.menu input') as HTMLInputElement;
    box.checked = false;
    asPerson(box, new Event('change'));
    expect(panels()).toEqual([]);
    expect(worker.of('write-panel')).toEqual([[{ places: { app: false } }]]);
  });

  test('switched on again in the options it is there when the page is looked at', async () => {
    resetWorker({ ...defaultPanelSettings, places: { ...defaultPanelSettings.places, app: false } });
    open('02-oidc-web-general-view', APP);
    await pause(60);
    worker.answers['read-panel'] = () => defaultPanelSettings;
    document.dispatchEvent(new Event('visibilitychange'));
    await shows('From this page alone.');
  });

  test('switched off in the options it goes when the page is seen again', async () => {
    open('02-oidc-web-general-view', APP);
    await shows('From this page alone.');
    const { places } = defaultPanelSettings;
    worker.answers['read-panel'] = () => ({ ...defaultPanelSettings, places: { ...places, app: false } });
    document.dispatchEvent(new Event('visibilitychange'));
    await vi.waitFor(() => expect(panels()).toEqual([]));
    expect(worker.of('write-panel')).toEqual([]);
  });
});

test('messages carry paths and values that a page shows, and nothing more', async () => {
  open('03-oidc-web-general-edit', APP);
  await shows('From this page');
  const sent = JSON.stringify(worker.asked);
  expect(sent).toContain(URIS);
  for (const secret of ['FIXTURE-DUMMY', 'FIXTURE-NOT-A-TOKEN']) expect(sent).not.toContain(secret);
});
