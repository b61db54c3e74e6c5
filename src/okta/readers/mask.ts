import { MASK, maskAddress } from './mask-address.ts';

const ASSIGNMENT = /(client[_-]?secret|password|passwd|pwd|api[_-]?key|bearer)(\s*[:=]\s*)(\S{8,})/gi;
const PEM = /-----BEGIN [A-Z ]*PRIVATE KEY[\s\S]*?(?:-----END [A-Z ]*PRIVATE KEY-----|$)/g;
/** Starts at the beginning of a run of word characters only: a bare `eyJ` prefix would take quadratic time. */
const DOTTED = /(?<![\w-])[\w-]{13,}\.[\w-]{10,}(?:\.[\w-]*)?/g;
const OKTA_TOKEN = /(?<![\w-])00[A-Za-z0-9_-]{40}(?![\w-])/g;
const SLACK = /xox[abp]-[\w-]+/g;
const AWS = /AKIA[0-9A-Z]{16}/g;

/** `pwd=` and eight characters. */
const SHORTEST = 12;

/** One cheap look that nearly every string passes. */
const SUSPICIOUS =
  /eyJ|-----BEGIN |(?<![\w-])00[\w-]{40}|xox[abp]-|AKIA|secret|passw|pwd|api[_-]?key|bearer/i;

const isJwt = (dotted: string): boolean => /eyJ[\w-]{10,}\./.test(dotted);
const isWholeJwt = (dotted: string): boolean =>
  isJwt(dotted) && dotted.indexOf('.') !== dotted.lastIndexOf('.');

/** Replaces what looks like a credential in a label or name, and in the addresses it holds; the rest stays as it is. */
export const maskText = (text: string): string => maskCredentials(maskAddresses(text));

/** Masks an address as a whole; everything a URI rule looks at stays. */
export const maskUri = (uri: string): string => maskCredentials(maskAddress(uri));

const HAS_ADDRESS = /:[\\/]{2}/;
const maskAddresses = (text: string): string =>
  HAS_ADDRESS.test(text)
    ? text.replace(/\S+/g, (word) => (HAS_ADDRESS.test(word) ? maskAddress(word) : word))
    : text;

function maskCredentials(text: string): string {
  if (text.length < SHORTEST || !SUSPICIOUS.test(text)) return text;
  return text
    .replace(PEM, MASK)
    .replace(DOTTED, (dotted) =>
      isJwt(dotted) ? `${dotted.slice(0, dotted.indexOf('eyJ'))}${MASK}` : dotted,
    )
    .replace(OKTA_TOKEN, MASK)
    .replace(SLACK, MASK)
    .replace(AWS, MASK)
    .replace(ASSIGNMENT, (whole, name: string, sign: string, value: string) =>
      /\d/.test(value) ? `${name}${sign}${MASK}` : whole,
    );
}

/** Names of the secret patterns a text matches. The text itself must not go further. */
export function secretPatternsIn(text: string): readonly string[] {
  if (!SUSPICIOUS.test(text)) return [];
  const found: string[] = [];
  if (text.search(ASSIGNMENT) >= 0) found.push('password or key assignment');
  if (text.search(PEM) >= 0) found.push('private key');
  if ((text.match(DOTTED) ?? []).some(isWholeJwt)) found.push('JSON Web Token');
  if (text.search(OKTA_TOKEN) >= 0) found.push('Okta API token');
  if (text.search(SLACK) >= 0) found.push('Slack token');
  if (text.search(AWS) >= 0) found.push('AWS access key');
  return found;
}
