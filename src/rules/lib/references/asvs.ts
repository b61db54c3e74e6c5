import type { Reference } from '../../../model/rule.ts';

const asvs = (section: string, paraphrase: string): Reference => ({
  standard: 'OWASP ASVS 5.0.0',
  section,
  url: 'https://github.com/OWASP/ASVS/blob/v5.0.0/5.0/en/',
  paraphrase,
});

export const asvs_3_4_2 = /* @__PURE__ */ asvs(
  'V3.4.2',
  'CORS origins are fixed or checked against an allow-list of trusted origins.',
);
export const asvs_3_4_6 = /* @__PURE__ */ asvs('V3.4.6', 'frame-ancestors restricts embedding.');
export const asvs_3_5_4 = /* @__PURE__ */ asvs('V3.5.4', 'Separate applications live on separate hostnames.');
export const asvs_3_7_2 = /* @__PURE__ */ asvs(
  'V3.7.2',
  'Automatic redirects only to allow-listed destinations.',
);
export const asvs_6_3_3 = /* @__PURE__ */ asvs('V6.3.3', 'Multi-factor authentication is required.');
export const asvs_6_3_4 = /* @__PURE__ */ asvs(
  'V6.3.4',
  'All authentication pathways enforce the same strength.',
);
export const asvs_6_8_2 = /* @__PURE__ */ asvs(
  'V6.8.2',
  'Signatures on assertions are always validated; unsigned ones rejected.',
);
export const asvs_7_3_1 = /* @__PURE__ */ asvs('V7.3.1', 'Inactivity timeout.');
export const asvs_7_3_2 = /* @__PURE__ */ asvs('V7.3.2', 'Absolute session lifetime.');
export const asvs_7_6_1 = /* @__PURE__ */ asvs(
  'V7.6.1',
  'RP/IdP session lifetimes force re-authentication as documented.',
);
export const asvs_7_6_2 = /* @__PURE__ */ asvs('V7.6.2', 'New sessions need user interaction.');
export const asvs_8_2_1 = /* @__PURE__ */ asvs(
  'V8.2.1',
  'Function-level access only for consumers with explicit permissions.',
);
export const asvs_11_1_1 = /* @__PURE__ */ asvs(
  'V11.1.1',
  'Key management policy; keys are not over-shared.',
);
export const asvs_11_2_3 = /* @__PURE__ */ asvs('V11.2.3', 'Crypto provides at least 128 bits of security.');
export const asvs_11_3_1 = /* @__PURE__ */ asvs('V11.3.1', 'No weak padding such as PKCS#1 v1.5.');
export const asvs_11_3_2 = /* @__PURE__ */ asvs('V11.3.2', 'Only approved modes such as AES-GCM.');
export const asvs_11_4_3 = /* @__PURE__ */ asvs('V11.4.3', 'Collision-resistant hashes in signatures.');
export const asvs_12_2_1 = /* @__PURE__ */ asvs('V12.2.1', 'TLS for all external HTTP traffic.');
export const asvs_12_3_1 = /* @__PURE__ */ asvs('V12.3.1', 'Encrypted protocols for all connections.');
export const asvs_13_2_2 = /* @__PURE__ */ asvs('V13.2.2', 'Back-end communication uses least privilege.');
export const asvs_13_3_1 = /* @__PURE__ */ asvs(
  'V13.3.1',
  'Secrets live in a secrets manager, not in code or docs.',
);
export const asvs_13_3_4 = /* @__PURE__ */ asvs('V13.3.4', 'Secrets expire and are rotated.');
export const asvs_14_2_6 = /* @__PURE__ */ asvs('V14.2.6', 'Return only the minimum sensitive data.');
