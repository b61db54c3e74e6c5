import { rule } from '../../src/rules/saml-sha1.ts';
import { hole, oidcApp, samlApp, wsFederationApp } from '../support/build-subjects.ts';
import { testRule } from '../support/rule-tester.ts';

const SIGNATURE = 'settings.signOn.signatureAlgorithm';
const DIGEST = 'settings.signOn.digestAlgorithm';

testRule(rule, {
  pass: [{ name: 'SHA-256 for both', subject: samlApp() }],
  fail: [
    {
      name: 'an RSA-SHA1 signature',
      subject: samlApp({ signOn: { signatureAlgorithm: 'RSA_SHA1' } }),
      problems: ['signature'],
      severity: 'high',
      at: [SIGNATURE],
    },
    {
      name: 'SHA-1 for both is one finding',
      subject: samlApp({ signOn: { signatureAlgorithm: 'RSA_SHA1', digestAlgorithm: 'SHA1' } }),
      problems: ['signature'],
    },
    {
      name: 'a SHA-1 digest',
      subject: samlApp({ signOn: { digestAlgorithm: 'SHA1' } }),
      problems: ['digest'],
      severity: 'medium',
      at: [DIGEST],
    },
    {
      name: 'a SHA-1 digest under a signature nobody can read',
      subject: samlApp({
        signOn: { signatureAlgorithm: undefined, digestAlgorithm: 'SHA1' },
        holes: [hole(SIGNATURE)],
      }),
      problems: ['digest'],
    },
    {
      name: 'an inactive app',
      subject: samlApp({ status: 'INACTIVE', signOn: { signatureAlgorithm: 'RSA_SHA1' } }),
      problems: ['signature'],
      severity: 'low',
    },
  ],
  na: [
    { name: 'SAML 1.1', subject: samlApp({ signOnMode: 'SAML_1_1' }) },
    { name: 'WS-Federation', subject: wsFederationApp() },
    { name: 'OIDC', subject: oidcApp() },
    { name: 'an app of Okta', subject: samlApp({ name: 'okta_flow_sso' }) },
  ],
  unknown: [
    {
      name: 'an app of the Okta Integration Network',
      subject: samlApp({
        signOn: { signatureAlgorithm: undefined, digestAlgorithm: undefined },
        holes: [{ at: SIGNATURE, reason: 'oin-not-exposed' }],
      }),
      reason: 'oin-not-exposed',
    },
    {
      name: 'a digest of next year',
      subject: samlApp({ signOn: { digestAlgorithm: undefined }, holes: [hole(DIGEST)] }),
      reason: 'unexpected-shape',
    },
  ],
});
