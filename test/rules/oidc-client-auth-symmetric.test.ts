import type { ClientAuth } from '../../src/model/oauth-client.ts';
import { rule } from '../../src/rules/oidc-client-auth-symmetric.ts';
import { hole, oidcApp, oinApp, oktaApp, samlApp } from '../support/build-subjects.ts';
import { testRule } from '../support/rule-tester.ts';

const METHOD = 'credentials.oauthClient.token_endpoint_auth_method';
const TYPE = 'settings.oauthClient.application_type';

const app = (
  application_type: 'web' | 'browser' | 'native' | 'service',
  method: ClientAuth,
  status = 'ACTIVE',
) => oidcApp({ status, client: { application_type }, credentials: { token_endpoint_auth_method: method } });

testRule(rule, {
  pass: [
    { name: 'a service with a key', subject: app('service', 'private_key_jwt') },
    { name: 'a web app with a key', subject: app('web', 'private_key_jwt') },
  ],
  fail: [
    {
      name: 'a service with a secret',
      subject: app('service', 'client_secret_basic'),
      problems: ['service-secret'],
      severity: 'medium',
      at: [METHOD],
    },
    {
      name: 'a service that signs with its secret',
      subject: app('service', 'client_secret_jwt'),
      problems: ['service-secret'],
    },
    {
      name: 'a privileged service',
      subject: app('service', 'client_secret_post'),
      facts: { grants: [{ scopeId: 'okta.users.read', status: 'ACTIVE' }] },
      problems: ['service-secret'],
      severity: 'high',
    },
    {
      name: 'a service nobody can use',
      subject: app('service', 'client_secret_post', 'INACTIVE'),
      problems: ['service-secret'],
      severity: 'low',
    },
    {
      name: 'a web app, body',
      subject: app('web', 'client_secret_post'),
      problems: ['secret-post'],
      severity: 'info',
    },
    { name: 'a web app, signature', subject: app('web', 'client_secret_jwt'), problems: ['secret-jwt'] },
    {
      name: 'a web app, header',
      subject: app('web', 'client_secret_basic'),
      problems: ['secret-basic'],
      severity: 'info',
      at: [METHOD],
    },
  ],
  na: [
    { name: 'a single-page app', subject: app('browser', 'client_secret_basic') },
    { name: 'a native app', subject: app('native', 'client_secret_post') },
    { name: 'no authentication', subject: app('web', 'none') },
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
      name: 'a secret of a client of unknown type',
      subject: oidcApp({ client: { application_type: undefined }, holes: [hole(TYPE)] }),
      reason: 'unexpected-shape',
    },
  ],
});
