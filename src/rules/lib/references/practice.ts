import type { Reference } from '../../../model/rule.ts';

export const sp800131a_3: Reference = {
  standard: 'NIST SP 800-131A Rev. 2',
  section: '§3',
  url: 'https://csrc.nist.gov/pubs/sp/800/131/a/r2/final',
  paraphrase: 'RSA signatures need keys of at least 2048 bits.',
};

export const cwe319: Reference = {
  standard: 'CWE',
  section: 'CWE-319',
  url: 'https://cwe.mitre.org/data/definitions/319.html',
  paraphrase: 'Cleartext transmission.',
};

export const cwe321: Reference = {
  standard: 'CWE',
  section: 'CWE-321',
  url: 'https://cwe.mitre.org/data/definitions/321.html',
  paraphrase: 'Hard-coded cryptographic key.',
};

export const cwe522: Reference = {
  standard: 'CWE',
  section: 'CWE-522',
  url: 'https://cwe.mitre.org/data/definitions/522.html',
  paraphrase: 'Insufficiently protected credentials.',
};

export const cwe601: Reference = {
  standard: 'CWE',
  section: 'CWE-601',
  url: 'https://cwe.mitre.org/data/definitions/601.html',
  paraphrase: 'URL redirection to untrusted site.',
};

export const cwe798: Reference = {
  standard: 'CWE',
  section: 'CWE-798',
  url: 'https://cwe.mitre.org/data/definitions/798.html',
  paraphrase: 'Hard-coded credentials.',
};

export const cwe942: Reference = {
  standard: 'CWE',
  section: 'CWE-942',
  url: 'https://cwe.mitre.org/data/definitions/942.html',
  paraphrase: 'Permissive cross-domain policy with untrusted domains.',
};

export const publicSuffixList: Reference = {
  standard: 'Public Suffix List',
  section: 'ICANN and PRIVATE sections',
  url: 'https://publicsuffix.org/list/',
  paraphrase: 'Suffixes under which unrelated parties can register names.',
};

export const relatedDomains: Reference = {
  standard: 'Squarcina et al., “Can I Take Your Subdomain?”',
  section: 'paper',
  url: 'https://arxiv.org/abs/2012.01946',
  paraphrase: 'Dangling and shared sub-domains are practical attack vectors.',
};
