import { describe, expect, test } from 'vitest';
import type { TallyInput } from '../../src/audit/tally.ts';
import { judgePage } from '../../src/background/judge-page.ts';
import type { PageSource, PageValue, PartialApp } from '../../src/model/partial-app.ts';
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
const SPA: Readonly<Record<string, PageValue['value']>> = {
  [`${CLIENT}.application_type`]: 'browser',
  [`${CLIENT}.grant_types`]: ['authorization_code'],
  [`${CLIENT}.redirect_uris`]: ['https://app.example.com/callback'],
  [`${CLIENT}.wildcard_redirect`]: 'DISABLED',
};
const partial = (
  values: Readonly<Record<string, PageValue['value']>>,
  source: PageSource = 'page-read',
  changes: Partial<PartialApp> = {},
): PartialApp => ({
  page: 'app',
  id: '0oa1',
  name: 'oidc_client',
  values: Object.entries(values).map(([path, value]) => ({ path, value, source, label: path })),
  unread: [],
  ...changes,
});
const failed = (findings: readonly { ruleId: string; outcome: string }[] = []) =>
  findings.filter(({ outcome }) => outcome === 'fail').map(({ ruleId }) => ruleId);

describe('a page alone', () => {
  test('what it shows is judged, what it does not show is unknown and never fine', () => {
    const http = { ...SPA, [`${CLIENT}.redirect_uris`]: ['http://app.example.com/cb'] };
    const { after, before, unknown } = judgePage({ saved: partial(http) }, undefined, INPUT);
    expect(failed(after)).toContain('oidc-redirect-uri-http');
    expect(before).toBeUndefined();
    expect(unknown).toBeGreaterThan(20);
    // The client authentication was not on the page.
    expect(failed(after)).not.toContain('oidc-public-client-has-secret');
  });

  test('of an empty page nothing is said, of no page every rule for apps is unknown', () => {
    expect(failed(judgePage({ saved: partial({}) }, undefined, INPUT).after)).toEqual([]);
    const forApps = rules.filter(({ kinds }) => kinds.includes('app'));
    expect(judgePage({}, undefined, INPUT)).toEqual({ after: [], unknown: forApps.length });
  });
});

describe('what Save would change', () => {
  test('a new problem', () => {
    const edited = {
      ...SPA,
      [`${CLIENT}.wildcard_redirect`]: 'SUBDOMAIN',
      [`${CLIENT}.redirect_uris`]: ['https://*.example.com/callback'],
    };
    const page = { saved: partial(SPA), unsaved: partial(edited, 'page-edit') };
    const { before, after } = judgePage(page, undefined, INPUT);
    expect(failed(before)).not.toContain('oidc-redirect-uri-wildcard');
    expect(failed(after)).toContain('oidc-redirect-uri-wildcard');
  });

  test('laid over the app as the API knows it', () => {
    const known = oidcApp({ client: { grant_types: ['authorization_code', 'implicit'] } });
    const unsaved = partial({ [`${CLIENT}.grant_types`]: ['authorization_code'] }, 'page-edit');
    const { before, after } = judgePage({ unsaved }, known, INPUT);
    expect(failed(before)).toContain('oidc-implicit-grant');
    expect(failed(after)).not.toContain('oidc-implicit-grant');
    expect(known.settings.oauthClient.grant_types).toHaveLength(2);
  });

  test('a page at rest is newer than what the API told before a Save', () => {
    const known = oidcApp({ client: { grant_types: ['authorization_code', 'implicit'] } });
    const saved = partial({ [`${CLIENT}.grant_types`]: ['authorization_code'] });
    expect(failed(judgePage({ saved }, known, INPUT).after)).not.toContain('oidc-implicit-grant');
    const unsaved = partial({ [`${CLIENT}.grant_types`]: ['authorization_code', 'implicit'] }, 'page-edit');
    const { before, after } = judgePage({ saved, unsaved }, known, INPUT);
    expect(failed(before)).not.toContain('oidc-implicit-grant');
    expect(failed(after)).toContain('oidc-implicit-grant');
  });

  test('the wizard has nothing saved', () => {
    const { id: _, ...wizard } = partial({ ...SPA, [`${CLIENT}.grant_types`]: ['password'] }, 'page-edit', {
      page: 'wizard',
    });
    const { before, after } = judgePage({ unsaved: wizard }, undefined, INPUT);
    expect(before).toBeUndefined();
    expect(failed(after)).toContain('oidc-ropc-enabled');
  });
});

test('hostile paths do not reach prototypes', () => {
  const hostile = { '__proto__.polluted': 'x', 'settings.constructor.prototype': 'x' };
  judgePage({ saved: partial(hostile) }, undefined, INPUT);
  expect(({} as Record<string, unknown>).polluted).toBeUndefined();
});
