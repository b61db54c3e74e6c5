import type { Reference } from '../../../model/rule.ts';

export const rfc7518_3_3: Reference = {
  standard: 'RFC 7518 (JWA)',
  section: '§3.3',
  url: 'https://www.rfc-editor.org/rfc/rfc7518#section-3.3',
  paraphrase: 'RSA keys used with RS256/384/512 MUST be 2048 bits or larger.',
};
export const rfc7522_3: Reference = {
  standard: 'RFC 7522 (SAML bearer grant)',
  section: '§3',
  url: 'https://www.rfc-editor.org/rfc/rfc7522#section-3',
  paraphrase: 'SAML assertion grant: audience, recipient, expiry and signature must be validated.',
};
export const rfc7523_2_2: Reference = {
  standard: 'RFC 7523 (JWT client auth)',
  section: '§2.2',
  url: 'https://www.rfc-editor.org/rfc/rfc7523#section-2.2',
  paraphrase: 'JWT client authentication (private_key_jwt / client_secret_jwt).',
};
export const rfc7523_3: Reference = {
  standard: 'RFC 7523 (JWT bearer)',
  section: '§3',
  url: 'https://www.rfc-editor.org/rfc/rfc7523#section-3',
  paraphrase: 'Issuer, subject, audience, expiry and signature rules of JWT assertions.',
};
export const rfc7591_2: Reference = {
  standard: 'RFC 7591 (client registration)',
  section: '§2',
  url: 'https://www.rfc-editor.org/rfc/rfc7591#section-2',
  paraphrase: 'Client metadata; jwks and jwks_uri MUST NOT both be present.',
};
export const rfc7591_5: Reference = {
  standard: 'RFC 7591 (client registration)',
  section: '§5',
  url: 'https://www.rfc-editor.org/rfc/rfc7591#section-5',
  paraphrase: 'Client-supplied logo/URIs can be used to deceive users; check hosts.',
};
export const rfc7636_1: Reference = {
  standard: 'RFC 7636 (PKCE)',
  section: '§1',
  url: 'https://www.rfc-editor.org/rfc/rfc7636#section-1',
  paraphrase: 'Describes the code interception attack PKCE prevents.',
};
export const rfc7638_3: Reference = {
  standard: 'RFC 7638 (JWK thumbprint)',
  section: '§3',
  url: 'https://www.rfc-editor.org/rfc/rfc7638#section-3',
  paraphrase: 'Canonical JWK thumbprint for comparing keys.',
};
export const rfc8628_5_4: Reference = {
  standard: 'RFC 8628 (device grant)',
  section: '§5.4',
  url: 'https://www.rfc-editor.org/rfc/rfc8628#section-5.4',
  paraphrase: 'Remote phishing: an attacker makes the victim approve the attacker’s device code.',
};
export const rfc8628_5_6: Reference = {
  standard: 'RFC 8628 (device grant)',
  section: '§5.6',
  url: 'https://www.rfc-editor.org/rfc/rfc8628#section-5.6',
  paraphrase: 'Device clients are usually non-confidential and can be impersonated.',
};
export const rfc8693_5: Reference = {
  standard: 'RFC 8693 (token exchange)',
  section: '§5',
  url: 'https://www.rfc-editor.org/rfc/rfc8693#section-5',
  paraphrase: 'Client authentication and policy must limit who may exchange which token.',
};
export const rfc8705_2: Reference = {
  standard: 'RFC 8705 (mTLS)',
  section: '§2',
  url: 'https://www.rfc-editor.org/rfc/rfc8705#section-2',
  paraphrase: 'Mutual-TLS client authentication (no Okta client property exists).',
};
export const rfc9101_10: Reference = {
  standard: 'RFC 9101 (JAR)',
  section: '§10',
  url: 'https://www.rfc-editor.org/rfc/rfc9101#section-10',
  paraphrase: 'Signed request objects protect request integrity; downgrade must be prevented.',
};
export const rfc9126_6: Reference = {
  standard: 'RFC 9126 (PAR)',
  section: '§6',
  url: 'https://www.rfc-editor.org/rfc/rfc9126#section-6',
  paraphrase: 'Client metadata require_pushed_authorization_requests (not exposed by Okta).',
};
export const rfc9207_2: Reference = {
  standard: 'RFC 9207 (iss parameter)',
  section: '§2',
  url: 'https://www.rfc-editor.org/rfc/rfc9207#section-2',
  paraphrase: 'Authorization response issuer identification against mix-up.',
};
export const rfc9449_5: Reference = {
  standard: 'RFC 9449 (DPoP)',
  section: '§5',
  url: 'https://www.rfc-editor.org/rfc/rfc9449#section-5',
  paraphrase: 'DPoP token request; refresh tokens of public clients are bound to the DPoP key.',
};
