import { en } from './en.ts';
import { ja } from './ja.ts';
import { PATHS, type Path } from './paths.ts';

export type Meaning = string | boolean;

/** The words of one language of the console. Keys are labels as `labelKey` writes them. */
export interface Labels {
  /** Label of a row → its path in Okta's JSON. */
  readonly rows: Readonly<Record<string, Path>>;
  /** Labels that mean this path only below a certain title. */
  readonly below: Readonly<Record<string, { readonly title: string; readonly path: Path }>>;
  /** Path → text of a choice → Okta's value. */
  readonly options: Readonly<Partial<Record<Path, Readonly<Record<string, Meaning>>>>>;
  /** Beginnings of the wildcard box's label; the wizard, the tab and the documents word it differently. */
  readonly wildcard: readonly string[];
}

const LANGUAGES: readonly Labels[] = [en, ja];
const ROWS: ReadonlyMap<string, Path> = new Map(LANGUAGES.flatMap(({ rows }) => Object.entries(rows)));
const BELOW = new Map(LANGUAGES.flatMap(({ below }) => Object.entries(below)));

const OPTIONS: ReadonlyMap<Path, ReadonlyMap<string, Meaning>> = new Map(
  Object.values(PATHS).map((path) => [
    path,
    new Map(LANGUAGES.flatMap(({ options }) => Object.entries(options[path] ?? {}))),
  ]),
);
const VALUES: ReadonlyMap<Path, ReadonlySet<Meaning>> = new Map(
  [...OPTIONS].map(([path, meanings]) => [path, new Set(meanings.values())]),
);

/** The last parts of paths that can mean nothing else: a control that bears such a name is that field in any language. */
const NAMES: ReadonlyMap<string, Path> = new Map(
  Object.values(PATHS)
    .map((path): [string, Path] => [path.slice(path.lastIndexOf('.') + 1), path])
    .filter(([name]) => name.includes('_')),
);

/** No label is as long. Longer texts would cost more than they could tell. */
const LONGEST_LABEL = 200;
/** What cannot be seen, such as marks of direction. */
const UNSEEN = /\p{Cf}/gu;

/** A label without what varies from page to page: blanks, case, full-width forms, “(Optional)”, a final colon. */
export function labelKey(text: string): string {
  if (text.length > LONGEST_LABEL) return '';
  const plain = text
    .normalize('NFKC')
    .replace(UNSEEN, '')
    .toLowerCase()
    .replace(/\((?:optional|recommended|オプション|任意|推奨)\)/g, '')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[\s:*.]+$/, '');
  // Japanese is written with and without blanks around Latin words.
  return /[\u3040-\u9fff]/.test(plain) ? plain.replaceAll(' ', '') : plain;
}

/** The path of a row, by its label and the titles above it. */
export function pathOfLabel(label: string, titles: readonly string[] = []): Path | undefined {
  const key = labelKey(label);
  const known = ROWS.get(key);
  if (known) return known;
  const scoped = BELOW.get(key);
  return scoped && titles.some((title) => labelKey(title) === scoped.title) ? scoped.path : undefined;
}

/** Whether a text is, as a whole, a label or a choice we know. */
export function isLabel(text: string): boolean {
  const key = labelKey(text);
  return ROWS.has(key) || BELOW.has(key) || isChoice(text);
}

/** Whether a text is, as a whole, a choice we know. */
export function isChoice(text: string): boolean {
  const key = labelKey(text);
  return [...OPTIONS.values()].some((meanings) => meanings.has(key));
}

/** Every label and choice, as `labelKey` writes them. */
export const knownLabels = (): readonly string[] => [
  ...ROWS.keys(),
  ...BELOW.keys(),
  ...[...OPTIONS.values()].flatMap((meanings) => [...meanings.keys()]),
];

/** The path of a control by its own name, where that name is Okta's. */
export const pathOfName = (name: string): Path | undefined => NAMES.get(name);

/** What a choice means: by its text first, by its own value where that is Okta's word. */
export function meaningOf(path: Path, text: string, raw?: string): Meaning | undefined {
  const meanings = OPTIONS.get(path);
  const key = labelKey(text);
  const known = meanings?.get(key) ?? meanings?.get(key.replace(/\s*\([^()]*\)$/, ''));
  if (known !== undefined) return known;
  return raw !== undefined && VALUES.get(path)?.has(raw) ? raw : undefined;
}

export function isWildcardLabel(text: string): boolean {
  const key = labelKey(text);
  return LANGUAGES.some(({ wildcard }) => wildcard.some((words) => key.startsWith(words)));
}
