import { beforeEach, describe, expect, test, vi } from 'vitest';
import type { OrgState } from '../../src/model/run.ts';
import fake, { resetBrowser } from '../support/fake-browser.ts';
import { headOf, NO_COUNTS } from '../support/some-findings.ts';

vi.mock('webextension-polyfill', () => import('../support/fake-browser.ts'));
const { badgeOf } = await import('../../src/background/badge.ts');
const { openBadges } = await import('../../src/background/badges.ts');

const ORG = 'acme.okta.com';
const done = (critical: number, high: number): OrgState => ({
  org: ORG,
  phase: 'done',
  resumable: false,
  summary: {
    head: headOf(),
    counts: { ...NO_COUNTS, critical, high, low: 50 },
    findings: 99,
    fixFirst: [],
    deeper: { apps: 0, requests: 0, logRequests: 0 },
  },
});
const phase = (name: OrgState['phase'], failure?: OrgState['failure']): OrgState => ({
  org: ORG,
  phase: name,
  resumable: false,
  ...(failure && { failure }),
});

describe('the badge', () => {
  test.each<[string, OrgState | undefined, string, RegExp]>([
    ['no org', undefined, '', /^App Auditor for Okta$/],
    ['an org never audited', phase('idle'), '', /^App Auditor for Okta$/],
    ['critical and high together', done(2, 3), '5', /acme\.okta\.com – Audit done · Critical: 2 · High: 3/],
    ['nothing urgent', done(0, 0), '', /Audit done/],
    ['very many', done(900, 900), '999+', /Critical: 900/],
    ['running', phase('running'), '…', /Audit running/],
    ['incomplete', phase('incomplete', { code: 'offline', detail: '' }), '!', /Audit incomplete · .*reached/],
    ['failed', phase('error', { code: 'signed-out', detail: '' }), '!', /Audit failed · .*signed out/],
  ])('%s', (_name, state, text, title) => {
    expect(badgeOf(state).text).toBe(text);
    expect(badgeOf(state).title).toMatch(title);
  });

  test.each([done(1, 0), phase('running'), phase('incomplete')])(
    'white on its colour is readable',
    (state) => {
      const light = (hex: string) =>
        [0.2126, 0.7152, 0.0722].reduce((sum, weight, n) => {
          const part = Number.parseInt(hex.slice(1 + 2 * n, 3 + 2 * n), 16) / 255;
          return sum + weight * (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4);
        }, 0);
      expect(1.05 / (light(badgeOf(state).colour) + 0.05)).toBeGreaterThanOrEqual(4.5);
    },
  );
});

describe('tabs', () => {
  beforeEach(() => {
    resetBrowser();
    fake.state.tabs = [
      { id: 1, url: 'https://acme-admin.okta.com/admin/apps/active' },
      { id: 2, url: 'https://acme.okta.com/app/UserHome' },
      { id: 3, url: 'https://beta-admin.okta.com/' },
      { id: 4, url: 'https://example.com/' },
    ];
  });

  test('a change of an org shows on its tabs and on no other', async () => {
    await openBadges(async () => phase('idle')).ofState(done(1, 1));
    expect([...fake.state.badges].map(([id, { text }]) => [id, text])).toEqual([
      [1, '2'],
      [2, '2'],
    ]);
  });

  test('a tab that leaves its org loses the badge', async () => {
    const badges = openBadges(async () => done(1, 1));
    await badges.ofTab({ id: 1, url: 'https://acme-admin.okta.com/' } as never);
    await badges.ofTab({ id: 1, url: 'https://example.com/' } as never);
    await badges.ofTab({ id: 5 } as never);
    expect([...fake.state.badges].map(([id, { text }]) => [id, text])).toEqual([
      [1, ''],
      [5, ''],
    ]);
  });

  test('a tab closed meanwhile is no error', async () => {
    fake.action.setBadgeText = async () => {
      throw new Error('No tab with id: 1.');
    };
    await expect(openBadges(async () => done(1, 1)).ofState(done(1, 1))).resolves.toBeUndefined();
  });
});
