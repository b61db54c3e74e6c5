export const MASK = '•••';

/** A URL parser drops these wherever they stand: https://url.spec.whatwg.org/#concept-basic-url-parser. */
const DROPPED = /[\t\r\n]/g;

/** A password at the start of an address. What is no letter may stand before it, as in regular expressions. */
const PASSWORD =
  /^([^a-z\\/]*(?:(?:http|ftp|ws)s?:[\\/]*|(?:[a-z][a-z0-9+.-]*:)*[\\/]{2})[^\\/?#:]*:)[^\\/?#]+@/i;
const PASSWORD_WITHIN = /([:=][\\/]{2,}[^\\/?#&:\s]*:)[^\\/?#&\s]+@/g;
/** The same percent-encoded, up to four times over; what is encoded once more belongs to the password. */
const PASSWORD_ENCODED =
  /((%(?:25){0,3})2f\2(?:2f)(?:(?!\2(?:2[36f]|3[af]))[^/?#&\s])*\2(?:3a))(?:(?!\2(?:2[36f]|3f))[^/?#&\s])+(\2(?:40))/gi;
/** Twenty characters and a digit in place of a user name. */
const TOKEN_AS_USER = /(?<=(?:^|[:=])[\\/]{2})(?=[\w-]*\d)[\w-]{20,}(?=(?::•••)?@)/g;

/** Up to the end of the host, which may hold marks of its own. */
const HEAD = /^[^\\/?#]*[\\/]{2,}[^\\/?#]*/;
/** What parameters stand between, also in an address within the address. */
const MARK = /([?&#;=]|%(?:25){0,3}(?:2[36]|3[bdf]))/i;
/** How the marks end, plain or encoded. */
const EQUALS = /[=d]$/i;
const END = /[&6#3;b]$/i;
const SECRET_NAME =
  /(?:(?:secret|token|pass(?:word|wd|phrase|code)|pwd|assertion|signature|jwt|sessionid|credentials?|authorization|saml(?:request|response)|(?:api|private|access|secret|subscription)key)|^(?:code|sig|pass|hmac|key|auth|otp|pin))(?:$|[[\].%])/;

/** Masks the passwords and the values of parameters named like secrets; everything a URI rule looks at stays. */
export const maskAddress = (address: string): string =>
  /[@=%]/.test(address) ? maskParameters(maskPasswords(address)) : address;

const maskPasswords = (address: string): string =>
  maskFirstPassword(address)
    .replace(PASSWORD_WITHIN, `$1${MASK}@`)
    .replace(PASSWORD_ENCODED, `$1${MASK}$3`)
    .replace(TOKEN_AS_USER, MASK);

function maskFirstPassword(address: string): string {
  const read = address.replace(DROPPED, '');
  const masked = read.replace(PASSWORD, `$1${MASK}@`);
  return masked === read ? address : masked;
}

function maskParameters(address: string): string {
  const [head = ''] = HEAD.exec(address) ?? [];
  const [start = '', ...pieces] = address.slice(head.length).split(MARK);
  let masked = head + start;
  // A path may hold a parameter as well.
  let name = start;
  // A mark that is encoded more often than the one before the secret belongs to the secret; so does a question mark.
  let depth = 0;
  for (let at = 0; at < pieces.length; at += 2) {
    const mark = pieces[at] ?? '';
    const text = pieces[at + 1] ?? '';
    if (depth === 0 && EQUALS.test(mark) && isSecretName(name)) depth = mark.length;
    else if (mark.length <= depth && END.test(mark)) depth = 0;
    masked += mark + (depth > 0 && /[\p{L}\p{N}]/u.test(text) ? MASK : text);
    name = text;
  }
  return masked;
}

function isSecretName(name: string): boolean {
  const plain = name
    .replace(/%[2-7][\da-f]/gi, decodeURIComponent)
    .toLowerCase()
    .replace(/%[\da-f]{2}|[^a-z[\].%]/g, '');
  return SECRET_NAME.test(plain) || SECRET_NAME.test(plain.replace(/[^a-z]/g, ''));
}
