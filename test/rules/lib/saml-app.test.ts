import { describe, expect, test } from 'vitest';
import { activeKey } from '../../../src/rules/lib/active-key.ts';
import { assertionAddresses } from '../../../src/rules/lib/assertion-addresses.ts';
import { collectAudiences } from '../../../src/rules/lib/collect-audiences.ts';
import {
  acsEndpointsOf,
  acsUrlOf,
  audienceOf,
  isSaml2App,
  settingOf,
} from '../../../src/rules/lib/saml-app.ts';
import { certificate } from '../../support/build-certificate.ts';
import { oidcApp, samlApp, trustedOrigin, wsFederationApp } from '../../support/build-subjects.ts';

const SIGN_ON = 'settings.signOn';

test('SAML 2.0 apps of the customer', () => {
  const others = [
    samlApp({ signOnMode: 'SAML_1_1' }),
    samlApp({ name: 'saasure' }),
    oidcApp(),
    trustedOrigin(),
  ];
  expect(isSaml2App(samlApp())).toBe(true);
  expect(others.filter(isSaml2App)).toEqual([]);
});

describe('settings', () => {
  test('are trimmed, with the place they come from', () => {
    const app = samlApp({ signOn: { audience: ' crm\n' } });
    expect(settingOf(app, 'audience')).toEqual({ at: `${SIGN_ON}.audience`, value: 'crm' });
    expect(audienceOf(app)).toBe('crm');
  });

  test('give way to an override, unless it is blank', () => {
    const app = samlApp({ signOn: { ssoAcsUrlOverride: 'https://b.example.com/', audienceOverride: ' ' } });
    expect(acsUrlOf(app)).toBe('https://b.example.com/');
    expect(settingOf(app, 'audience')?.at).toBe(`${SIGN_ON}.audience`);
  });

  test('may be absent or empty', () => {
    expect(acsUrlOf(samlApp({ signOn: { ssoAcsUrl: undefined } }))).toBeUndefined();
    expect(settingOf(samlApp({ signOn: { audience: '' } }), 'audience')?.value).toBe('');
  });

  test('endpoints count only where several are allowed', () => {
    const acsEndpoints = [{}, { url: ' ' }, { url: ' https://b.example.com/' }];
    const app = (allowMultipleAcsEndpoints: boolean | undefined) =>
      samlApp({ signOn: { acsEndpoints, allowMultipleAcsEndpoints } });
    expect(acsEndpointsOf(app(false))).toEqual([]);
    expect(acsEndpointsOf(app(undefined))).toEqual([]);
    expect(acsEndpointsOf(app(true))).toEqual([
      { at: `${SIGN_ON}.acsEndpoints[2].url`, value: 'https://b.example.com/' },
    ]);
  });
});

describe('addresses assertions go to', () => {
  const places = (...app: Parameters<typeof assertionAddresses>) =>
    [...assertionAddresses(...app)].map(({ at }) => at);

  test('are named once', () => {
    expect(places(samlApp())).toEqual([`${SIGN_ON}.ssoAcsUrl`]);
  });

  test('are also in the settings of templates', () => {
    const app = {
      acsUrl: 'crm',
      baseUrl: 'https://b.example.com',
      siteURL: 'crm2',
      realm: 'https://c.example.com',
    };
    expect(places(samlApp({ app }))).toEqual([
      `${SIGN_ON}.ssoAcsUrl`,
      'settings.app.acsUrl',
      'settings.app.baseUrl',
    ]);
    expect(places(wsFederationApp())).toEqual(['settings.app.wReplyURL']);
  });
});

describe('audiences that apps share', () => {
  const shared = (...apps: ReturnType<typeof samlApp>[]) => {
    const collection = collectAudiences();
    for (const app of apps) collection.add(app);
    return collection.settle();
  };
  const app = (id: string, host: string, changes: object = {}) =>
    samlApp({
      id,
      kid: id,
      signOn: { audience: 'crm', ssoAcsUrl: host && `https://${host}/acs` },
      ...changes,
    });
  const audiences = (...apps: ReturnType<typeof samlApp>[]) => [...shared(...apps).audiences];

  test('count where the hosts differ', () => {
    expect(audiences(app('b', 'b.example.com'), app('a', 'a.example.com'))).toEqual([['crm', ['a', 'b']]]);
  });

  test('do not count on one host, of inactive apps, or where the address is unknown', () => {
    const a = app('a', 'a.example.com');
    expect(audiences(a)).toEqual([]);
    expect(audiences(a, app('b', 'A.example.com'))).toEqual([]);
    expect(audiences(a, app('b', 'b.example.com', { status: 'INACTIVE' }))).toEqual([]);
    expect(audiences(a, app('b', ''))).toEqual([]);
    const none = { signOn: { audience: ' ', ssoAcsUrl: 'https://b.example.com/' } };
    expect(audiences(samlApp({ ...none, id: 'b' }), samlApp({ ...none, id: 'c' }))).toEqual([]);
  });

  test('keys count whatever the status', () => {
    const apps = [app('a', 'a.example.com', { kid: 'k' }), app('b', '', { kid: 'k', status: 'INACTIVE' })];
    expect([...shared(...apps).signingKids]).toEqual([['k', ['a', 'b']]]);
  });
});

describe('the key that signs', () => {
  const end = '2030-01-01T00:00:00.000Z';
  const nameless = { ...samlApp(), credentials: {} };

  test('is the one the app names', () => {
    const keys = [
      { kid: 'k0', x5c: [] },
      { kid: 'k1', expiresAt: end, x5c: [certificate()] },
    ];
    expect(activeKey(samlApp(), keys)).toMatchObject({
      end: { at: 'keys[1].expiresAt', moment: new Date(end) },
      certificate: { at: 'keys[1].x5c[0]', facts: { key: { bits: 2048 } } },
    });
    expect(activeKey(samlApp({ kid: 'k2' }), keys)).toBeUndefined();
    expect(activeKey(samlApp(), undefined)).toBeUndefined();
  });

  test('is the newest where the app names none', () => {
    const key = (created: string | undefined, expiresAt: string) =>
      created === undefined ? { expiresAt, x5c: [] } : { created, expiresAt, x5c: [] };
    const old = key('2020-01-01T00:00:00.000Z', '2021-01-01T00:00:00.000Z');
    const young = key('2025-01-01T00:00:00.000Z', end);
    expect(activeKey(nameless, [old, young])?.end?.at).toBe('keys[1].expiresAt');
    expect(activeKey(nameless, [young, old])?.end?.at).toBe('keys[0].expiresAt');
    expect(activeKey(nameless, [key(undefined, end)])?.end?.at).toBe('keys[0].expiresAt');
    expect(activeKey(nameless, [young, key(undefined, end)])).toBeUndefined();
    expect(activeKey(nameless, [])).toBeUndefined();
  });

  test('may say nothing', () => {
    expect(activeKey(samlApp(), [{ kid: 'k1', x5c: ['MIIC'] }])).toEqual({});
  });
});
