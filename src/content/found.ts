import { LONGEST_TEXT, MOST_ITEMS, type PageContent } from '../model/partial-app.ts';
import { meaningOf } from './labels/dictionary.ts';
import type { Path } from './labels/paths.ts';
import type { Content } from './read-content.ts';
import type { Row } from './row.ts';

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
export type Reader = (row: Row, url: string) => Understood;

export const just = (path: string, value: PageContent, more: Partial<Found> = {}): Understood => ({
  found: [{ path, value, ...more }],
  unread: [],
});
export const nothing = (path: string): Understood => ({ found: [], unread: [path] });
export const orUnread = (path: string, value: PageContent | undefined): Understood =>
  value === undefined ? nothing(path) : just(path, value);

/** What a page shows in excess would be refused by the worker together with all the rest. */
export function withinBounds({ found, unread }: Understood): Understood {
  const isTooLong = ({ value }: Found): boolean => Array.isArray(value) && value.length > MOST_ITEMS;
  return {
    found: found.filter((one) => !isTooLong(one)).map((one) => ({ ...one, value: cutTo(one.value) })),
    unread: [...unread, ...found.filter(isTooLong).map(({ path }) => path)],
  };
}

export const cut = (text: string): string =>
  text.length > LONGEST_TEXT ? text.slice(0, LONGEST_TEXT) : text;

const cutTo = (value: PageContent): PageContent => {
  if (typeof value === 'string') return cut(value);
  return Array.isArray(value) ? value.map(cut) : value;
};

/** The one text of a row. */
export const textIn = ({ entries, chosen, lines }: Content): string =>
  entries[0]?.text ?? chosen?.text ?? lines.map(({ text }) => text).join(' ');

/** What the chosen button, option or text means. */
export const chosenIn = (path: Path, content: Content) => {
  const option = content.options.find(({ checked }) => checked);
  if (option) return meaningOf(path, option.label, option.raw);
  // Radio buttons of which none is chosen say nothing, nor do boxes that are not read.
  return content.options.length > 0 || content.withheld
    ? undefined
    : meaningOf(path, content.chosen?.text ?? textIn(content), content.chosen?.raw);
};
