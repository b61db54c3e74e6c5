import { rule } from '../../src/rules/oidc-embedded-auth-grants.ts';
import { hole, oidcApp, oinApp, samlApp } from '../support/build-subjects.ts';
import { testRule } from '../support/rule-tester.ts';

const CIBA = 'urn:openid:params:grant-type:ciba';
const OTP = 'urn:okta:params:oauth:grant-type:otp';
const MFA_OOB = 'http://auth0.com/oauth/grant-type/mfa-oob';
const ALGORITHM = 'settings.oauthClient.backchannel_authentication_request_signing_alg';

const ciba = (algorithm: string | undefined, ...holes: string[]) =>
  oidcApp({
    client: {
      grant_types: ['authorization_code', CIBA],
      backchannel_authentication_request_signing_alg: algorithm,
    },
    holes: holes.map(hole),
  });

testRule(rule, {
  pass: [{ name: 'none of them', subject: oidcApp() }],
  fail: [
    {
      name: 'direct authentication by a client that does not authenticate',
      subject: oidcApp({
        client: { grant_types: [OTP] },
        credentials: { token_endpoint_auth_method: 'none' },
      }),
      problems: ['direct-public'],
      severity: 'medium',
    },
    {
      name: 'direct authentication and an embedded form',
      subject: oidcApp({ client: { grant_types: [MFA_OOB, 'interaction_code'] } }),
      problems: ['direct', 'interaction'],
      severity: 'low',
      at: ['settings.oauthClient.grant_types[0]', 'settings.oauthClient.grant_types[1]'],
    },
    {
      name: 'a shared key',
      subject: ciba('HS256'),
      problems: ['ciba-symmetric'],
      severity: 'medium',
      at: [ALGORITHM],
    },
    { name: 'unsigned', subject: ciba(undefined), problems: ['ciba-unsigned'], severity: 'low' },
    { name: 'signed', subject: ciba('ES256'), problems: ['ciba'], severity: 'info' },
  ],
  na: [{ name: 'SAML', subject: samlApp() }],
  unknown: [
    { name: 'not exposed', subject: oinApp(), reason: 'oin-not-exposed' },
    { name: 'the algorithm is unreadable', subject: ciba(undefined, ALGORITHM), reason: 'unexpected-shape' },
  ],
});
