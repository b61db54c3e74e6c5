import type { Reference } from '../../../model/rule.ts';

export const asvs_3_4_2: Reference = {
  standard: 'OWASP ASVS 5.0.0',
  section: 'V3.4.2',
  url: 'https://github.com/OWASP/ASVS/blob/v5.0.0/5.0/en/',
  paraphrase: 'CORS origins are fixed or checked against an allow-list of trusted origins.',
};

export const asvs_6_3_4: Reference = {
  standard: 'OWASP ASVS 5.0.0',
  section: 'V6.3.4',
  url: 'https://github.com/OWASP/ASVS/blob/v5.0.0/5.0/en/',
  paraphrase: 'All authentication pathways enforce the same strength.',
};

export const asvs_7_6_2: Reference = {
  standard: 'OWASP ASVS 5.0.0',
  section: 'V7.6.2',
  url: 'https://github.com/OWASP/ASVS/blob/v5.0.0/5.0/en/',
  paraphrase: 'New sessions need user interaction.',
};

export const asvs_10_2_1: Reference = {
  standard: 'OWASP ASVS 5.0.0',
  section: 'V10.2.1',
  url: 'https://github.com/OWASP/ASVS/blob/v5.0.0/5.0/en/0x19-V10-OAuth-and-OIDC.md',
  paraphrase: 'Code-flow clients have CSRF protection.',
};

export const asvs_10_2_2: Reference = {
  standard: 'OWASP ASVS 5.0.0',
  section: 'V10.2.2',
  url: 'https://github.com/OWASP/ASVS/blob/v5.0.0/5.0/en/0x19-V10-OAuth-and-OIDC.md',
  paraphrase: 'Clients of several issuers defend against mix-up.',
};

export const asvs_10_4_4: Reference = {
  standard: 'OWASP ASVS 5.0.0',
  section: 'V10.4.4',
  url: 'https://github.com/OWASP/ASVS/blob/v5.0.0/5.0/en/0x19-V10-OAuth-and-OIDC.md',
  paraphrase: 'Only needed grants are enabled; implicit “token” and “password” are not used.',
};

export const asvs_10_4_6: Reference = {
  standard: 'OWASP ASVS 5.0.0',
  section: 'V10.4.6',
  url: 'https://github.com/OWASP/ASVS/blob/v5.0.0/5.0/en/0x19-V10-OAuth-and-OIDC.md',
  paraphrase: 'PKCE is required for the code grant and plain is refused.',
};

export const asvs_10_4_14: Reference = {
  standard: 'OWASP ASVS 5.0.0',
  section: 'V10.4.14',
  url: 'https://github.com/OWASP/ASVS/blob/v5.0.0/5.0/en/0x19-V10-OAuth-and-OIDC.md',
  paraphrase: 'Only sender-constrained access tokens are issued (L3).',
};

export const asvs_10_6_2: Reference = {
  standard: 'OWASP ASVS 5.0.0',
  section: 'V10.6.2',
  url: 'https://github.com/OWASP/ASVS/blob/v5.0.0/5.0/en/0x19-V10-OAuth-and-OIDC.md',
  paraphrase: 'Forced-logout abuse is mitigated.',
};

export const asvs_10_7_1: Reference = {
  standard: 'OWASP ASVS 5.0.0',
  section: 'V10.7.1',
  url: 'https://github.com/OWASP/ASVS/blob/v5.0.0/5.0/en/0x19-V10-OAuth-and-OIDC.md',
  paraphrase: 'User consent is obtained; always prompted if client identity is not assured.',
};

export const asvs_11_2_3: Reference = {
  standard: 'OWASP ASVS 5.0.0',
  section: 'V11.2.3',
  url: 'https://github.com/OWASP/ASVS/blob/v5.0.0/5.0/en/',
  paraphrase: 'Crypto provides at least 128 bits of security.',
};

export const asvs_12_2_1: Reference = {
  standard: 'OWASP ASVS 5.0.0',
  section: 'V12.2.1',
  url: 'https://github.com/OWASP/ASVS/blob/v5.0.0/5.0/en/',
  paraphrase: 'TLS for all external HTTP traffic.',
};

export const asvs_13_2_2: Reference = {
  standard: 'OWASP ASVS 5.0.0',
  section: 'V13.2.2',
  url: 'https://github.com/OWASP/ASVS/blob/v5.0.0/5.0/en/',
  paraphrase: 'Back-end communication uses least privilege.',
};

export const asvs_13_3_1: Reference = {
  standard: 'OWASP ASVS 5.0.0',
  section: 'V13.3.1',
  url: 'https://github.com/OWASP/ASVS/blob/v5.0.0/5.0/en/',
  paraphrase: 'Secrets live in a secrets manager, not in code or docs.',
};
