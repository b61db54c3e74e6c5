import type { Reference } from '../../../model/rule.ts';

const fapi2 = (section: string, paraphrase: string): Reference => ({
  standard: 'FAPI 2.0 Security Profile',
  section,
  url: 'https://openid.net/specs/fapi-security-profile-2_0-final.html',
  paraphrase,
});

const oidcCore = (section: string, page: string, paraphrase: string): Reference => ({
  standard: 'OpenID Connect Core 1.0',
  section,
  url: `https://openid.net/specs/openid-connect-core-1_0.html#${page}`,
  paraphrase,
});

export const fapi2_5_3_2_1 = /* @__PURE__ */ fapi2(
  '§5.3.2.1',
  'Confidential clients only, private_key_jwt or mTLS, sender-constrained tokens, no password grant; no refresh token rotation for such clients except in extraordinary circumstances.',
);
export const fapi2_5_3_2_2 = /* @__PURE__ */ fapi2(
  '§5.3.2.2',
  'Code flow only, PAR, PKCE S256, iss, no http redirect URIs except native loopback.',
);
export const fapi2_5_4_1 = /* @__PURE__ */ fapi2(
  '§5.4.1',
  'RSA keys ≥ 2048 bits, EC ≥ 224 bits; PS256, ES256 or EdDSA.',
);
export const fapi2_5_4_2 = /* @__PURE__ */ fapi2(
  '§5.4.2',
  'Prefer jwks_uri for key distribution; serve it over TLS; no duplicate kid.',
);
export const oidcCore_3_1_2_1 = /* @__PURE__ */ oidcCore(
  '§3.1.2.1',
  'AuthRequest',
  'redirect_uri must exactly match a pre-registered value.',
);
export const oidcCore_4 = /* @__PURE__ */ oidcCore(
  '§4',
  'ThirdPartyInitiatedLogin',
  'Third-party initiated login goes through the RP’s https initiate_login_uri; the RP must guard against clickjacking/CSRF.',
);
export const oidcCore_6 = /* @__PURE__ */ oidcCore('§6', 'JWTRequests', 'Request objects.');
export const oidcCore_8 = /* @__PURE__ */ oidcCore(
  '§8',
  'SubjectIDTypes',
  'Public and pairwise subject identifiers.',
);
export const oidcCore_9 = /* @__PURE__ */ oidcCore(
  '§9',
  'ClientAuthentication',
  'Client authentication methods.',
);
export const oidcCore_10_1 = /* @__PURE__ */ oidcCore('§10.1', 'Signing', 'Signing keys and their rotation.');
export const oidcFrontChannel_2: Reference = {
  standard: 'OpenID Connect Front-Channel Logout 1.0',
  section: '§2',
  url: 'https://openid.net/specs/openid-connect-frontchannel-1_0.html#RPLogout',
  paraphrase:
    'Scheme, host and port of the logout URI MUST equal those of a registered redirect URI; https SHOULD.',
};
export const oidcRegistration_2: Reference = {
  standard: 'OpenID Connect Dynamic Client Registration 1.0',
  section: '§2',
  url: 'https://openid.net/specs/openid-connect-registration-1_0.html#ClientMetadata',
  paraphrase:
    'Web clients using implicit: https only and no localhost. Native clients: custom scheme or loopback http. initiate_login_uri: https. jwks and jwks_uri not together.',
};
export const oidcRpLogout_3: Reference = {
  standard: 'OpenID Connect RP-Initiated Logout 1.0',
  section: '§3 / §3.1',
  url: 'https://openid.net/specs/openid-connect-rpinitiated-1_0.html#RedirectionAfterLogout',
  paraphrase:
    'post_logout_redirect_uri must be pre-registered; SHOULD be https, http only for confidential clients.',
};
