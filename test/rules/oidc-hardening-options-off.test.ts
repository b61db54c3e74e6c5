import type { OauthClientSettings } from '../../src/model/oauth-client.ts';
import { rule } from '../../src/rules/oidc-hardening-options-off.ts';
import { hole, oidcApp, oinApp, samlApp } from '../support/build-subjects.ts';
import { testRule } from '../support/rule-tester.ts';

const JAR = 'settings.oauthClient.request_object_signing_alg';
const SECTOR = 'settings.oauthClient.sector_identifier_uri';
const hardened = {
  request_object_signing_alg: 'ES256',
  subject_type: 'pairwise',
  sector_identifier_uri: 'https://app.example.com/sector.json',
  id_token_encrypted_response_alg: 'RSA-OAEP-256',
};
const app = (client: Partial<OauthClientSettings>) => oidcApp({ client: { ...hardened, ...client } });

testRule(rule, {
  pass: [{ name: 'all of them', subject: app({}) }],
  fail: [
    ...['HS256', 'HS384', 'HS512'].map((request_object_signing_alg) => ({
      name: request_object_signing_alg,
      subject: app({ request_object_signing_alg }),
      problems: ['jar-symmetric'],
      severity: 'low' as const,
      at: [JAR],
    })),
    {
      name: 'a sector over http',
      subject: app({ sector_identifier_uri: 'HTTP://app.example.com/sector.json' }),
      problems: ['sector-http'],
      severity: 'low',
      at: [SECTOR],
    },
    {
      name: 'a sector without a scheme',
      subject: app({ sector_identifier_uri: 'app.example.com/sector.json' }),
      problems: ['sector-http'],
    },
    {
      name: 'nothing is set',
      subject: oidcApp(),
      problems: ['no-jar', 'public-subject', 'no-id-token-encryption'],
      severity: 'info',
    },
    { name: 'a public subject', subject: app({ subject_type: 'public' }), problems: ['public-subject'] },
    {
      name: 'what was not read is no information',
      subject: oidcApp({
        client: { sector_identifier_uri: 'http://app.example.com/sector.json' },
        holes: [hole(JAR), hole('settings.oauthClient.subject_type')],
      }),
      problems: ['no-id-token-encryption', 'sector-http'],
    },
  ],
  na: [
    { name: 'a service', subject: app({ application_type: 'service' }) },
    { name: 'SAML', subject: samlApp() },
  ],
  unknown: [
    { name: 'not exposed', subject: oinApp(), reason: 'oin-not-exposed' },
    {
      name: 'an unreadable algorithm',
      subject: oidcApp({
        client: { ...hardened, request_object_signing_alg: undefined },
        holes: [hole(JAR)],
      }),
      reason: 'unexpected-shape',
    },
  ],
});
