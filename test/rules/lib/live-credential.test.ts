import { expect, test } from 'vitest';
import type { Facts } from '../../../src/model/facts.ts';
import type { ClientAuth } from '../../../src/model/oauth-client.ts';
import { liveCredential } from '../../../src/rules/lib/live-credential.ts';
import { oidcApp, oinApp } from '../../support/build-subjects.ts';

const METHOD = 'credentials.oauthClient.token_endpoint_auth_method';
const app = (token_endpoint_auth_method: ClientAuth) =>
  oidcApp({ credentials: { token_endpoint_auth_method } });
const off = { id: 'a', status: 'INACTIVE' };
const on = { id: 'b', status: 'ACTIVE' };

test.each<[ClientAuth, Facts, string | undefined]>([
  ['none', {}, undefined],
  ['none', { secrets: [off, on] }, 'secrets[1].status'],
  ['client_secret_post', {}, METHOD],
  ['client_secret_basic', { secrets: [off] }, undefined],
  ['client_secret_jwt', { secrets: [on] }, 'secrets[0].status'],
  ['private_key_jwt', {}, METHOD],
  [
    'private_key_jwt',
    { clientKeys: [{ status: 'INACTIVE', privateMembers: [] }, { privateMembers: [] }] },
    'jwks.keys[1]',
  ],
])('%s with %j: %s', (method, facts, at) => expect(liveCredential(app(method), facts)).toBe(at));

test('of a catalogue app only its links tell', () => {
  expect(liveCredential(oinApp(), {})).toBeUndefined();
  expect(liveCredential(oinApp({ credentialKinds: ['secrets'] }), {})).toBe('_links.clientCredentials');
});
