import type { NoteVerdict } from '../model/app.ts';
import type { PageContent } from '../model/partial-app.ts';
import { maskText, maskUri } from '../okta/readers/mask.ts';
import { readNote } from '../okta/readers/note.ts';
import { isWildcardLabel, meaningOf } from './labels/dictionary.ts';
import { PATHS, type Path } from './labels/paths.ts';
import type { Content, Option } from './read-content.ts';
import type { Row } from './row.ts';
import { understandGrants } from './understand-grants.ts';

/** A value found in a row. */
export interface Found {
  readonly path: string;
  readonly value: PageContent;
  /** Where the value has a label of its own. */
  readonly label?: string;
  /** Of a list, an element per item; otherwise the one that holds the value. The row where absent. */
  readonly elements?: readonly Element[];
  readonly shown?: readonly string[];
}

export interface Understood {
  readonly found: readonly Found[];
  /** Paths of which the row says something we do not know. */
  readonly unread: readonly string[];
}

/** `url` is the page's; a plain issuer URL is compared with it. */
type Reader = (row: Row, url: string) => Understood;

const just = (path: string, value: PageContent, more: Partial<Found> = {}): Understood => ({
  found: [{ path, value, ...more }],
  unread: [],
});
const nothing = (path: string): Understood => ({ found: [], unread: [path] });
const orUnread = (path: string, value: PageContent | undefined): Understood =>
  value === undefined ? nothing(path) : just(path, value);

/** The one text of a row. */
const textIn = ({ entries, chosen, lines }: Content): string =>
  entries[0]?.text ?? chosen?.text ?? lines.map(({ text }) => text).join(' ');

const chosenIn = (path: Path, content: Content) => {
  const option = content.options.find(({ checked }) => checked);
  if (option) return meaningOf(path, option.label, option.raw);
  // Radio buttons of which none is chosen say nothing.
  return content.options.length > 0
    ? undefined
    : meaningOf(path, content.chosen?.text ?? textIn(content), content.chosen?.raw);
};

const text: Reader = ({ path, content }) => just(path, maskText(textIn(content)) || null);
const uri: Reader = ({ path, content }) => just(path, maskUri(textIn(content)) || null);
const choice: Reader = ({ path, content }) => orUnread(path, chosenIn(path, content));
const note: Reader = ({ path, content }) => {
  const verdict: NoteVerdict = readNote(textIn(content), path, []);
  return just(path, verdict);
};

/** A box alone in its row is the setting; otherwise the row says it in words. */
const flag: Reader = ({ path, content }) => {
  const [option] = content.options;
  if (content.options.length === 1 && option) return just(path, option.checked);
  const value = chosenIn(path, content);
  return typeof value === 'boolean' ? just(path, value) : nothing(path);
};

const consent: Reader = (row, url) => {
  const value = flag(row, url).found[0]?.value;
  return value === undefined ? nothing(row.path) : just(row.path, value ? 'REQUIRED' : 'TRUSTED');
};

const seconds: Reader = ({ path, content }) => {
  const number = /^(\d{1,6})(?:\D|$)/.exec(textIn(content))?.[1];
  return orUnread(path, number === undefined ? undefined : Number(number));
};

const uris: Reader = ({ path, content }) => {
  const items = content.entries.length > 0 ? content.entries : content.lines;
  // A box just added is empty until something is typed.
  const filled = items.filter((item) => item.text !== '');
  return just(
    path,
    filled.map((item) => maskUri(item.text)),
    { elements: filled.map(({ element }) => element) },
  );
};

const isWildcardBox = ({ label, raw }: Option): boolean =>
  isWildcardLabel(label) || raw === 'wildcard_redirect';

const redirects: Reader = (row, url) => {
  const box = row.content.options.find(isWildcardBox);
  const list = uris(row, url);
  if (!box) return list;
  const value = box.checked ? 'SUBDOMAIN' : 'DISABLED';
  const wildcard: Found = { path: PATHS.wildcard, value, label: box.label, elements: [box.element] };
  return { found: [...list.found, wildcard], unread: [] };
};

/** “Either Okta or App” leaves open how; the next row tells. */
const loginBegins: Reader = ({ path, content }) => {
  const value = chosenIn(path, content);
  if (value === 'EITHER') return { found: [], unread: [] };
  return value === undefined ? nothing(PATHS.loginMode) : just(PATHS.loginMode, value);
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
