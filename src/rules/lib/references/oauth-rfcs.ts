import type { Reference } from '../../../model/rule.ts';

export const rfc6749_2_1: Reference = {
  standard: 'RFC 6749 (OAuth 2.0)',
  section: '§2.1',
  url: 'https://www.rfc-editor.org/rfc/rfc6749#section-2.1',
  paraphrase: 'Client types: confidential clients can keep credentials, public clients cannot.',
};

export const rfc6749_4_4: Reference = {
  standard: 'RFC 6749 (OAuth 2.0)',
  section: '§4.4',
  url: 'https://www.rfc-editor.org/rfc/rfc6749#section-4.4',
  paraphrase: 'Client credentials grant MUST only be used by confidential clients.',
};

export const rfc6819_5_2_2_3: Reference = {
  standard: 'RFC 6819 (OAuth threat model)',
  section: '§5.2.2.3',
  url: 'https://www.rfc-editor.org/rfc/rfc6819#section-5.2.2.3',
  paraphrase: 'Refresh token rotation.',
};

export const rfc6819_5_2_3_2: Reference = {
  standard: 'RFC 6819 (OAuth threat model)',
  section: '§5.2.3.2',
  url: 'https://www.rfc-editor.org/rfc/rfc6819#section-5.2.3.2',
  paraphrase: 'Require user consent for public clients without secret.',
};

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

export const rfc7523_3: Reference = {
  standard: 'RFC 7523 (JWT bearer)',
  section: '§3',
  url: 'https://www.rfc-editor.org/rfc/rfc7523#section-3',
  paraphrase: 'Issuer, subject, audience, expiry and signature rules of JWT assertions.',
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

export const rfc8252_7_3: Reference = {
  standard: 'RFC 8252 (BCP 212, OAuth for Native Apps)',
  section: '§7.3',
  url: 'https://www.rfc-editor.org/rfc/rfc8252#section-7.3',
  paraphrase: 'Loopback redirects use http with the IP literal 127.0.0.1 or [::1], any port.',
};

export const rfc8252_8_3: Reference = {
  standard: 'RFC 8252 (BCP 212, OAuth for Native Apps)',
  section: '§8.3',
  url: 'https://www.rfc-editor.org/rfc/rfc8252#section-8.3',
  paraphrase: '“localhost” is NOT RECOMMENDED; use the loopback IP literal.',
};

export const rfc8252_8_5: Reference = {
  standard: 'RFC 8252 (BCP 212, OAuth for Native Apps)',
  section: '§8.5',
  url: 'https://www.rfc-editor.org/rfc/rfc8252#section-8.5',
  paraphrase:
    'Secrets shipped to many installs are not confidential; SHOULD NOT require shared-secret client authentication.',
};

export const rfc8252_8_6: Reference = {
  standard: 'RFC 8252 (BCP 212, OAuth for Native Apps)',
  section: '§8.6',
  url: 'https://www.rfc-editor.org/rfc/rfc8252#section-8.6',
  paraphrase: 'Do not process requests automatically without consent when client identity cannot be assured.',
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
