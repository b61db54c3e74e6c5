import { describe, expect, test } from 'vitest';
import type { OidcApp } from '../../../src/model/app.ts';
import type { OauthClientSettings } from '../../../src/model/oauth-client.ts';
import {
  loginMode,
  requiresDpop,
  requiresPkce,
  rotationLeeway,
  rotationType,
  wildcardMode,
} from '../../../src/rules/lib/oidc-defaults.ts';
import { oidcApp } from '../../support/build-subjects.ts';

const CLIENT = 'settings.oauthClient';
const unreadable = (at: string) => ({ holes: [{ at, reason: 'unexpected-shape' as const }] });

function without(
  name: keyof OauthClientSettings,
  type: NonNullable<OauthClientSettings['application_type']> = 'web',
): OidcApp {
  const app = oidcApp({ client: { application_type: type } });
  const { [name]: _, ...oauthClient } = app.settings.oauthClient;
  return { ...app, settings: { ...app.settings, oauthClient } };
}

test('what Okta does where a field is absent', () => {
  const web = without('dpop_bound_access_tokens', 'web');
  expect([wildcardMode(web), loginMode(web), requiresDpop(web), rotationType(web)]).toEqual([
    'DISABLED',
    'DISABLED',
    false,
    'STATIC',
  ]);
  expect(rotationType(oidcApp({ client: { application_type: 'browser' } }))).toBe('ROTATE');
  expect(rotationType(oidcApp({ client: { application_type: 'native' } }))).toBe('STATIC');
});

test('nothing is supposed of a field that could not be read', () => {
  const ask = {
    wildcard_redirect: wildcardMode,
    'idp_initiated_login.mode': loginMode,
    dpop_bound_access_tokens: requiresDpop,
    'refresh_token.rotation_type': rotationType,
    'refresh_token.leeway': rotationLeeway,
  };
  for (const [path, answer] of Object.entries(ask))
    expect(
      answer({ ...without('dpop_bound_access_tokens'), ...unreadable(`${CLIENT}.${path}`) }),
      path,
    ).toBeUndefined();
  const { pkce_required: _, ...oauthClient } = oidcApp().credentials.oauthClient;
  const app = { ...oidcApp(), credentials: { ...oidcApp().credentials, oauthClient } };
  expect(requiresPkce(app)).toBeDefined();
  expect(requiresPkce({ ...app, ...unreadable('credentials.oauthClient.pkce_required') })).toBeUndefined();
});

describe('seconds of grace', () => {
  test.each([
    [undefined, 30],
    [0, 0],
    [60, 60],
    [61, undefined],
    [-1, undefined],
  ])('%s: %s', (leeway, expected) => {
    const refresh_token = leeway === undefined ? {} : { leeway };
    expect(rotationLeeway(oidcApp({ client: { refresh_token } }))).toBe(expected);
  });
});
