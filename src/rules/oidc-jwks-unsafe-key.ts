import type { OidcApp } from '../model/app.ts';
import type { Jwk } from '../model/oauth-client.ts';
import { defineRule, type Problem, type RuleMeta } from '../model/rule.ts';
import type { Subject } from '../model/subject.ts';
import { isOidcApp } from './lib/customer-app.ts';
import { isUnreadable } from './lib/holes.ts';
import { encodedSize, isShortModulus, isWeakCurve, isWeakExponent } from './lib/key-strength.ts';
import { asvs_11_2_3 } from './lib/references/asvs.ts';
import { cwe321 } from './lib/references/cwe.ts';
import { rfc7518_3_3 } from './lib/references/oauth-rfcs.ts';
import { oktaKeys } from './lib/references/okta-docs.ts';
import { fapi2_5_4_1 } from './lib/references/openid.ts';
import { sp800131a_3 } from './lib/references/practice.ts';

export const meta = {
  id: 'oidc-jwks-unsafe-key',
  title: 'Replace weak or private client keys',
  group: 'A. Client type, credentials, keys',
  texts: {
    'private-material':
      'A registered key contains private or symmetric key material ({value}), readable for every administrator and API client that can read apps.',
    'rsa-short': 'A registered RSA key has only {value} bits; 2048 is the minimum.',
    'rsa-exponent': 'A registered RSA key has the weak public exponent {value} (base64url).',
    'ec-weak':
      'A registered elliptic-curve key uses the curve {value}, which is neither P-256, P-384 nor P-521.',
  },
  why: 'A factored or leaked key lets an attacker mint client assertions and obtain every token the client may have – for service apps often okta.* admin scopes.',
  fix: {
    console:
      'Admin Console > Applications > Applications > [app] > General tab > Client Credentials > Edit > Public keys > Add key (RSA ≥ 2048 or ES256) > Done > Save > switch the app to the new key > set the old key Inactive (an encryption key becomes inactive when another one is activated) > Delete',
    api: 'POST /api/v1/apps/{appId}/credentials/jwks, POST …/jwks/{keyId}/lifecycle/deactivate (for an encryption key: …/lifecycle/activate on the new one), then DELETE …/jwks/{keyId} (inactive keys only)',
    terraform: 'okta_app_oauth: jwks { kty=… kid=… n/e or x/y } – public members only',
  },
  falsePositives: 'None for private-material. Test apps with 1024-bit keys should be deleted.',
  references: [rfc7518_3_3, fapi2_5_4_1, asvs_11_2_3, sp800131a_3, cwe321, oktaKeys],
} as const satisfies RuleMeta;

const VARIANTS = {
  'private-material': 'critical',
  'rsa-short': 'high',
  'rsa-exponent': 'medium',
  'ec-weak': 'medium',
} as const;

const JWKS = 'settings.oauthClient.jwks';

type Variant = keyof typeof VARIANTS;

function* weaknesses({ kty, n, e, crv, privateMembers }: Jwk, at: string): Iterable<Problem<Variant>> {
  if (privateMembers.length > 0 || kty === 'oct') {
    yield { variant: 'private-material', at, value: privateMembers.join(', ') || 'kty = oct' };
  }
  if (kty === 'RSA') {
    const size = n === undefined ? undefined : encodedSize(n);
    if (size && isShortModulus(size)) yield { variant: 'rsa-short', at: `${at}.n`, value: size.bits };
    if (e !== undefined && isWeakExponent(e)) yield { variant: 'rsa-exponent', at: `${at}.e`, value: e };
  }
  if (kty === 'EC' && isWeakCurve(crv)) yield { variant: 'ec-weak', at: `${at}.crv`, value: crv ?? '' };
}

export const rule = /* @__PURE__ */ defineRule({
  id: 'oidc-jwks-unsafe-key',
  severity: 'high',
  confidence: 'high',
  protocols: ['oidc'],
  variants: VARIANTS,
  modifiers: ['inactive-cap-low', 'privileged-plus-1'],
  reads: [JWKS],
  // Keys behind a jwks_uri are not fetched: that would be a request to somebody else's host.
  appliesTo: (subject: Subject): subject is OidcApp =>
    isOidcApp(subject) &&
    ((subject.settings.oauthClient.jwks?.keys.length ?? 0) > 0 || isUnreadable(subject, JWKS)),
  evaluate: ({ settings }) =>
    (settings.oauthClient.jwks?.keys ?? []).flatMap((key, index) =>
      key.status === 'INACTIVE' ? [] : [...weaknesses(key, `${JWKS}.keys[${index}]`)],
    ),
});
