import type { Facts } from '../../src/model/facts.ts';
import { rule } from '../../src/rules/saml-audience-weak.ts';
import { hole, oidcApp, peers, samlApp } from '../support/build-subjects.ts';
import { testRule } from '../support/rule-tester.ts';

const AUDIENCE = 'settings.signOn.audience';
const SHARED = 'https://crm.example.com/shared';
const facts: Facts = {
  orgHost: 'acme.okta.com',
  customDomains: ['login.example.com'],
  peers: peers({ audiences: new Map([[SHARED, ['0oa1', '0oa2']]]) }),
};
const withAudience = (audience: string) => samlApp({ signOn: { audience } });

testRule(rule, {
  pass: [
    { name: 'one of its own', subject: samlApp(), facts },
    { name: 'a word of its own', subject: withAudience('samlify'), facts },
    { name: 'a path below the org', subject: withAudience('https://acme.okta.com/saml2/x'), facts },
    { name: 'shared by two others', subject: samlApp({ id: '0oa3', signOn: { audience: SHARED } }), facts },
    { name: 'another case', subject: withAudience(SHARED.toUpperCase()), facts },
    {
      name: 'an override of a weak one',
      subject: samlApp({ signOn: { audience: '*', audienceOverride: 'https://a.example.com' } }),
      facts,
    },
  ],
  fail: [
    ...['', '  '].map((audience) => ({
      name: `missing: “${audience}”`,
      subject: withAudience(audience),
      facts,
      problems: ['missing'],
      severity: 'high' as const,
      at: [AUDIENCE],
    })),
    {
      name: 'an asterisk',
      subject: withAudience('https://*.example.com'),
      facts,
      problems: ['wildcard'],
      severity: 'high',
    },
    {
      name: 'shared with an app on another host',
      subject: withAudience(` ${SHARED} `),
      facts,
      problems: ['duplicate'],
      severity: 'medium',
      at: [AUDIENCE],
    },
    ...[
      'saml',
      'SP',
      ' Test ',
      'audience',
      'urn:example',
      'http://audience.com',
      'https://example.com/',
      'https://acme.okta.com',
      'ACME.okta.com',
      'https://login.example.com/',
    ].map((audience) => ({
      name: audience,
      subject: withAudience(audience),
      facts,
      problems: ['generic'],
      severity: 'medium' as const,
    })),
    {
      name: 'an override',
      subject: samlApp({ signOn: { audienceOverride: 'test' } }),
      facts,
      problems: ['generic'],
      at: ['settings.signOn.audienceOverride'],
    },
    {
      name: 'what is known is enough',
      subject: withAudience('*'),
      facts: {},
      problems: ['wildcard'],
    },
  ],
  na: [
    { name: 'SAML 1.1', subject: samlApp({ signOnMode: 'SAML_1_1' }) },
    { name: 'OIDC', subject: oidcApp() },
  ],
  unknown: [
    {
      name: 'not exposed',
      subject: samlApp({
        signOn: { audience: undefined },
        holes: [{ at: AUDIENCE, reason: 'oin-not-exposed' }],
      }),
      facts,
      reason: 'oin-not-exposed',
    },
    {
      name: 'of the wrong type',
      subject: samlApp({ signOn: { audience: undefined }, holes: [hole(AUDIENCE)] }),
      facts,
      reason: 'unexpected-shape',
    },
    {
      name: 'the other apps are not known',
      subject: samlApp(),
      facts: { orgHost: 'acme.okta.com' },
      missing: { peers: 'truncated' },
      reason: 'truncated',
    },
  ],
});
