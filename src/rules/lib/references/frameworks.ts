import type { Reference } from '../../../model/rule.ts';

const cis = (section: string, paraphrase: string): Reference => ({
  standard: 'CIS Controls v8.1',
  section,
  url: 'https://www.cisecurity.org/controls/v8-1',
  paraphrase,
});

const csf = (section: string, paraphrase: string): Reference => ({
  standard: 'NIST CSF 2.0',
  section,
  url: 'https://www.nist.gov/cyberframework',
  paraphrase,
});

const iso27001 = (section: string, paraphrase: string): Reference => ({
  standard: 'ISO/IEC 27001:2022 Annex A',
  section,
  url: 'https://www.iso.org/standard/27001',
  paraphrase,
});

const soc2 = (section: string, paraphrase: string): Reference => ({
  standard: 'SOC 2 (AICPA TSC 2017, rev. 2022)',
  section,
  url: 'https://www.aicpa-cima.com/resources/download/2017-trust-services-criteria-with-revised-points-of-focus-2022',
  paraphrase,
});

const stig = (section: string, paraphrase: string): Reference => ({
  standard: 'DISA STIG Okta IDaaS V1R2 (19 Nov 2025)',
  section,
  url: 'https://cyber.trackr.live/stig/Okta_Identity_as_a_Service_(IDaaS)/1/2',
  paraphrase,
});

