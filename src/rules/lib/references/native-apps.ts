import type { Reference } from '../../../model/rule.ts';

const rfc8252 = (section: string, page: string, paraphrase: string): Reference => ({
  standard: 'RFC 8252 (BCP 212, OAuth for Native Apps)',
  section,
  url: `https://www.rfc-editor.org/rfc/rfc8252#section-${page}`,
  paraphrase,
});

export const rfc3986_3_2_1: Reference = {
  standard: 'RFC 3986',
  section: '§3.2.1',
  url: 'https://www.rfc-editor.org/rfc/rfc3986#section-3.2.1',
  paraphrase: 'Userinfo in URIs is deprecated and used to mislead users.',
};
export const rfc3986_6_2_1: Reference = {
  standard: 'RFC 3986',
  section: '§6.2.1',
  url: 'https://www.rfc-editor.org/rfc/rfc3986#section-6.2.1',
  paraphrase: 'Simple string comparison.',
};
export const rfc6761_6: Reference = {
  standard: 'RFC 6761',
  section: '§6',
  url: 'https://www.rfc-editor.org/rfc/rfc6761#section-6',
  paraphrase: 'Special-use names: test, localhost, invalid, example.',
};
export const rfc7595_3_8: Reference = {
  standard: 'RFC 7595',
  section: '§3.8',
  url: 'https://www.rfc-editor.org/rfc/rfc7595#section-3.8',
  paraphrase: 'Private scheme names should use reverse-DNS notation.',
};
export const rfc8252_7_1 = /* @__PURE__ */ rfc8252(
  '§7.1',
  '7.1',
  'Private-use URI schemes must be based on a domain under the app owner’s control, in reverse order.',
);
export const rfc8252_7_2 = /* @__PURE__ */ rfc8252(
  '§7.2',
  '7.2',
  'Claimed https URIs are the preferred native redirect.',
);
export const rfc8252_7_3 = /* @__PURE__ */ rfc8252(
  '§7.3',
  '7.3',
  'Loopback redirects use http with the IP literal 127.0.0.1 or [::1], any port.',
);
export const rfc8252_8_1 = /* @__PURE__ */ rfc8252(
  '§8.1',
  '8.1',
  'Native apps need PKCE because the redirect can be intercepted by another app.',
);
export const rfc8252_8_3 = /* @__PURE__ */ rfc8252(
  '§8.3',
  '8.3',
  '“localhost” is NOT RECOMMENDED; use the loopback IP literal.',
);
export const rfc8252_8_4 = /* @__PURE__ */ rfc8252(
  '§8.4',
  '8.4',
  'Record the client type and complete redirect URIs at registration; reject anything else.',
);
export const rfc8252_8_5 = /* @__PURE__ */ rfc8252(
  '§8.5',
  '8.5',
  'Secrets shipped to many installs are not confidential; SHOULD NOT require shared-secret client authentication.',
);
export const rfc8252_8_6 = /* @__PURE__ */ rfc8252(
  '§8.6',
  '8.6',
  'Do not process requests automatically without consent when client identity cannot be assured.',
);
