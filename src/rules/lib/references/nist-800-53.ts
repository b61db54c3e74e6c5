import type { Reference } from '../../../model/rule.ts';

const sp80053 = (section: string, paraphrase: string): Reference => ({
  standard: 'NIST SP 800-53 Rev. 5',
  section,
  url: 'https://csrc.nist.gov/pubs/sp/800/53/r5/upd1/final',
  paraphrase,
});

export const sp80053_AC_2 = /* @__PURE__ */ sp80053('AC-2', 'Account management.');
export const sp80053_AC_2_3 = /* @__PURE__ */ sp80053('AC-2(3)', 'Disable unused accounts.');
export const sp80053_AC_3 = /* @__PURE__ */ sp80053('AC-3', 'Access enforcement.');
export const sp80053_AC_4 = /* @__PURE__ */ sp80053('AC-4', 'Information flow enforcement.');
export const sp80053_AC_6 = /* @__PURE__ */ sp80053('AC-6', 'Least privilege.');
export const sp80053_AC_6_5 = /* @__PURE__ */ sp80053('AC-6(5)', 'Privileged accounts.');
export const sp80053_AC_12 = /* @__PURE__ */ sp80053('AC-12', 'Session termination.');
export const sp80053_AU_6 = /* @__PURE__ */ sp80053('AU-6', 'Audit record review.');
export const sp80053_CM_3 = /* @__PURE__ */ sp80053('CM-3', 'Configuration change control.');
export const sp80053_CM_7 = /* @__PURE__ */ sp80053('CM-7', 'Least functionality.');
export const sp80053_CM_8 = /* @__PURE__ */ sp80053('CM-8', 'Component inventory.');
export const sp80053_IA_2_1 = /* @__PURE__ */ sp80053('IA-2(1)', 'MFA for privileged accounts.');
export const sp80053_IA_2_2 = /* @__PURE__ */ sp80053('IA-2(2)', 'MFA for non-privileged accounts.');
export const sp80053_IA_2_8 = /* @__PURE__ */ sp80053('IA-2(8)', 'Replay-resistant authentication.');
export const sp80053_IA_5 = /* @__PURE__ */ sp80053('IA-5', 'Authenticator management.');
export const sp80053_IA_5_1 = /* @__PURE__ */ sp80053('IA-5(1)', 'Password-based authentication.');
export const sp80053_IA_9 = /* @__PURE__ */ sp80053('IA-9', 'Service identification and authentication.');
export const sp80053_IA_11 = /* @__PURE__ */ sp80053('IA-11', 'Re-authentication.');
export const sp80053_SA_9 = /* @__PURE__ */ sp80053('SA-9', 'External services.');
export const sp80053_SC_5 = /* @__PURE__ */ sp80053('SC-5', 'Denial-of-service protection.');
export const sp80053_SC_7 = /* @__PURE__ */ sp80053('SC-7', 'Boundary protection.');
export const sp80053_SC_8 = /* @__PURE__ */ sp80053('SC-8', 'Transmission confidentiality and integrity.');
export const sp80053_SC_12 = /* @__PURE__ */ sp80053('SC-12', 'Key establishment and management.');
export const sp80053_SC_13 = /* @__PURE__ */ sp80053('SC-13', 'Cryptographic protection.');
export const sp80053_SC_17 = /* @__PURE__ */ sp80053('SC-17', 'PKI certificates.');
export const sp80053_SI_4 = /* @__PURE__ */ sp80053('SI-4', 'System monitoring.');
export const sp80053_SI_10 = /* @__PURE__ */ sp80053('SI-10', 'Input validation.');
