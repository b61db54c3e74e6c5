import type { Reference } from '../../../model/rule.ts';

const cwe = (section: string, page: string, paraphrase: string): Reference => ({
  standard: 'CWE',
  section,
  url: `https://cwe.mitre.org/data/definitions/${page}`,
  paraphrase,
});

export const cwe20 = /* @__PURE__ */ cwe('CWE-20', '20.html', 'Improper input validation.');
export const cwe79 = /* @__PURE__ */ cwe('CWE-79', '79.html', 'Cross-site scripting.');
export const cwe183 = /* @__PURE__ */ cwe('CWE-183', '183.html', 'Permissive list of allowed inputs.');
export const cwe200 = /* @__PURE__ */ cwe('CWE-200', '200.html', 'Exposure of sensitive information.');
export const cwe250 = /* @__PURE__ */ cwe('CWE-250', '250.html', 'Execution with unnecessary privileges.');
export const cwe256 = /* @__PURE__ */ cwe('CWE-256', '256.html', 'Plaintext storage of a password.');
export const cwe257 = /* @__PURE__ */ cwe(
  'CWE-257',
  '257.html',
  'Storing passwords in a recoverable format.',
);
export const cwe262 = /* @__PURE__ */ cwe('CWE-262', '262.html', 'Not using password aging.');
export const cwe269 = /* @__PURE__ */ cwe('CWE-269', '269.html', 'Improper privilege management.');
export const cwe272 = /* @__PURE__ */ cwe('CWE-272', '272.html', 'Least privilege violation.');
export const cwe284 = /* @__PURE__ */ cwe('CWE-284', '284.html', 'Improper access control.');
export const cwe294 = /* @__PURE__ */ cwe('CWE-294', '294.html', 'Authentication bypass by capture-replay.');
export const cwe295 = /* @__PURE__ */ cwe('CWE-295', '295.html', 'Improper certificate validation.');
export const cwe298 = /* @__PURE__ */ cwe(
  'CWE-298',
  '298.html',
  'Improper validation of certificate expiration.',
);
export const cwe306 = /* @__PURE__ */ cwe(
  'CWE-306',
  '306.html',
  'Missing authentication for critical function.',
);
export const cwe307 = /* @__PURE__ */ cwe(
  'CWE-307',
  '307.html',
  'Improper restriction of excessive authentication attempts.',
);
export const cwe308 = /* @__PURE__ */ cwe('CWE-308', '308.html', 'Use of single-factor authentication.');
export const cwe311 = /* @__PURE__ */ cwe('CWE-311', '311.html', 'Missing encryption of sensitive data.');
export const cwe319 = /* @__PURE__ */ cwe('CWE-319', '319.html', 'Cleartext transmission.');
export const cwe321 = /* @__PURE__ */ cwe('CWE-321', '321.html', 'Hard-coded cryptographic key.');
export const cwe323 = /* @__PURE__ */ cwe('CWE-323', '323.html', 'Reusing a nonce, key pair in encryption.');
export const cwe324 = /* @__PURE__ */ cwe('CWE-324', '324.html', 'Use of a key past its expiration date.');
export const cwe326 = /* @__PURE__ */ cwe('CWE-326', '326.html', 'Inadequate encryption strength.');
export const cwe327 = /* @__PURE__ */ cwe('CWE-327', '327.html', 'Broken or risky cryptographic algorithm.');
export const cwe328 = /* @__PURE__ */ cwe('CWE-328', '328.html', 'Weak hash.');
export const cwe345 = /* @__PURE__ */ cwe(
  'CWE-345',
  '345.html',
  'Insufficient verification of data authenticity.',
);
export const cwe346 = /* @__PURE__ */ cwe('CWE-346', '346.html', 'Origin validation error.');
export const cwe347 = /* @__PURE__ */ cwe(
  'CWE-347',
  '347.html',
  'Improper verification of cryptographic signature.',
);
export const cwe359 = /* @__PURE__ */ cwe('CWE-359', '359.html', 'Exposure of private personal information.');
export const cwe522 = /* @__PURE__ */ cwe('CWE-522', '522.html', 'Insufficiently protected credentials.');
export const cwe601 = /* @__PURE__ */ cwe('CWE-601', '601.html', 'URL redirection to untrusted site.');
export const cwe613 = /* @__PURE__ */ cwe('CWE-613', '613.html', 'Insufficient session expiration.');
export const cwe625 = /* @__PURE__ */ cwe('CWE-625', '625.html', 'Permissive regular expression.');
export const cwe668 = /* @__PURE__ */ cwe('CWE-668', '668.html', 'Exposure of resource to wrong sphere.');
export const cwe672 = /* @__PURE__ */ cwe(
  'CWE-672',
  '672.html',
  'Operation on a resource after expiration or release.',
);
export const cwe770 = /* @__PURE__ */ cwe('CWE-770', '770.html', 'Allocation of resources without limits.');
export const cwe777 = /* @__PURE__ */ cwe('CWE-777', '777.html', 'Regular expression without anchors.');
export const cwe778 = /* @__PURE__ */ cwe('CWE-778', '778.html', 'Insufficient logging.');
export const cwe798 = /* @__PURE__ */ cwe('CWE-798', '798.html', 'Hard-coded credentials.');
export const cwe862 = /* @__PURE__ */ cwe('CWE-862', '862.html', 'Missing authorization.');
export const cwe923 = /* @__PURE__ */ cwe(
  'CWE-923',
  '923.html',
  'Improper restriction of communication channel to intended endpoints.',
);
export const cwe939 = /* @__PURE__ */ cwe(
  'CWE-939',
  '939.html',
  'Improper authorization in handler for custom URL scheme.',
);
export const cwe942 = /* @__PURE__ */ cwe(
  'CWE-942',
  '942.html',
  'Permissive cross-domain policy with untrusted domains.',
);
export const cwe1007 = /* @__PURE__ */ cwe(
  'CWE-1007',
  '1007.html',
  'Insufficient visual distinction of homoglyphs.',
);
export const cwe1021 = /* @__PURE__ */ cwe(
  'CWE-1021',
  '1021.html',
  'Improper restriction of rendered UI layers or frames.',
);
export const cwe1125 = /* @__PURE__ */ cwe('CWE-1125', '1125.html', 'Excessive attack surface.');
export const cwe1188 = /* @__PURE__ */ cwe('CWE-1188', '1188.html', 'Insecure default initialization.');
export const cwe1220 = /* @__PURE__ */ cwe(
  'CWE-1220',
  '1220.html',
  'Insufficient granularity of access control.',
);
export const cwe1391 = /* @__PURE__ */ cwe('CWE-1391', '1391.html', 'Use of weak credentials.');
