import type { Reference } from '../../../model/rule.ts';

const owaspApi = (section: string, paraphrase: string): Reference => ({
  standard: 'OWASP API Security Top 10 2023',
  section,
  url: 'https://owasp.org/API-Security/editions/2023/en/0x11-t10/',
  paraphrase,
});

export const owaspAPI2 = /* @__PURE__ */ owaspApi('API2:2023', 'Broken Authentication.');
export const owaspAPI4 = /* @__PURE__ */ owaspApi('API4:2023', 'Unrestricted Resource Consumption.');
export const owaspAPI5 = /* @__PURE__ */ owaspApi('API5:2023', 'Broken Function Level Authorization.');
export const owaspAPI8 = /* @__PURE__ */ owaspApi('API8:2023', 'Security Misconfiguration.');
export const owaspAPI9 = /* @__PURE__ */ owaspApi('API9:2023', 'Improper Inventory Management.');
export const owaspRedirect: Reference = {
  standard: 'OWASP Unvalidated Redirects Cheat Sheet',
  section: 'whole document',
  url: 'https://cheatsheetseries.owasp.org/cheatsheets/Unvalidated_Redirects_and_Forwards_Cheat_Sheet.html',
  paraphrase: 'Validate redirect targets against an allow-list.',
};
export const passbleed: Reference = {
  standard: 'AppOmni – Okta PassBleed risks',
  section: 'article',
  url: 'https://appomni.com/ao-labs/okta-passbleed-risks/',
  paraphrase: 'A SCIM app with “Sync Okta Password” receives users’ cleartext Okta passwords.',
};
export const publicSuffixList: Reference = {
  standard: 'Public Suffix List',
  section: 'ICANN and PRIVATE sections',
  url: 'https://publicsuffix.org/list/',
  paraphrase: 'Suffixes under which unrelated parties can register names.',
};
export const pushSwa: Reference = {
  standard: 'Push Security – Abusing Okta’s SWA',
  section: 'article',
  url: 'https://pushsecurity.com/blog/okta-swa/',
  paraphrase: 'SWA is a password manager: a session thief can extract stored passwords.',
};
export const relatedDomains: Reference = {
  standard: 'Squarcina et al., “Can I Take Your Subdomain?”',
  section: 'paper',
  url: 'https://arxiv.org/abs/2012.01946',
  paraphrase: 'Dangling and shared sub-domains are practical attack vectors.',
};
export const sp800131a_3: Reference = {
  standard: 'NIST SP 800-131A Rev. 2',
  section: '§3',
  url: 'https://csrc.nist.gov/pubs/sp/800/131/a/r2/final',
  paraphrase: 'RSA signatures need keys of at least 2048 bits.',
};
export const sp800131a_9: Reference = {
  standard: 'NIST SP 800-131A Rev. 2',
  section: '§9',
  url: 'https://csrc.nist.gov/pubs/sp/800/131/a/r2/final',
  paraphrase: 'SHA-1 is disallowed for digital signature generation.',
};
export const uts39: Reference = {
  standard: 'Unicode UTS #39',
  section: '§4',
  url: 'https://www.unicode.org/reports/tr39/#Confusable_Detection',
  paraphrase: 'Confusable detection (skeleton comparison).',
};
