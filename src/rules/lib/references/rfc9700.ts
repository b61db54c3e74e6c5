import type { Reference } from '../../../model/rule.ts';

export const rfc9700_2_1: Reference = {
  standard: 'RFC 9700 (BCP 240, OAuth 2.0 Security BCP)',
  section: '§2.1',
  url: 'https://www.rfc-editor.org/rfc/rfc9700#section-2.1',
  paraphrase:
    'Redirect URIs are compared by exact string; the only exception is the port of native-app localhost URIs.',
};

export const rfc9700_2_1_1: Reference = {
  standard: 'RFC 9700 (BCP 240, OAuth 2.0 Security BCP)',
  section: '§2.1.1',
  url: 'https://www.rfc-editor.org/rfc/rfc9700#section-2.1.1',
  paraphrase:
    'Public clients MUST use PKCE; for confidential clients PKCE is RECOMMENDED (OIDC nonce is the alternative).',
};

export const rfc9700_2_1_2: Reference = {
  standard: 'RFC 9700 (BCP 240, OAuth 2.0 Security BCP)',
  section: '§2.1.2',
  url: 'https://www.rfc-editor.org/rfc/rfc9700#section-2.1.2',
  paraphrase:
    'Clients SHOULD NOT use response types that return access tokens from the authorization endpoint (implicit).',
};

export const rfc9700_2_2_1: Reference = {
  standard: 'RFC 9700 (BCP 240, OAuth 2.0 Security BCP)',
  section: '§2.2.1',
  url: 'https://www.rfc-editor.org/rfc/rfc9700#section-2.2.1',
  paraphrase: 'Access tokens SHOULD be sender-constrained (mTLS or DPoP).',
};

export const rfc9700_2_2_2: Reference = {
  standard: 'RFC 9700 (BCP 240, OAuth 2.0 Security BCP)',
  section: '§2.2.2',
  url: 'https://www.rfc-editor.org/rfc/rfc9700#section-2.2.2',
  paraphrase: 'Refresh tokens of public clients MUST be sender-constrained or rotated.',
};

export const rfc9700_2_3: Reference = {
  standard: 'RFC 9700 (BCP 240, OAuth 2.0 Security BCP)',
  section: '§2.3',
  url: 'https://www.rfc-editor.org/rfc/rfc9700#section-2.3',
  paraphrase: 'Restrict token privileges (scope, audience) to the minimum required.',
};

export const rfc9700_2_4: Reference = {
  standard: 'RFC 9700 (BCP 240, OAuth 2.0 Security BCP)',
  section: '§2.4',
  url: 'https://www.rfc-editor.org/rfc/rfc9700#section-2.4',
  paraphrase: 'The resource owner password credentials grant MUST NOT be used.',
};

export const rfc9700_2_5: Reference = {
  standard: 'RFC 9700 (BCP 240, OAuth 2.0 Security BCP)',
  section: '§2.5',
  url: 'https://www.rfc-editor.org/rfc/rfc9700#section-2.5',
  paraphrase: 'Client authentication SHOULD be enforced where feasible; asymmetric methods are RECOMMENDED.',
};

export const rfc9700_2_6: Reference = {
  standard: 'RFC 9700 (BCP 240, OAuth 2.0 Security BCP)',
  section: '§2.6',
  url: 'https://www.rfc-editor.org/rfc/rfc9700#section-2.6',
  paraphrase:
    'The AS MUST NOT allow http redirect URIs except loopback redirects of native clients; use end-to-end TLS.',
};

export const rfc9700_4_1_3: Reference = {
  standard: 'RFC 9700 (BCP 240, OAuth 2.0 Security BCP)',
  section: '§4.1.3',
  url: 'https://www.rfc-editor.org/rfc/rfc9700#section-4.1.3',
  paraphrase:
    'Countermeasure: exact redirect URI matching; hosts of redirect URIs must not expose open redirectors.',
};

export const rfc9700_4_3: Reference = {
  standard: 'RFC 9700 (BCP 240, OAuth 2.0 Security BCP)',
  section: '§4.3',
  url: 'https://www.rfc-editor.org/rfc/rfc9700#section-4.3',
  paraphrase: 'Codes and tokens leak through browser history.',
};

export const rfc9700_4_4: Reference = {
  standard: 'RFC 9700 (BCP 240, OAuth 2.0 Security BCP)',
  section: '§4.4',
  url: 'https://www.rfc-editor.org/rfc/rfc9700#section-4.4',
  paraphrase: 'Mix-up attacks: clients that talk to several issuers need a per-issuer defence.',
};

export const rfc9700_4_5: Reference = {
  standard: 'RFC 9700 (BCP 240, OAuth 2.0 Security BCP)',
  section: '§4.5',
  url: 'https://www.rfc-editor.org/rfc/rfc9700#section-4.5',
  paraphrase: 'Authorization code injection; PKCE or nonce binds the code to the session.',
};

export const rfc9700_4_7: Reference = {
  standard: 'RFC 9700 (BCP 240, OAuth 2.0 Security BCP)',
  section: '§4.7',
  url: 'https://www.rfc-editor.org/rfc/rfc9700#section-4.7',
  paraphrase: 'CSRF on the redirect endpoint; PKCE, nonce or state must bind response to request.',
};

export const rfc9700_4_10_1: Reference = {
  standard: 'RFC 9700 (BCP 240, OAuth 2.0 Security BCP)',
  section: '§4.10.1',
  url: 'https://www.rfc-editor.org/rfc/rfc9700#section-4.10.1',
  paraphrase: 'Sender-constrained access tokens stop replay of stolen tokens.',
};

export const rfc9700_4_11_2: Reference = {
  standard: 'RFC 9700 (BCP 240, OAuth 2.0 Security BCP)',
  section: '§4.11.2',
  url: 'https://www.rfc-editor.org/rfc/rfc9700#section-4.11.2',
  paraphrase:
    'The AS must not be usable as an open redirector; registered redirect URIs can be abused for phishing.',
};

export const rfc9700_4_14_2: Reference = {
  standard: 'RFC 9700 (BCP 240, OAuth 2.0 Security BCP)',
  section: '§4.14.2',
  url: 'https://www.rfc-editor.org/rfc/rfc9700#section-4.14.2',
  paraphrase: 'Rotation detects replay; unused refresh tokens SHOULD expire.',
};

export const rfc9700_4_15: Reference = {
  standard: 'RFC 9700 (BCP 240, OAuth 2.0 Security BCP)',
  section: '§4.15',
  url: 'https://www.rfc-editor.org/rfc/rfc9700#section-4.15',
  paraphrase: 'A client acting for itself must not be confusable with a resource owner.',
};