export const cis_2_1 = /* @__PURE__ */ cis('2.1', 'Software inventory.');
export const cis_3_3 = /* @__PURE__ */ cis('3.3', 'Data access control lists.');
export const cis_3_10 = /* @__PURE__ */ cis('3.10', 'Encrypt sensitive data in transit.');
export const cis_5_2 = /* @__PURE__ */ cis('5.2', 'Unique passwords.');
export const cis_5_3 = /* @__PURE__ */ cis('5.3', 'Disable dormant accounts.');
export const cis_5_4 = /* @__PURE__ */ cis('5.4', 'Restrict administrator privileges.');
export const cis_5_5 = /* @__PURE__ */ cis('5.5', 'Inventory of service accounts.');
export const cis_6_1 = /* @__PURE__ */ cis('6.1', 'Access granting process.');
export const cis_6_2 = /* @__PURE__ */ cis('6.2', 'Access revoking process.');
export const cis_6_3 = /* @__PURE__ */ cis('6.3', 'MFA for externally exposed applications.');
export const cis_6_5 = /* @__PURE__ */ cis('6.5', 'MFA for administrative access.');
export const cis_6_8 = /* @__PURE__ */ cis('6.8', 'Role-based access control.');
export const cis_8_11 = /* @__PURE__ */ cis('8.11', 'Review audit logs.');
export const cis_15_1 = /* @__PURE__ */ cis('15.1', 'Inventory of service providers.');
export const csf_DE_CM_09 = /* @__PURE__ */ csf('DE.CM-09', 'Computing services are monitored.');
export const csf_ID_AM_02 = /* @__PURE__ */ csf('ID.AM-02', 'Inventories of software and services.');
export const csf_PR_AA_01 = /* @__PURE__ */ csf('PR.AA-01', 'Identities and credentials are managed.');
export const csf_PR_AA_03 = /* @__PURE__ */ csf(
  'PR.AA-03',
  'Users, services and hardware are authenticated.',
);
export const csf_PR_AA_04 = /* @__PURE__ */ csf(
  'PR.AA-04',
  'Identity assertions are protected, conveyed and verified.',
);
export const csf_PR_AA_05 = /* @__PURE__ */ csf('PR.AA-05', 'Access permissions follow least privilege.');
export const csf_PR_DS_02 = /* @__PURE__ */ csf('PR.DS-02', 'Data in transit is protected.');
export const csf_PR_IR_04 = /* @__PURE__ */ csf('PR.IR-04', 'Adequate resource capacity.');
export const iso27001_5_9 = /* @__PURE__ */ iso27001('A.5.9', 'Inventory of assets.');
export const iso27001_5_15 = /* @__PURE__ */ iso27001('A.5.15', 'Access control.');
export const iso27001_5_16 = /* @__PURE__ */ iso27001('A.5.16', 'Identity management.');
export const iso27001_5_17 = /* @__PURE__ */ iso27001('A.5.17', 'Authentication information.');
export const iso27001_5_18 = /* @__PURE__ */ iso27001('A.5.18', 'Access rights.');
export const iso27001_5_23 = /* @__PURE__ */ iso27001('A.5.23', 'Use of cloud services.');
export const iso27001_8_2 = /* @__PURE__ */ iso27001('A.8.2', 'Privileged access rights.');
export const iso27001_8_5 = /* @__PURE__ */ iso27001('A.8.5', 'Secure authentication.');
export const iso27001_8_6 = /* @__PURE__ */ iso27001('A.8.6', 'Capacity management.');
export const iso27001_8_12 = /* @__PURE__ */ iso27001('A.8.12', 'Data leakage prevention.');
export const iso27001_8_15 = /* @__PURE__ */ iso27001('A.8.15', 'Logging.');
export const iso27001_8_24 = /* @__PURE__ */ iso27001('A.8.24', 'Use of cryptography.');
export const iso27001_8_32 = /* @__PURE__ */ iso27001('A.8.32', 'Change management.');
export const soc2_A1_1 = /* @__PURE__ */ soc2('A1.1', 'Capacity management.');
export const soc2_CC6_1 = /* @__PURE__ */ soc2('CC6.1', 'Logical access security.');
export const soc2_CC6_2 = /* @__PURE__ */ soc2('CC6.2', 'Registration and authorization of users.');
export const soc2_CC6_3 = /* @__PURE__ */ soc2('CC6.3', 'Role-based access, least privilege.');
export const soc2_CC6_6 = /* @__PURE__ */ soc2('CC6.6', 'Boundary protection.');
export const soc2_CC7_2 = /* @__PURE__ */ soc2('CC7.2', 'Monitoring for anomalies.');
export const soc2_CC8_1 = /* @__PURE__ */ soc2('CC8.1', 'Change management.');
export const stigV273187 = /* @__PURE__ */ stig(
  'V-273187 / OKTA-APP-000025',
  'Admin Console must log out after 15 minutes of inactivity (CAT II).',
);
export const stigV273190 = /* @__PURE__ */ stig(
  'V-273190 / OKTA-APP-000180',
  'Okta Dashboard: phishing-resistant authenticators only (CAT II).',
);
export const stigV273191 = /* @__PURE__ */ stig(
  'V-273191 / OKTA-APP-000190',
  'Admin Console: phishing-resistant authenticators only (CAT II).',
);
export const stigV273193 = /* @__PURE__ */ stig(
  'V-273193 / OKTA-APP-000560',
  'Admin Console must use MFA (CAT I).',
);
export const stigV273194 = /* @__PURE__ */ stig(
  'V-273194 / OKTA-APP-000570',
  'Okta Dashboard must use MFA (CAT I).',
);
export const stigV273202 = /* @__PURE__ */ stig(
  'V-273202 / OKTA-APP-001430',
  'Audit records are off-loaded to a central log server (CAT I).',
);
export const stigV279689 = /* @__PURE__ */ stig(
  'V-279689 / OKTA-APP-003240',
  'By analogy: API tokens are restricted to network zones (CAT II).',
);
export const stigV279690 = /* @__PURE__ */ stig(
  'V-279690 / OKTA-APP-003241',
  'By analogy: API tokens belong to dedicated, non-super-admin accounts (CAT II).',
);
export const stigV279693 = /* @__PURE__ */ stig(
  'V-279693 / OKTA-APP-003244',
  'Every app’s authentication policy uses network zones and its catch-all rule denies (CAT II).',
);
