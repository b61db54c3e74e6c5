import type { Reference } from '../../../model/rule.ts';

export const browserApps_6_3_2_1: Reference = {
  standard: 'OAuth 2.0 for Browser-Based Applications (Internet-Draft)',
  section: '§6.3.2.1',
  url: 'https://datatracker.ietf.org/doc/html/draft-ietf-oauth-browser-based-apps#section-6.3.2.1',
  paraphrase: 'Browser clients use the authorization code grant with PKCE.',
};

export const browserApps_6_3_2_3: Reference = {
  standard: 'OAuth 2.0 for Browser-Based Applications (Internet-Draft)',
  section: '§6.3.2.3',
  url: 'https://datatracker.ietf.org/doc/html/draft-ietf-oauth-browser-based-apps#section-6.3.2.3',
  paraphrase:
    'Refresh tokens in browsers: rotate or sender-constrain, and set a maximum or idle lifetime that rotation cannot extend.',
};

export const browserApps_6_3_3_1: Reference = {
  standard: 'OAuth 2.0 for Browser-Based Applications (Internet-Draft)',
  section: '§6.3.3.1',
  url: 'https://datatracker.ietf.org/doc/html/draft-ietf-oauth-browser-based-apps#section-6.3.3.1',
  paraphrase: 'An AS MUST NOT require client authentication of browser clients with a shared secret.',
};

export const browserApps_6_3_3_2_1: Reference = {
  standard: 'OAuth 2.0 for Browser-Based Applications (Internet-Draft)',
  section: '§6.3.3.2.1',
  url: 'https://datatracker.ietf.org/doc/html/draft-ietf-oauth-browser-based-apps#section-6.3.3.2.1',
  paraphrase: 'Register exact redirect URIs; the redirect must not be hijackable.',
};

export const browserApps_7_2: Reference = {
  standard: 'OAuth 2.0 for Browser-Based Applications (Internet-Draft)',
  section: '§7.2',
  url: 'https://datatracker.ietf.org/doc/html/draft-ietf-oauth-browser-based-apps#section-7.2',
  paraphrase: 'Browser clients MUST NOT use the implicit grant to obtain access tokens.',
};

export const browserApps_7_3: Reference = {
  standard: 'OAuth 2.0 for Browser-Based Applications (Internet-Draft)',
  section: '§7.3',
  url: 'https://datatracker.ietf.org/doc/html/draft-ietf-oauth-browser-based-apps#section-7.3',
  paraphrase: 'The password grant MUST NOT be used.',
};

export const browserApps_9_2: Reference = {
  standard: 'OAuth 2.0 for Browser-Based Applications (Internet-Draft)',
  section: '§9.2',
  url: 'https://datatracker.ietf.org/doc/html/draft-ietf-oauth-browser-based-apps#section-9.2',
  paraphrase: 'Sender-constrained tokens limit replay of stolen tokens.',
};

export const fapi2_5_3_2_1: Reference = {
  standard: 'FAPI 2.0 Security Profile',
  section: '§5.3.2.1',
  url: 'https://openid.net/specs/fapi-security-profile-2_0-final.html',
  paraphrase:
    'Confidential clients only, private_key_jwt or mTLS, sender-constrained tokens, no password grant; no refresh token rotation for such clients except in extraordinary circumstances.',
};

export const fapi2_5_3_2_2: Reference = {
  standard: 'FAPI 2.0 Security Profile',
  section: '§5.3.2.2',
  url: 'https://openid.net/specs/fapi-security-profile-2_0-final.html',
  paraphrase: 'Code flow only, PAR, PKCE S256, iss, no http redirect URIs except native loopback.',
};

export const fapi2_5_4_1: Reference = {
  standard: 'FAPI 2.0 Security Profile',
  section: '§5.4.1',
  url: 'https://openid.net/specs/fapi-security-profile-2_0-final.html',
  paraphrase: 'RSA keys ≥ 2048 bits, EC ≥ 224 bits; PS256, ES256 or EdDSA.',
};

export const oidcCore_4: Reference = {
  standard: 'OpenID Connect Core 1.0',
  section: '§4',
  url: 'https://openid.net/specs/openid-connect-core-1_0.html#ThirdPartyInitiatedLogin',
  paraphrase:
    'Third-party initiated login goes through the RP’s https initiate_login_uri; the RP must guard against clickjacking/CSRF.',
};

export const oidcFrontChannel_2: Reference = {
  standard: 'OpenID Connect Front-Channel Logout 1.0',
  section: '§2',
  url: 'https://openid.net/specs/openid-connect-frontchannel-1_0.html#RPLogout',
  paraphrase:
    'Scheme, host and port of the logout URI MUST equal those of a registered redirect URI; https SHOULD.',
};

export const oidcRpLogout_3: Reference = {
  standard: 'OpenID Connect RP-Initiated Logout 1.0',
  section: '§3 / §3.1',
  url: 'https://openid.net/specs/openid-connect-rpinitiated-1_0.html#RedirectionAfterLogout',
  paraphrase:
    'post_logout_redirect_uri must be pre-registered; SHOULD be https, http only for confidential clients.',
};

export const oauth21_7_9: Reference = {
  standard: 'OAuth 2.1 (Internet-Draft)',
  section: '§7.9',
  url: 'https://datatracker.ietf.org/doc/html/draft-ietf-oauth-v2-1#section-7.9',
  paraphrase: 'Consent phishing.',
};

export const oauth21_10: Reference = {
  standard: 'OAuth 2.1 (Internet-Draft)',
  section: '§10',
  url: 'https://datatracker.ietf.org/doc/html/draft-ietf-oauth-v2-1#section-10',
  paraphrase: 'Implicit and password grants are removed.',
};

export const crossDeviceFlows: Reference = {
  standard: 'OAuth 2.0 Cross-Device Flows (Internet-Draft)',
  section: 'whole document',
  url: 'https://datatracker.ietf.org/doc/draft-ietf-oauth-cross-device-security/',
  paraphrase:
    'Threats and mitigations for device code and CIBA; do not use cross-device flows for same-device scenarios.',
};
