import { isWeb, type ParsedUri } from './parse-uri.ts';

/** Parts of a URI that a URI parser would tidy away, cut from the registered text. */
interface Pieces {
  readonly authority: string;
  readonly path: string;
  /** Without the question mark. */
  readonly query: string;
}

export type RiskyPart =
  | 'userinfo'
  | 'backslash'
  | 'redirect-param'
  | 'fragment'
  | 'traversal'
  | 'encoded-separator'
  | 'control'
  | 'redirect-param-name'
  | 'reserved-param'
  | 'double-slash'
  | 'root-path';

/** Browsers take any number of slashes for the two before a host. */
const OF_WEB = /^[^:]*:[\\/]*([^\\/?#]*)([^?#]*)(?:\?([^#]*))?/;
/** With one slash or none, a private-use scheme is followed by its path. */
const OF_CUSTOM = /^[^:]*:(?:\/\/([^\\/?#]*))?([^?#]*)(?:\?([^#]*))?/;

function cut(uri: ParsedUri): Pieces {
  const [, authority = '', path = '', query = ''] = (isWeb(uri) ? OF_WEB : OF_CUSTOM).exec(uri.raw) ?? [];
  return { authority, path, query };
}

export const hasUserinfo = (uri: ParsedUri): boolean =>
  uri.raw.includes('@') && cut(uri).authority.includes('@');

/** The host exactly as registered, with its port. */
export function writtenHost(uri: ParsedUri): string {
  const { authority } = cut(uri);
  return authority.slice(authority.lastIndexOf('@') + 1);
}

export const hasBackslash = ({ raw }: ParsedUri): boolean => raw.includes('\\');

const REDIRECT_PARAMS: ReadonlySet<string> = new Set([
  'url',
  'uri',
  'u',
  'next',
  'return',
  'returnto',
  'return_url',
  'returnurl',
  'redirect',
  'redirect_url',
  'redirect_uri',
  'dest',
  'destination',
  'continue',
  'goto',
  'target',
  'rurl',
  'relaystate',
  'callback',
  'forward',
]);
const RESERVED_PARAMS: ReadonlySet<string> = new Set([
  'code',
  'state',
  'error',
  'iss',
  'id_token',
  'access_token',
]);
const ELSEWHERE = /^\s*(?:[a-z][a-z0-9+.-]*:\/\/|(?:https?|javascript|data):|[\\/]{2})/i;

/** Whether a query parameter named like a redirect holds an address of another site. */
export const hasRedirectParam = (uri: ParsedUri): boolean =>
  uri.raw.includes('?') && paramsOf(cut(uri).query).includes('redirect-param');

function paramsOf(query: string): RiskyPart[] {
  if (query === '') return [];
  return query.split('&').flatMap((pair): RiskyPart[] => {
    const [name = '', ...rest] = pair.split('=');
    const key = decoded(name).toLowerCase();
    if (REDIRECT_PARAMS.has(key)) {
      return [ELSEWHERE.test(decoded(rest.join('='))) ? 'redirect-param' : 'redirect-param-name'];
    }
    return RESERVED_PARAMS.has(key) ? ['reserved-param'] : [];
  });
}

/** Percent-decodes ASCII; anything else stays as it is, so this never throws. */
const decoded = (text: string): string =>
  text.includes('%')
    ? text.replace(/%([0-7][0-9a-f])/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
    : text;

const DOT_SEGMENT = /(?:^|[\\/])\.{1,2}(?:;[^\\/]*)?(?=[\\/]|$)/;

function hasTraversal(path: string): boolean {
  if (DOT_SEGMENT.test(path)) return true;
  if (!path.includes('%')) return false;
  const once = decoded(path);
  return DOT_SEGMENT.test(once) || DOT_SEGMENT.test(decoded(once));
}

/** A site and a path with nothing in it that could be risky. Most addresses are like that. */
const PLAIN =
  /^[a-z][a-z0-9+.-]*:\/\/[^@\\?#%/\0-\x20\x7f\s]+(?:\/[^.@\\?#%/\0-\x20\x7f\s][^@\\?#%/\0-\x20\x7f\s]*)+\/?$/i;
const PLAIN_ROOT = /^[a-z][a-z0-9+.-]*:\/\/[^@\\?#%/\0-\x20\x7f\s]+\/?$/i;
const NONE: readonly RiskyPart[] = [];
const ROOT: readonly RiskyPart[] = ['root-path'];

/** Every risky part of a URI that is not dangerous as a whole, worst first. */
export function riskyParts(uri: ParsedUri): readonly RiskyPart[] {
  if (PLAIN.test(uri.raw)) return NONE;
  return PLAIN_ROOT.test(uri.raw) ? ROOT : closerLook(uri);
}

function closerLook(uri: ParsedUri): readonly RiskyPart[] {
  const { authority, path, query } = cut(uri);
  const params = paramsOf(query);
  const found: RiskyPart[] = [];
  const note = (part: RiskyPart, isThere: boolean): void => {
    if (isThere) found.push(part);
  };
  note('userinfo', authority.includes('@'));
  note('backslash', hasBackslash(uri));
  note('redirect-param', params.includes('redirect-param'));
  note('fragment', uri.raw.includes('#'));
  note('traversal', hasTraversal(path));
  note('encoded-separator', /%(?:2f|5c|00|0d|0a)/i.test(path));
  note('control', /[\0-\x20\x7f\s]/.test(uri.raw));
  note('redirect-param-name', params.includes('redirect-param-name'));
  note('reserved-param', params.includes('reserved-param'));
  note('double-slash', path.includes('//'));
  note('root-path', path === '' || path === '/');
  return found;
}
