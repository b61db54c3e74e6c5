import { describe, expect, test } from 'vitest';
import type { TallyInput } from '../../src/audit/tally.ts';
import { judgePage } from '../../src/background/judge-page.ts';
import type { PageApp, PageValue } from '../../src/model/panel.ts';
import { defaultSettings } from '../../src/model/settings.ts';
import { rules } from '../../src/rules/index.ts';
import { oidcApp } from '../support/build-subjects.ts';

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
const CLIENT = 'settings.oauthClient';
const value = (path: string, of: PageValue['value']): PageValue => ({ path, value: of });
const SPA: readonly PageValue[] = [
  value(`${CLIENT}.application_type`, 'browser'),
  value(`${CLIENT}.grant_types`, ['authorization_code']),
  value(`${CLIENT}.redirect_uris`, ['https://app.example.com/callback']),
  value(`${CLIENT}.wildcard_redirect`, 'DISABLED'),
];
const page = (changes: Partial<PageApp>): PageApp => ({
  appId: '0oa1',
  name: 'oidc_client',
  signOnMode: 'OPENID_CONNECT',
  ...changes,
});
const failed = (findings: readonly { ruleId: string; outcome: string }[] = []) =>
  findings.filter(({ outcome }) => outcome === 'fail').map(({ ruleId }) => ruleId);

describe('a page alone', () => {
  test('what it shows is judged, what it does not show is unknown and never fine', () => {
    const http = [...SPA.slice(0, 2), value(`${CLIENT}.redirect_uris`, ['http://app.example.com/cb'])];
    const { after, before, unknown } = judgePage(page({ saved: http }), undefined, INPUT);
    expect(failed(after)).toContain('oidc-redirect-uri-http');
    expect(before).toBeUndefined();
    expect(unknown).toBeGreaterThan(20);
    // Neither the wildcard box nor the client authentication was on the page.
    expect(failed(after)).not.toContain('oidc-public-client-has-secret');
  });

  test('an empty page says nothing at all', () => {
    expect(failed(judgePage(page({}), undefined, INPUT).after)).toEqual([]);
  });
});

describe('what Save would change', () => {
  const edited = (...changes: readonly PageValue[]) =>
    judgePage(
      page({
        saved: SPA,
        unsaved: [...SPA.filter(({ path }) => !changes.some((one) => one.path === path)), ...changes],
      }),
      undefined,
      INPUT,
    );

  test('a new problem', () => {
    const { before, after } = edited(
      value(`${CLIENT}.wildcard_redirect`, 'SUBDOMAIN'),
      value(`${CLIENT}.redirect_uris`, ['https://*.example.com/callback']),
    );
    expect(failed(before)).not.toContain('oidc-redirect-uri-wildcard');
    expect(failed(after)).toContain('oidc-redirect-uri-wildcard');
  });

  test('laid over the app as the API knows it', () => {
    const known = oidcApp({ client: { grant_types: ['authorization_code', 'implicit'] } });
    const { before, after } = judgePage(
      page({ saved: [], unsaved: [value(`${CLIENT}.grant_types`, ['authorization_code'])] }),
      known,
      INPUT,
    );
    expect(failed(before)).toContain('oidc-implicit-grant');
    expect(failed(after)).not.toContain('oidc-implicit-grant');
    expect(known.settings.oauthClient.grant_types).toHaveLength(2);
  });

  test('the wizard has nothing saved', () => {
    const { before, after } = judgePage(
      {
        name: 'oidc_client',
        signOnMode: 'OPENID_CONNECT',
        unsaved: [...SPA, value(`${CLIENT}.grant_types`, ['password'])],
      },
      undefined,
      INPUT,
    );
    expect(before).toBeUndefined();
    expect(failed(after)).toContain('oidc-ropc-enabled');
  });
});

test('hostile paths do not reach prototypes', () => {
  const hostile = [value('__proto__.polluted', 'x'), value('settings.constructor.prototype', 'x')];
  judgePage(page({ saved: hostile }), undefined, INPUT);
  expect(({} as Record<string, unknown>).polluted).toBeUndefined();
});
