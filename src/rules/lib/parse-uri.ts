import { remembered } from './remembered.ts';

/** `script` to `unparseable` are the dangerous forms; `custom` is a private-use scheme. */
export type UriForm = 'web' | 'custom' | 'script' | 'file-like' | 'intent' | 'oob' | 'unparseable';

/** A registered URI in both forms: as written, and as a browser reads it. */
export interface ParsedUri {
  /** Trimmed, at most 4,096 characters, otherwise exactly as registered. */
  readonly raw: string;
  /** Lower case, without the colon; empty when there is none. */
  readonly scheme: string;
  readonly form: UriForm;
  /** As a browser normalises it (punycode, IPv4 in dotted form), without a trailing dot; empty unless `web`. */
  readonly host: string;
  readonly trailingDot: boolean;
  /** Empty when it is the scheme's default. */
  readonly port: string;
  /** Empty unless `web`. */
  readonly origin: string;
}

const LONGEST = 4096;
const SCHEME = /^[a-z][a-z0-9+.-]*(?=:)/i;
const OUT_OF_BAND = 'urn:ietf:wg:oauth:2.0:oob';

const FORMS: ReadonlyMap<string, UriForm> = new Map([
  ['javascript', 'script'],
  ['data', 'script'],
  ['vbscript', 'script'],
  ['blob', 'script'],
  ['filesystem', 'script'],
  ['view-source', 'script'],
  ['file', 'file-like'],
  ['ftp', 'file-like'],
  ['ftps', 'file-like'],
  ['ws', 'file-like'],
  ['wss', 'file-like'],
  ['gopher', 'file-like'],
  ['jar', 'file-like'],
  ['mhtml', 'file-like'],
  ['smb', 'file-like'],
  ['about', 'file-like'],
  ['intent', 'intent'],
  ['android-app', 'intent'],
  ['market', 'intent'],
]);

/** Reads a registered URI. Never throws: what a browser would refuse has the form `unparseable`. */
export const parseUri = (registered: string): ParsedUri =>
  registered.length > LONGEST ? parse(registered.slice(0, LONGEST)) : cachedParse(registered);

const cachedParse = /* @__PURE__ */ remembered(parse);

function parse(registered: string): ParsedUri {
  const raw = registered.trim();
  const seen = asBrowsersSee(raw);
  const scheme = SCHEME.exec(seen)?.[0].toLowerCase() ?? '';
  if (scheme === 'https' || scheme === 'http') return parseWeb(raw, scheme, seen);
  return { raw, scheme, form: formOf(scheme, seen), host: '', trailingDot: false, port: '', origin: '' };
}

/** Browsers drop control characters at the ends, and tabs and line breaks everywhere. */
const asBrowsersSee = (raw: string): string =>
  /[\0-\x20]/.test(raw) ? raw.replace(/^[\0-\x20]+|[\t\r\n]/g, '') : raw;

function formOf(scheme: string, seen: string): UriForm {
  if (scheme === '') return 'unparseable';
  if (scheme === 'urn' && seen.toLowerCase().startsWith(OUT_OF_BAND)) return 'oob';
  return FORMS.get(scheme) ?? 'custom';
}

function parseWeb(raw: string, scheme: string, seen: string): ParsedUri {
  const url = readByBrowser(seen);
  if (!url?.hostname) {
    return { raw, scheme, form: 'unparseable', host: '', trailingDot: false, port: '', origin: '' };
  }
  const { hostname, port, origin } = url;
  // Older Chromium keeps an asterisk in a host as %2A.
  const name = hostname.includes('%2') ? hostname.replace(/%2a/gi, '*') : hostname;
  const trailingDot = name.endsWith('.');
  return {
    raw,
    scheme,
    form: 'web',
    host: trailingDot ? name.slice(0, -1) : name,
    trailingDot,
    port,
    origin,
  };
}

function readByBrowser(seen: string): URL | undefined {
  try {
    return new URL(seen);
  } catch {
    return undefined;
  }
}

/** http or https, and readable by a browser. */
export const isWeb = (uri: ParsedUri): boolean => uri.form === 'web';
