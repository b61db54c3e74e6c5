import { rule } from '../../src/rules/oidc-public-client-has-secret.ts';
import { hole, oidcApp, oinApp, samlApp } from '../support/build-subjects.ts';
import { testRule } from '../support/rule-tester.ts';

const app = (
  application_type: 'web' | 'browser' | 'native' | 'service',
  token_endpoint_auth_method: 'none' | 'client_secret_basic' | 'client_secret_jwt' | 'private_key_jwt',
  pkce_required: boolean | undefined = undefined,
  grant_types: readonly string[] = ['authorization_code'],
) =>
  oidcApp({
    client: { application_type, grant_types },
    credentials: { token_endpoint_auth_method, pkce_required },
  });

testRule(rule, {
  pass: [
    { name: 'no secret', subject: app('browser', 'none') },
    { name: 'a key per installation', subject: app('native', 'private_key_jwt') },
  ],
  fail: [
    {
      name: 'without PKCE',
      subject: app('browser', 'client_secret_basic', false),
      problems: ['secret-is-only-check'],
      severity: 'high',
      at: ['credentials.oauthClient.token_endpoint_auth_method'],
    },
    {
      name: 'an embedded app without PKCE',
      subject: app('native', 'client_secret_jwt', false, ['interaction_code']),
      problems: ['secret-is-only-check'],
    },
    {
      name: 'a machine grant, PKCE or not',
      subject: app('browser', 'client_secret_basic', true, ['authorization_code', 'client_credentials']),
      problems: ['secret-is-only-check'],
    },
    {
      name: 'token exchange',
      subject: app('native', 'client_secret_basic', true, [
        'urn:ietf:params:oauth:grant-type:token-exchange',
      ]),
      problems: ['secret-is-only-check'],
    },
    { name: 'PKCE is the default', subject: app('browser', 'client_secret_basic'), problems: ['spa-secret'] },
    {
      name: 'PKCE off does not matter without a code',
      subject: app('native', 'client_secret_basic', false, ['implicit']),
      problems: ['native-secret'],
      severity: 'medium',
    },
    {
      name: 'the grants are not known: the secret is wrong all the same',
      subject: oidcApp({
        client: { application_type: 'browser', grant_types: undefined },
        holes: [hole('settings.oauthClient.grant_types')],
      }),
      problems: ['spa-secret'],
    },
  ],
  na: [
    { name: 'a server', subject: app('web', 'client_secret_basic') },
    { name: 'a service', subject: app('service', 'client_secret_basic') },
    { name: 'SAML', subject: samlApp() },
  ],
  unknown: [
    { name: 'not exposed', subject: oinApp(), reason: 'oin-not-exposed' },
    {
      name: 'the method is not known',
      subject: oidcApp({
        client: { application_type: 'browser' },
        credentials: { token_endpoint_auth_method: undefined },
        holes: [hole('credentials.oauthClient.token_endpoint_auth_method')],
      }),
      reason: 'unexpected-shape',
    },
    {
      name: 'the type is not known',
      subject: oidcApp({
        client: { application_type: undefined },
        holes: [hole('settings.oauthClient.application_type')],
      }),
      reason: 'unexpected-shape',
    },
  ],
});
