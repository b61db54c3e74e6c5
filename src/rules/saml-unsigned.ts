import { defineRule, type RuleMeta } from '../model/rule.ts';
import { NO_PROBLEMS } from './lib/no-problems.ts';
import { asvs_6_8_2 } from './lib/references/asvs.ts';
import { cwe345, cwe347 } from './lib/references/cwe.ts';
import {
  samlProfiles_4_1_4_5,
  samlSecurity_4_3,
  samlSecurity_6_4_3,
  samlSecurity_7_1_1_7,
  sp80063c_6_2_2,
} from './lib/references/federation.ts';
import { csf_PR_AA_04 } from './lib/references/frameworks.ts';
import { isSaml2App } from './lib/saml-app.ts';

export const meta = {
  id: 'saml-unsigned',
  title: 'Sign both the assertion and the response',
  group: 'K. SAML and WS-Federation',
  texts: {
    none: 'Neither the assertion nor the response is signed, so anyone can write one.',
    'assertion-unsigned':
      'Only the response is signed: the assertion is unprotected wherever the service provider checks the assertion alone.',
    'response-unsigned': 'Only the assertion is signed: the response around it can be changed.',
  },
  why: 'An unsigned assertion can be edited or wrapped: change the NameID, become another user.',
  fix: {
    console:
      'Admin Console > Applications > Applications > [app] > General tab > SAML Settings > Edit > Next > Configure SAML > Show Advanced Settings: Assertion Signature: Signed; Response: Signed > Next > Finish',
    api: 'PUT /api/v1/apps/{appId}: settings.signOn.assertionSigned=true, responseSigned=true',
    terraform: 'okta_app_saml: assertion_signed = true, response_signed = true',
  },
  falsePositives: 'Old SPs that fail on double signatures.',
  references: [
    asvs_6_8_2,
    csf_PR_AA_04,
    cwe345,
    cwe347,
    samlProfiles_4_1_4_5,
    samlSecurity_4_3,
    samlSecurity_6_4_3,
    samlSecurity_7_1_1_7,
    sp80063c_6_2_2,
  ],
} as const satisfies RuleMeta;

const VARIANTS = {
  none: 'critical',
  'assertion-unsigned': 'medium',
  'response-unsigned': 'info',
} as const;

const ASSERTION = 'settings.signOn.assertionSigned';
const RESPONSE = 'settings.signOn.responseSigned';

export const rule = /* @__PURE__ */ defineRule({
  id: 'saml-unsigned',
  severity: 'medium',
  confidence: 'high',
  protocols: ['saml'],
  variants: VARIANTS,
  modifiers: ['inactive-cap-low'],
  reads: [ASSERTION, RESPONSE],
  appliesTo: isSaml2App,
  evaluate({ settings: { signOn } }) {
    const { assertionSigned: assertion, responseSigned: response } = signOn;
    if (assertion === undefined || response === undefined) return NO_PROBLEMS;
    if (!assertion && !response) return [{ variant: 'none', at: ASSERTION, value: false }];
    if (!assertion) return [{ variant: 'assertion-unsigned', at: ASSERTION, value: false }];
    return response ? NO_PROBLEMS : [{ variant: 'response-unsigned', at: RESPONSE, value: false }];
  },
});
