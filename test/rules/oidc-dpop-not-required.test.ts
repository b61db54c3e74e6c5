import { rule } from '../../src/rules/oidc-dpop-not-required.ts';
import { hole, oidcApp, oinApp, samlApp } from '../support/build-subjects.ts';
import { testRule } from '../support/rule-tester.ts';

const DPOP = 'settings.oauthClient.dpop_bound_access_tokens';

const app = (application_type: 'web' | 'browser' | 'service', ...grant_types: string[]) =>
  oidcApp({ client: { application_type, grant_types, dpop_bound_access_tokens: undefined } });
const granted = (scopeId: string, status: string) => ({ grants: [{ scopeId, status }] });

testRule(rule, {
  pass: [{ name: 'required', subject: oidcApp(), facts: granted('okta.users.manage', 'ACTIVE') }],
  fail: [
    {
      name: 'scopes of an administrator',
      subject: app('service', 'client_credentials'),
      facts: granted('okta.users.manage', 'ACTIVE'),
      problems: ['privileged'],
      severity: 'medium',
      at: [DPOP],
    },
    {
      name: 'a revoked or a harmless scope',
      subject: app('service', 'client_credentials'),
      facts: {
        grants: [
          ...granted('okta.users.manage', 'REVOKED').grants,
          ...granted('okta.users.read', 'ACTIVE').grants,
        ],
      },
      problems: ['baseline'],
      severity: 'info',
    },
    {
      name: 'refresh tokens of a public client',
      subject: app('browser', 'authorization_code', 'refresh_token'),
      problems: ['public-refresh'],
      severity: 'low',
    },
    {
      name: 'refresh tokens of a server',
      subject: app('web', 'authorization_code', 'refresh_token'),
      problems: ['baseline'],
    },
    {
      name: 'everything at once',
      subject: app('browser', 'authorization_code', 'implicit', 'refresh_token'),
      facts: granted('okta.apps.manage', 'ACTIVE'),
      problems: ['blocked', 'privileged', 'public-refresh'],
    },
  ],
  na: [
    { name: 'nothing comes from the token endpoint', subject: app('browser', 'implicit') },
    { name: 'SAML', subject: samlApp() },
  ],
  unknown: [
    { name: 'not exposed', subject: oinApp(), reason: 'oin-not-exposed' },
    {
      name: 'an unreadable flag has no default',
      subject: oidcApp({ client: { dpop_bound_access_tokens: undefined }, holes: [hole(DPOP)] }),
      reason: 'unexpected-shape',
    },
    {
      name: 'a public client, perhaps',
      subject: oidcApp({
        client: { grant_types: ['authorization_code', 'refresh_token'], dpop_bound_access_tokens: false },
        credentials: { token_endpoint_auth_method: undefined },
        holes: [hole('credentials.oauthClient.token_endpoint_auth_method')],
      }),
      reason: 'unexpected-shape',
    },
  ],
});
