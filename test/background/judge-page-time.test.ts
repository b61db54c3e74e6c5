// @vitest-environment jsdom
import { describe, expect, test } from 'vitest';
import type { TallyInput } from '../../src/audit/tally.ts';
import { judgePage } from '../../src/background/judge-page.ts';
import type { PageApp } from '../../src/model/panel.ts';
import { defaultSettings } from '../../src/model/settings.ts';
import { rules } from '../../src/rules/index.ts';
import { consolePage, readingOf, WEB, WIZARD } from '../content/console-page.ts';

const INPUT: TallyInput = {
  rules,
  settings: defaultSettings,
  org: { url: 'https://acme.okta.com', id: '00o1' },
  admin: 'https://acme-admin.okta.com',
  nonProduction: false,
  facts: { ownedDomains: ['example.com'], customDomains: [] },
  missing: {},
  late: ['peers'],
  now: new Date('2026-11-21T00:00:00Z'),
};

const timed = (page: PageApp): number => {
  const start = performance.now();
  judgePage(page, undefined, INPUT);
  return performance.now() - start;
};

const EDITED: PageApp = {
  saved: readingOf(consolePage('02-oidc-web-general-view'), WEB).app,
  unsaved: readingOf(consolePage('03-oidc-web-general-edit'), WEB).app,
};
const WIZARD_PAGE: PageApp = { unsaved: readingOf(consolePage('07-wizard-oidc-web'), WIZARD).app };

const withUris = ({ saved, unsaved }: PageApp, count: number): PageApp => {
  const value = Array.from({ length: count }, (_, n) => `http://app${n}.example.com/callback`);
  const more = <T extends PageApp['saved']>(app: T): T =>
    app && {
      ...app,
      values: app.values.map((one) => (one.path.endsWith('.redirect_uris') ? { ...one, value } : one)),
    };
  return { ...(saved && { saved: more(saved) }), ...(unsaved && { unsaved: more(unsaved) }) };
};

describe('an answer has 100 ms, of which judging may take few', () => {
  test.each<[string, PageApp, number]>([
    ['an app being edited', EDITED, 20],
    ['the wizard', WIZARD_PAGE, 20],
    ['500 redirect URIs being edited', withUris(EDITED, 500), 60],
  ])('%s', (_, page, most) => {
    for (let n = 0; n < 10; n += 1) timed(page);
    const times = Array.from({ length: 20 }, () => timed(page)).sort((a, b) => a - b);
    expect(times[10]).toBeLessThan(most);
  });
});
