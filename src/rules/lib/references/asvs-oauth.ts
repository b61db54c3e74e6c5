import type { Reference } from '../../../model/rule.ts';

const asvs = (section: string, paraphrase: string): Reference => ({
  standard: 'OWASP ASVS 5.0.0',
  section,
  url: 'https://github.com/OWASP/ASVS/blob/v5.0.0/5.0/en/0x19-V10-OAuth-and-OIDC.md',
  paraphrase,
});

export const asvs_10_2_1 = /* @__PURE__ */ asvs('V10.2.1', 'Code-flow clients have CSRF protection.');
export const asvs_10_2_2 = /* @__PURE__ */ asvs(
  'V10.2.2',
  'Clients of several issuers defend against mix-up.',
);
export const asvs_10_3_1 = /* @__PURE__ */ asvs('V10.3.1', 'Audience of access tokens is checked.');
export const asvs_10_4_1 = /* @__PURE__ */ asvs(
  'V10.4.1',
  'Redirect URIs validated against a client allow-list by exact comparison.',
);
export const asvs_10_4_4 = /* @__PURE__ */ asvs(
  'V10.4.4',
  'Only needed grants are enabled; implicit “token” and “password” are not used.',
);
export const asvs_10_4_6 = /* @__PURE__ */ asvs(
  'V10.4.6',
  'PKCE is required for the code grant and plain is refused.',
);
export const asvs_10_4_8 = /* @__PURE__ */ asvs('V10.4.8', 'Refresh tokens have an absolute expiration.');
export const asvs_10_4_10 = /* @__PURE__ */ asvs(
  'V10.4.10',
  'Confidential clients are authenticated on back-channel requests.',
);
export const asvs_10_4_11 = /* @__PURE__ */ asvs(
  'V10.4.11',
  'Clients are assigned only the scopes they need.',
);
export const asvs_10_4_13 = /* @__PURE__ */ asvs('V10.4.13', 'Code grant is always used with PAR (L3).');
export const asvs_10_4_14 = /* @__PURE__ */ asvs(
  'V10.4.14',
  'Only sender-constrained access tokens are issued (L3).',
);
export const asvs_10_4_16 = /* @__PURE__ */ asvs(
  'V10.4.16',
  'Strong, asymmetric client authentication (L3).',
);
export const asvs_10_6_2 = /* @__PURE__ */ asvs('V10.6.2', 'Forced-logout abuse is mitigated.');
export const asvs_10_7_1 = /* @__PURE__ */ asvs(
  'V10.7.1',
  'User consent is obtained; always prompted if client identity is not assured.',
);
