import {
  chosenIn,
  type Found,
  just,
  nothing,
  orUnread,
  type Reader,
  textIn,
  type Understood,
} from './found.ts';
import { isWildcardLabel, meaningOf } from './labels/dictionary.ts';
import { PATHS, type Path } from './labels/paths.ts';
import type { Option } from './read-content.ts';
import { choice, consent, flag, note, seconds, text, uri, uris } from './read-kinds.ts';
import type { Row } from './row.ts';
import { understandGrants } from './understand-grants.ts';

const isWildcardBox = ({ label, raw }: Option): boolean =>
  isWildcardLabel(label) || raw === 'wildcard_redirect';

/** The wildcard box alone does not tell that there is no address: they may stand where nobody looked. */
const redirects: Reader = (row, url) => {
  const { options, entries, lines } = row.content;
  const box = options.find(isWildcardBox);
  if (!box) return uris(row, url);
  const list = entries.length + lines.length > 0 ? uris(row, url) : nothing(row.path);
  const value = box.checked ? 'SUBDOMAIN' : 'DISABLED';
  const wildcard: Found = { path: PATHS.wildcard, value, label: box.label, elements: [box.element] };
  return { found: [...list.found, wildcard], unread: list.unread };
};

/** “Either Okta or App” leaves open how; where the next row does not tell, nobody knows. */
const loginBegins: Reader = ({ path, content }) => {
  const value = chosenIn(path, content);
  return orUnread(PATHS.loginMode, value === 'EITHER' ? undefined : value);
};

const visibility: Reader = ({ path, content }) => ({
  found: content.options.flatMap(({ label, checked, element }) => {
    const field = meaningOf(path, label);
    return typeof field === 'string' ? [{ path: field, value: !checked, label, elements: [element] }] : [];
  }),
  unread: [],
});

const clientAuth: Reader = (row, url) => {
  const { found, unread } = choice(row, url);
  // Until 2022 one choice was both.
  const pkce = row.content.options.some(({ checked, label }) => checked && /^use pkce\b/i.test(label));
  return { found: pkce ? [...found, { path: PATHS.pkce, value: true }] : found, unread };
};

const issuer: Reader = ({ path, content }, url) => {
  const known = chosenIn(path, content);
  if (known !== undefined) return just(path, known);
  const address = textIn(content);
  if (!URL.canParse(address)) return nothing(path);
  const own = new URL(url).hostname.replace('-admin.', '.');
  return just(path, new URL(address).hostname === own ? 'ORG_URL' : 'CUSTOM_URL');
};

const READERS: Readonly<Partial<Record<Path, Reader>>> = {
  [PATHS.label]: text,
  [PATHS.clientId]: text,
  [PATHS.notesAdmin]: note,
  [PATHS.notesEnduser]: note,
  [PATHS.clientAuth]: clientAuth,
  [PATHS.pkce]: flag,
  [PATHS.dpop]: flag,
  [PATHS.implicitAssignment]: flag,
  [PATHS.consent]: consent,
  [PATHS.leeway]: seconds,
  [PATHS.redirects]: redirects,
  [PATHS.signOuts]: uris,
  [PATHS.baseUris]: uris,
  [PATHS.loginBegins]: loginBegins,
  [PATHS.visibility]: visibility,
  [PATHS.issuer]: issuer,
  [PATHS.grants]: ({ content }) => understandGrants(content),
};
const URIS: ReadonlySet<Path> = new Set([
  PATHS.tos,
  PATHS.policy,
  PATHS.logo,
  PATHS.initiateLogin,
  PATHS.jwksUri,
  PATHS.emailCallback,
]);

/** What a row says, in Okta's values. */
export function understand(row: Row, url: string): Understood {
  const reader = READERS[row.path] ?? (URIS.has(row.path) ? uri : choice);
  return reader(row, url);
}
