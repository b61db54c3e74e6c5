import { defineRule, type RuleMeta } from '../model/rule.ts';
import { NO_PROBLEMS } from './lib/no-problems.ts';
import { asvs_11_4_3 } from './lib/references/asvs.ts';
import { cwe327, cwe328 } from './lib/references/cwe.ts';
import { samlSecurity_4_3, samlSecurity_6_4_3, sp80063c_6_2_2 } from './lib/references/federation.ts';
import { iso27001_8_24 } from './lib/references/frameworks.ts';
import { sp80053_SC_13 } from './lib/references/nist-800-53.ts';
import { oktaSamlSha256 } from './lib/references/okta-docs.ts';
import { sp800131a_9 } from './lib/references/practice.ts';
import { isSaml2App } from './lib/saml-app.ts';

export const meta = {
  id: 'saml-sha1',
  title: 'Sign SAML assertions with SHA-256',
  group: 'K. SAML and WS-Federation',
  texts: {
    signature: 'Okta signs with RSA-SHA1, whose hash no longer resists collisions.',
    digest: 'Okta signs over a SHA-1 digest, which no longer resists collisions.',
  },
  why: 'A forged assertion with the same SHA-1 value is accepted as any user; many libraries have also started to reject SHA-1, which breaks sign-on.',
  fix: {
    console:
      'Admin Console > Applications > Applications > [app] > General tab > SAML Settings > Edit > Next > Configure SAML > Show Advanced Settings: Signature Algorithm RSA-SHA256, Digest Algorithm SHA256 > Next > Finish',
    api: 'PUT /api/v1/apps/{appId}: settings.signOn.signatureAlgorithm="RSA_SHA256", digestAlgorithm="SHA256"',
    terraform: 'okta_app_saml: signature_algorithm = "RSA_SHA256", digest_algorithm = "SHA256"',
  },
  falsePositives: 'SPs that cannot do SHA-256.',
  references: [
    asvs_11_4_3,
    cwe327,
    cwe328,
    iso27001_8_24,
    oktaSamlSha256,
    samlSecurity_4_3,
    samlSecurity_6_4_3,
    sp800131a_9,
    sp80053_SC_13,
    sp80063c_6_2_2,
  ],
} as const satisfies RuleMeta;

const VARIANTS = {
  signature: 'high',
  digest: 'medium',
} as const;

const SIGNATURE = 'settings.signOn.signatureAlgorithm';
const DIGEST = 'settings.signOn.digestAlgorithm';

export const rule = /* @__PURE__ */ defineRule({
  id: 'saml-sha1',
  severity: 'high',
  confidence: 'high',
  protocols: ['saml'],
  variants: VARIANTS,
  modifiers: ['inactive-cap-low'],
  reads: [SIGNATURE, DIGEST],
  appliesTo: isSaml2App,
  evaluate({ settings: { signOn } }) {
    const { signatureAlgorithm: signature, digestAlgorithm: digest } = signOn;
    if (signature === 'RSA_SHA1') return [{ variant: 'signature', at: SIGNATURE, value: signature }];
    return digest === 'SHA1' ? [{ variant: 'digest', at: DIGEST, value: digest }] : NO_PROBLEMS;
  },
});
