import type { Reference } from '../../../model/rule.ts';

const samlProfiles = (section: string, paraphrase: string): Reference => ({
  standard: 'SAML 2.0 Profiles',
  section,
  url: 'https://docs.oasis-open.org/security/saml/v2.0/saml-profiles-2.0-os.pdf',
  paraphrase,
});

const samlSecurity = (section: string, paraphrase: string): Reference => ({
  standard: 'SAML 2.0 Security and Privacy Considerations',
  section,
  url: 'https://docs.oasis-open.org/security/saml/v2.0/saml-sec-consider-2.0-os.pdf',
  paraphrase,
});

/** The final edition numbers its sections differently from the drafts. */
const sp80063c = (paraphrase: string): Reference => ({
  standard: 'NIST SP 800-63C-4',
  section: 'Federation and assertions',
  url: 'https://pages.nist.gov/800-63-4/sp800-63c.html',
  paraphrase,
});

export const owaspSaml: Reference = {
  standard: 'OWASP SAML Security Cheat Sheet',
  section: 'Unsolicited response; certificates',
  url: 'https://cheatsheetseries.owasp.org/cheatsheets/SAML_Security_Cheat_Sheet.html',
  paraphrase: 'IdP-initiated SSO lacks login-CSRF protection; rsa-sha256; RelayState allow-list.',
};
export const samlCore_2_5_1_4: Reference = {
  standard: 'SAML 2.0 Core',
  section: '§2.5.1.4',
  url: 'https://docs.oasis-open.org/security/saml/v2.0/saml-core-2.0-os.pdf',
  paraphrase: 'AudienceRestriction limits who may rely on the assertion.',
};
export const samlCore_8_3: Reference = {
  standard: 'SAML 2.0 Core',
  section: '§8.3',
  url: 'https://docs.oasis-open.org/security/saml/v2.0/saml-core-2.0-os.pdf',
  paraphrase: 'NameID formats; persistent/transient vs e-mail address.',
};
export const samlProfiles_4_1_4_2 = /* @__PURE__ */ samlProfiles(
  '§4.1.4.2',
  'Response content: Recipient equals the ACS URL, AudienceRestriction present.',
);
export const samlProfiles_4_1_4_5 = /* @__PURE__ */ samlProfiles(
  '§4.1.4.5',
  'With HTTP POST each assertion MUST be protected by a signature (on assertion or response).',
);
export const samlProfiles_4_1_5 = /* @__PURE__ */ samlProfiles(
  '§4.1.5',
  'Unsolicited (IdP-initiated) responses.',
);
export const samlSecurity_4_2_1 = /* @__PURE__ */ samlSecurity('§4.2.1', 'In-transit confidentiality (TLS).');
export const samlSecurity_4_2_2 = /* @__PURE__ */ samlSecurity(
  '§4.2.2',
  'Message-level confidentiality (encrypted assertions).',
);
export const samlSecurity_4_3 = /* @__PURE__ */ samlSecurity('§4.3', 'Data integrity by digital signature.');
export const samlSecurity_6_4_1 = /* @__PURE__ */ samlSecurity('§6.4.1', 'Stolen assertion.');
export const samlSecurity_6_4_2 = /* @__PURE__ */ samlSecurity('§6.4.2', 'Man in the middle.');
export const samlSecurity_6_4_3 = /* @__PURE__ */ samlSecurity('§6.4.3', 'Forged assertion.');
export const samlSecurity_6_4_4 = /* @__PURE__ */ samlSecurity('§6.4.4', 'Browser state exposure.');
export const samlSecurity_7_1_1_3 = /* @__PURE__ */ samlSecurity('§7.1.1.3', 'Theft of the bearer token.');
export const samlSecurity_7_1_1_7 = /* @__PURE__ */ samlSecurity('§7.1.1.7', 'Message modification.');
export const sp80063c_5_6 = /* @__PURE__ */ sp80063c(
  'Re-authentication and session requirements in federation.',
);
export const sp80063c_6_2_2 = /* @__PURE__ */ sp80063c('Assertions SHALL be signed by the IdP.');
export const sp80063c_6_2_3 = /* @__PURE__ */ sp80063c(
  'Encrypted assertions when they carry personal data through the front channel.',
);
export const sp80063c_6_2_4 = /* @__PURE__ */ sp80063c('Assertions SHALL be audience-restricted to the RP.');
export const sp80063c_6_2_5 = /* @__PURE__ */ sp80063c('Pairwise pseudonymous identifiers.');
export const xmlenc_6_1: Reference = {
  standard: 'W3C XML Encryption 1.1',
  section: '§6.1',
  url: 'https://www.w3.org/TR/xmlenc-core1/#sec-chosen-ciphertext-attacks',
  paraphrase: 'CBC and RSA v1.5 are exposed to chosen-ciphertext attacks; prefer AES-GCM and RSA-OAEP.',
};
