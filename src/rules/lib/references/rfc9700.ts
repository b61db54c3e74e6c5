import type { Reference } from '../../../model/rule.ts';

const rfc9700 = (section: string, page: string, paraphrase: string): Reference => ({
  standard: 'RFC 9700 (BCP 240, OAuth 2.0 Security BCP)',
  section,
  url: `https://www.rfc-editor.org/rfc/rfc9700#section-${page}`,
  paraphrase,
});

export const rfc9700_2_1 = /* @__PURE__ */ rfc9700(
  '§2.1',
  '2.1',
  'Redirect URIs are compared by exact string; the only exception is the port of native-app localhost URIs.',
);
export const rfc9700_2_1_1 = /* @__PURE__ */ rfc9700(
  '§2.1.1',
  '2.1.1',
  'Public clients MUST use PKCE; for confidential clients PKCE is RECOMMENDED (OIDC nonce is the alternative).',
);
export const rfc9700_2_1_2 = /* @__PURE__ */ rfc9700(
  '§2.1.2',
  '2.1.2',
  'Clients SHOULD NOT use response types that return access tokens from the authorization endpoint (implicit).',
);
export const rfc9700_2_2_1 = /* @__PURE__ */ rfc9700(
  '§2.2.1',
  '2.2.1',
  'Access tokens SHOULD be sender-constrained (mTLS or DPoP).',
);
export const rfc9700_2_2_2 = /* @__PURE__ */ rfc9700(
  '§2.2.2',
  '2.2.2',
  'Refresh tokens of public clients MUST be sender-constrained or rotated.',
);
export const rfc9700_2_3 = /* @__PURE__ */ rfc9700(
  '§2.3',
  '2.3',
  'Restrict token privileges (scope, audience) to the minimum required.',
);
export const rfc9700_2_4 = /* @__PURE__ */ rfc9700(
  '§2.4',
  '2.4',
  'The resource owner password credentials grant MUST NOT be used.',
);
export const rfc9700_2_5 = /* @__PURE__ */ rfc9700(
  '§2.5',
  '2.5',
  'Client authentication SHOULD be enforced where feasible; asymmetric methods are RECOMMENDED.',
);
export const rfc9700_2_6 = /* @__PURE__ */ rfc9700(
  '§2.6',
  '2.6',
  'The AS MUST NOT allow http redirect URIs except loopback redirects of native clients; use end-to-end TLS.',
);
export const rfc9700_4_1 = /* @__PURE__ */ rfc9700(
  '§4.1',
  '4.1',
  'Loose redirect URI validation hands codes/tokens to an attacker-controlled URI.',
);
export const rfc9700_4_1_3 = /* @__PURE__ */ rfc9700(
  '§4.1.3',
  '4.1.3',
  'Countermeasure: exact redirect URI matching; hosts of redirect URIs must not expose open redirectors.',
);
export const rfc9700_4_2 = /* @__PURE__ */ rfc9700(
  '§4.2',
  '4.2',
  'Codes and tokens leak through Referer and similar headers.',
);
export const rfc9700_4_3 = /* @__PURE__ */ rfc9700(
  '§4.3',
  '4.3',
  'Codes and tokens leak through browser history.',
);
export const rfc9700_4_4 = /* @__PURE__ */ rfc9700(
  '§4.4',
  '4.4',
  'Mix-up attacks: clients that talk to several issuers need a per-issuer defence.',
);
export const rfc9700_4_5 = /* @__PURE__ */ rfc9700(
  '§4.5',
  '4.5',
  'Authorization code injection; PKCE or nonce binds the code to the session.',
);
export const rfc9700_4_7 = /* @__PURE__ */ rfc9700(
  '§4.7',
  '4.7',
  'CSRF on the redirect endpoint; PKCE, nonce or state must bind response to request.',
);
export const rfc9700_4_10_1 = /* @__PURE__ */ rfc9700(
  '§4.10.1',
  '4.10.1',
  'Sender-constrained access tokens stop replay of stolen tokens.',
);
export const rfc9700_4_10_2 = /* @__PURE__ */ rfc9700(
  '§4.10.2',
  '4.10.2',
  'Audience-restrict access tokens to a specific resource server.',
);
export const rfc9700_4_11_1 = /* @__PURE__ */ rfc9700(
  '§4.11.1',
  '4.11.1',
  'Clients MUST NOT expose open redirectors.',
);
export const rfc9700_4_11_2 = /* @__PURE__ */ rfc9700(
  '§4.11.2',
  '4.11.2',
  'The AS must not be usable as an open redirector; registered redirect URIs can be abused for phishing.',
);
export const rfc9700_4_14_2 = /* @__PURE__ */ rfc9700(
  '§4.14.2',
  '4.14.2',
  'Rotation detects replay; unused refresh tokens SHOULD expire.',
);
export const rfc9700_4_15 = /* @__PURE__ */ rfc9700(
  '§4.15',
  '4.15',
  'A client acting for itself must not be confusable with a resource owner.',
);
export const rfc9700_4_16 = /* @__PURE__ */ rfc9700(
  '§4.16',
  '4.16',
  'Authorization servers MUST prevent clickjacking (frame-ancestors), per allowed origin.',
);
