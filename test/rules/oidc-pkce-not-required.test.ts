import { rule } from '../../src/rules/oidc-pkce-not-required.ts';
import { hole, oidcApp, oinApp, samlApp } from '../support/build-subjects.ts';
import { testRule } from '../support/rule-tester.ts';

const PKCE = 'credentials.oauthClient.pkce_required';

testRule(rule, {
  pass: [
    { name: 'required', subject: oidcApp() },
    {
      name: 'the default of a single-page app',
      subject: oidcApp({
        client: { application_type: 'browser' },
        credentials: { pkce_required: undefined, token_endpoint_auth_method: 'client_secret_basic' },
      }),
    },
    {
      name: 'the default without client authentication',
      subject: oidcApp({ credentials: { pkce_required: undefined, token_endpoint_auth_method: 'none' } }),
    },
  ],
  fail: [
    {
      name: 'a native app',
      subject: oidcApp({ client: { application_type: 'native' }, credentials: { pkce_required: false } }),
      problems: ['public'],
      severity: 'high',
      at: [PKCE],
    },
    {
      name: 'a web app without client authentication',
      subject: oidcApp({ credentials: { pkce_required: false, token_endpoint_auth_method: 'none' } }),
      problems: ['public'],
    },
    {
      name: 'the default of a web app',
      subject: oidcApp({ credentials: { pkce_required: undefined } }),
      problems: ['confidential'],
      severity: 'medium',
    },
    {
      name: 'an embedded web app',
      subject: oidcApp({
        client: { grant_types: ['interaction_code'] },
        credentials: { pkce_required: false },
      }),
      problems: ['confidential'],
    },
  ],
  na: [
    { name: 'no code', subject: oidcApp({ client: { grant_types: ['client_credentials'] } }) },
    { name: 'SAML', subject: samlApp() },
  ],
  unknown: [
    { name: 'not exposed', subject: oinApp(), reason: 'oin-not-exposed' },
    {
      name: 'no grant could be read',
      subject: oidcApp({ client: { grant_types: [] }, holes: [hole('settings.oauthClient.grant_types[0]')] }),
      reason: 'unexpected-shape',
    },
    {
      name: 'an unreadable flag has no default',
      subject: oidcApp({ credentials: { pkce_required: undefined }, holes: [hole(PKCE)] }),
      reason: 'unexpected-shape',
    },
    {
      name: 'the default depends on a method that is not known',
      subject: oidcApp({
        credentials: { pkce_required: undefined, token_endpoint_auth_method: undefined },
        holes: [hole('credentials.oauthClient.token_endpoint_auth_method')],
      }),
      reason: 'unexpected-shape',
    },
  ],
});
