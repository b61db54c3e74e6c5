import type { Reference } from '../../../model/rule.ts';

const browserApps = (section: string, page: string, paraphrase: string): Reference => ({
  standard: 'OAuth 2.0 for Browser-Based Applications (Internet-Draft)',
  section,
  url: `https://datatracker.ietf.org/doc/html/draft-ietf-oauth-browser-based-apps#section-${page}`,
  paraphrase,
});

const oauth21 = (section: string, page: string, paraphrase: string): Reference => ({
  standard: 'OAuth 2.1 (draft-ietf-oauth-v2-1, -15/-16 in the May 2026 snapshot)',
  section,
  url: `https://datatracker.ietf.org/doc/html/draft-ietf-oauth-v2-1#section-${page}`,
  paraphrase,
});

export const browserApps_6_3_2_1 = /* @__PURE__ */ browserApps(
  '§6.3.2.1',
  '6.3.2.1',
  'Browser clients use the authorization code grant with PKCE.',
);
export const browserApps_6_3_2_3 = /* @__PURE__ */ browserApps(
  '§6.3.2.3',
  '6.3.2.3',
  'Refresh tokens in browsers: rotate or sender-constrain, and set a maximum or idle lifetime that rotation cannot extend.',
);
export const browserApps_6_3_3_1 = /* @__PURE__ */ browserApps(
  '§6.3.3.1',
  '6.3.3.1',
  'An AS MUST NOT require client authentication of browser clients with a shared secret.',
);
export const browserApps_6_3_3_2_1 = /* @__PURE__ */ browserApps(
  '§6.3.3.2.1',
  '6.3.3.2.1',
  'Register exact redirect URIs; the redirect must not be hijackable.',
);
export const browserApps_7_2 = /* @__PURE__ */ browserApps(
  '§7.2',
  '7.2',
  'Browser clients MUST NOT use the implicit grant to obtain access tokens.',
);
export const browserApps_7_3 = /* @__PURE__ */ browserApps(
  '§7.3',
  '7.3',
  'The password grant MUST NOT be used.',
);
export const browserApps_9_2 = /* @__PURE__ */ browserApps(
  '§9.2',
  '9.2',
  'Sender-constrained tokens limit replay of stolen tokens.',
);
export const browserApps_9_4: Reference = {
  standard:
    'OAuth 2.0 for Browser-Based Applications (draft-ietf-oauth-browser-based-apps-27, still an Internet-Draft in the July 2026 snapshot)',
  section: '§9.4',
  url: 'https://datatracker.ietf.org/doc/html/draft-ietf-oauth-browser-based-apps#section-9.4',
  paraphrase: 'Isolate applications on separate origins.',
};
export const crossDeviceFlows: Reference = {
  standard: 'OAuth 2.0 Cross-Device Flows (Internet-Draft)',
  section: 'whole document',
  url: 'https://datatracker.ietf.org/doc/draft-ietf-oauth-cross-device-security/',
  paraphrase:
    'Threats and mitigations for device code and CIBA; do not use cross-device flows for same-device scenarios.',
};
export const oauth21_2_4 = /* @__PURE__ */ oauth21(
  '§2.4',
  '2.4',
  'Client authentication; client_secret in the body must be supported, JWT/mTLS preferred.',
);
export const oauth21_7_9: Reference = {
  standard: 'OAuth 2.1 (Internet-Draft)',
  section: '§7.9',
  url: 'https://datatracker.ietf.org/doc/html/draft-ietf-oauth-v2-1#section-7.9',
  paraphrase: 'Consent phishing.',
};
export const oauth21_8_4_3 = /* @__PURE__ */ oauth21(
  '§8.4.3',
  '8.4.3',
  'Private-use URI scheme redirection.',
);
export const oauth21_10: Reference = {
  standard: 'OAuth 2.1 (Internet-Draft)',
  section: '§10',
  url: 'https://datatracker.ietf.org/doc/html/draft-ietf-oauth-v2-1#section-10',
  paraphrase: 'Implicit and password grants are removed.',
};
