import type { SamlApp } from '../model/app.ts';
import { defineRule, type RuleMeta } from '../model/rule.ts';
import { NO_PROBLEMS } from './lib/no-problems.ts';
import { cwe345 } from './lib/references/cwe.ts';
import { owaspSaml, samlSecurity_6_4_2 } from './lib/references/federation.ts';
import { acsEndpointsOf, acsUrlOf, isSaml2App } from './lib/saml-app.ts';

export const meta = {
  id: 'saml-request-unsigned',
  title: 'Verify signed AuthnRequests where the SP supports it',
  group: 'K. SAML and WS-Federation',
  texts: {
    'multi-acs':
      'Requests need no signature, and whoever writes one chooses which of the app’s ACS URLs gets the assertion.',
    off: 'Signatures of SAML requests are not verified, so anyone can write one.',
  },
  why: 'Anyone can craft an AuthnRequest; with several ACS endpoints they choose where the assertion goes, with ForceAuthn/RelayState they influence the login.',
  fix: {
    console:
      'Admin Console > Applications > Applications > [app] > General tab > SAML Settings > Edit > Next > Configure SAML > Show Advanced Settings > Signature Certificate: upload the SP’s > Signed Requests: only if the SP signs every request (Okta then deletes Other Requestable SSO URLs and reads the URLs from the requests) > Next > Finish',
    api: 'PUT /api/v1/apps/{appId}: settings.signOn.samlSignedRequestEnabled=true, spCertificate.x5c',
    terraform: 'okta_app_saml: saml_signed_request_enabled = true, single_logout_certificate',
  },
  falsePositives: 'Most SPs do not sign.',
  references: [cwe345, owaspSaml, samlSecurity_6_4_2],
} as const satisfies RuleMeta;

const VARIANTS = {
  'multi-acs': 'low',
  off: 'info',
} as const;

const SIGNED = 'settings.signOn.samlSignedRequestEnabled';

/** Whether a request can choose among several addresses. */
const hasChoice = (app: SamlApp): boolean =>
  new Set([acsUrlOf(app) || undefined, ...acsEndpointsOf(app).map(({ value }) => value)].filter(Boolean))
    .size > 1;

export const rule = /* @__PURE__ */ defineRule({
  id: 'saml-request-unsigned',
  severity: 'low',
  confidence: 'medium',
  hardening: true,
  protocols: ['saml'],
  variants: VARIANTS,
  modifiers: ['inactive-cap-low'],
  reads: [
    SIGNED,
    'settings.signOn.allowMultipleAcsEndpoints',
    'settings.signOn.acsEndpoints',
    'settings.signOn.ssoAcsUrl',
    'settings.signOn.ssoAcsUrlOverride',
  ],
  appliesTo: isSaml2App,
  evaluate(app) {
    if (app.settings.signOn.samlSignedRequestEnabled !== false) return NO_PROBLEMS;
    return [{ variant: hasChoice(app) ? 'multi-acs' : 'off', at: SIGNED, value: false }];
  },
});
