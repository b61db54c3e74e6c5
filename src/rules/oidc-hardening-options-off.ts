import { defineRule, type Problem, type RuleMeta } from '../model/rule.ts';
import { isInteractive } from './lib/customer-app.ts';
import { isUnreadable } from './lib/holes.ts';
import { parseUri } from './lib/parse-uri.ts';
import { asvs_10_4_13 } from './lib/references/asvs-oauth.ts';
import { cwe345 } from './lib/references/cwe.ts';
import { sp80063c_6_2_5 } from './lib/references/federation.ts';
import { rfc9101_10, rfc9126_6, rfc9207_2 } from './lib/references/oauth-rfcs.ts';
import { fapi2_5_3_2_2, oidcCore_6, oidcCore_8 } from './lib/references/openid.ts';

export const meta = {
  id: 'oidc-hardening-options-off',
  title: 'Optional hardening that is not used (JAR, pairwise subject, ID token encryption)',
  group: 'D. Grant types, PKCE, DPoP, consent, refresh tokens',
  texts: {
    'jar-symmetric':
      'Request objects are signed with {value}, and so with the client secret that both sides know.',
    'sector-http':
      'The sector identifier {value} is not fetched over https, so whoever is on the path decides which clients share a user’s identifier.',
    'no-jar': 'The app need not sign its authorization requests.',
    'public-subject': 'Users have the same subject identifier at this app as at every other client.',
    'no-id-token-encryption': 'ID tokens for this app are not encrypted.',
  },
  why: 'Signed/pushed requests stop parameter tampering, pairwise subjects stop correlation, encryption hides claims in the front channel. Okta exposes no “require PAR” client property, so PAR cannot be audited.',
  fix: {
    console:
      'Admin Console > Applications > Applications > [app] > General tab > Client Credentials > Edit > Public keys > Edit > Add key: For token encryption (enc) > Done > ID Token Encryption: choose an algorithm > Save > Client Credentials > Save (where the org offers it, and only with Public key / Private key) > Other settings: with the API',
    api: 'PUT /api/v1/apps/{appId}: settings.oauthClient.request_object_signing_alg="ES256", settings.oauthClient.subject_type="pairwise", settings.oauthClient.sector_identifier_uri="https://…", settings.oauthClient.id_token_encrypted_response_alg="RSA-OAEP-256" (with an encryption key in jwks or behind jwks_uri)',
    terraform: 'not in okta_app_oauth (provider 6.12)',
  },
  falsePositives: 'Normal for most apps.',
  references: [
    asvs_10_4_13,
    cwe345,
    fapi2_5_3_2_2,
    oidcCore_6,
    oidcCore_8,
    rfc9101_10,
    rfc9126_6,
    rfc9207_2,
    sp80063c_6_2_5,
  ],
} as const satisfies RuleMeta;

const VARIANTS = {
  'jar-symmetric': 'low',
  'sector-http': 'low',
  'no-jar': 'info',
  'public-subject': 'info',
  'no-id-token-encryption': 'info',
} as const;

type Variant = keyof typeof VARIANTS;

const JAR = 'settings.oauthClient.request_object_signing_alg';
const SUBJECT = 'settings.oauthClient.subject_type';
const SECTOR = 'settings.oauthClient.sector_identifier_uri';
const ENCRYPTION = 'settings.oauthClient.id_token_encrypted_response_alg';

/** Keyed with the client secret. */
const isSymmetric = (algorithm: string): boolean => /^HS\d/i.test(algorithm);

export const rule = /* @__PURE__ */ defineRule({
  id: 'oidc-hardening-options-off',
  severity: 'low',
  confidence: 'high',
  protocols: ['oidc'],
  variants: VARIANTS,
  modifiers: ['inactive-cap-low'],
  reads: [JAR, SUBJECT, SECTOR, ENCRYPTION, 'settings.oauthClient.application_type'],
  appliesTo: isInteractive,
  evaluate(app) {
    const found: Problem<Variant>[] = [];
    const {
      request_object_signing_alg: algorithm,
      subject_type: subject = 'public',
      sector_identifier_uri: sector,
      id_token_encrypted_response_alg: encryption,
    } = app.settings.oauthClient;
    const isKnown = (path: string): boolean => !isUnreadable(app, path);
    if (algorithm && isSymmetric(algorithm))
      found.push({ variant: 'jar-symmetric', at: JAR, value: algorithm });
    if (sector && parseUri(sector).scheme !== 'https')
      found.push({ variant: 'sector-http', at: SECTOR, value: sector });
    if (!algorithm && isKnown(JAR)) found.push({ variant: 'no-jar', at: JAR });
    if (subject === 'public' && isKnown(SUBJECT))
      found.push({ variant: 'public-subject', at: SUBJECT, value: subject });
    if (!encryption && isKnown(ENCRYPTION)) found.push({ variant: 'no-id-token-encryption', at: ENCRYPTION });
    return found;
  },
});
