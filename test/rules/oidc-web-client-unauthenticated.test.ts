import type { ClientAuth } from '../../src/model/oauth-client.ts';
import { rule } from '../../src/rules/oidc-web-client-unauthenticated.ts';
import { hole, oidcApp, oinApp, oktaApp, samlApp } from '../support/build-subjects.ts';
import { testRule } from '../support/rule-tester.ts';

const METHOD = 'credentials.oauthClient.token_endpoint_auth_method';
const TYPE = 'settings.oauthClient.application_type';
const GRANTS = 'settings.oauthClient.grant_types';

const app = (
  application_type: 'web' | 'browser' | 'native' | 'service',
  method: ClientAuth,
  ...grant_types: string[]
) =>
  oidcApp({
    client: { application_type, grant_types },
    credentials: { token_endpoint_auth_method: method },
  });

testRule(rule, {
  pass: [
    { name: 'a secret', subject: app('web', 'client_secret_post', 'client_credentials') },
    { name: 'a key', subject: app('service', 'private_key_jwt', 'client_credentials') },
    {
      name: 'grants decide how bad it is, not whether',
      subject: oidcApp({ client: { grant_types: undefined }, holes: [hole(GRANTS)] }),
    },
  ],
  fail: [
    {
      name: 'a web app',
      subject: app('web', 'none', 'authorization_code'),
      problems: ['web-none'],
      severity: 'medium',
      at: [METHOD],
    },
    {
      name: 'a service',
      subject: app('service', 'none', 'client_credentials'),
      problems: ['machine-unauthenticated'],
      severity: 'high',
      at: [METHOD],
    },
    {
      name: 'a web app that gets tokens for itself too',
      subject: app('web', 'none', 'authorization_code', 'client_credentials'),
      problems: ['machine-unauthenticated'],
    },
    {
      name: 'a service without its usual grant',
      subject: app('service', 'none', 'urn:ietf:params:oauth:grant-type:token-exchange'),
      problems: ['web-none'],
    },
    {
      name: 'unreadable grants',
      subject: oidcApp({
        client: { grant_types: undefined },
        credentials: { token_endpoint_auth_method: 'none' },
        holes: [hole(GRANTS)],
      }),
      problems: ['web-none'],
    },
  ],
  na: [
    { name: 'a single-page app', subject: app('browser', 'none', 'authorization_code') },
    { name: 'a native app', subject: app('native', 'none', 'authorization_code') },
    { name: 'SAML', subject: samlApp() },
    { name: 'an app of Okta', subject: oktaApp() },
  ],
  unknown: [
    { name: 'not exposed', subject: oinApp(), reason: 'oin-not-exposed' },
    {
      name: 'no method',
      subject: oidcApp({ credentials: { token_endpoint_auth_method: undefined }, holes: [hole(METHOD)] }),
      reason: 'unexpected-shape',
    },
    {
      name: 'perhaps a single-page app',
      subject: oidcApp({
        client: { application_type: undefined },
        credentials: { token_endpoint_auth_method: 'none' },
        holes: [hole(TYPE)],
      }),
      reason: 'unexpected-shape',
    },
  ],
});
