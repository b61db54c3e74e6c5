import type { Reference } from '../../../model/rule.ts';

const rfc6749 = (section: string, page: string, paraphrase: string): Reference => ({
  standard: 'RFC 6749 (OAuth 2.0)',
  section,
  url: `https://www.rfc-editor.org/rfc/rfc6749#section-${page}`,
  paraphrase,
});

const rfc6819 = (section: string, page: string, paraphrase: string): Reference => ({
  standard: 'RFC 6819 (OAuth threat model)',
  section,
  url: `https://www.rfc-editor.org/rfc/rfc6819#section-${page}`,
  paraphrase,
});

export const rfc6749_2_1 = /* @__PURE__ */ rfc6749(
  '§2.1',
  '2.1',
  'Client types: confidential clients can keep credentials, public clients cannot.',
);
export const rfc6749_3_1_2 = /* @__PURE__ */ rfc6749(
  '§3.1.2',
  '3.1.2',
  'The redirection endpoint is an absolute URI without a fragment.',
);
export const rfc6749_4_4 = /* @__PURE__ */ rfc6749(
  '§4.4',
  '4.4',
  'Client credentials grant MUST only be used by confidential clients.',
);
export const rfc6749_10_13 = /* @__PURE__ */ rfc6749(
  '§10.13',
  '10.13',
  'Clickjacking of the authorization endpoint.',
);
export const rfc6749_10_15 = /* @__PURE__ */ rfc6749('§10.15', '10.15', 'Open redirectors.');
export const rfc6750_5_3: Reference = {
  standard: 'RFC 6750 (Bearer tokens)',
  section: '§5.3',
  url: 'https://www.rfc-editor.org/rfc/rfc6750#section-5.3',
  paraphrase: 'Always use TLS; issue short-lived, scoped bearer tokens.',
};
export const rfc6819_5_1_5_3 = /* @__PURE__ */ rfc6819('§5.1.5.3', '5.1.5.3', 'Use short expiration times.');
export const rfc6819_5_2_2_3 = /* @__PURE__ */ rfc6819('§5.2.2.3', '5.2.2.3', 'Refresh token rotation.');
export const rfc6819_5_2_2_6 = /* @__PURE__ */ rfc6819(
  '§5.2.2.6',
  '5.2.2.6',
  'X-Frame-Options / framing protection.',
);
export const rfc6819_5_2_3_2 = /* @__PURE__ */ rfc6819(
  '§5.2.3.2',
  '5.2.3.2',
  'Require user consent for public clients without secret.',
);
export const rfc6819_5_2_3_4 = /* @__PURE__ */ rfc6819(
  '§5.2.3.4',
  '5.2.3.4',
  'Issue installation-specific client secrets.',
);
export const rfc6819_5_2_3_6 = /* @__PURE__ */ rfc6819(
  '§5.2.3.6',
  '5.2.3.6',
  'Be able to revoke client secrets.',
);
export const rfc6819_5_2_3_7 = /* @__PURE__ */ rfc6819(
  '§5.2.3.7',
  '5.2.3.7',
  'Use strong client authentication (assertions).',
);
