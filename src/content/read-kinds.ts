import { maskText, maskUri } from '../okta/readers/mask.ts';
import { readNote } from '../okta/readers/note.ts';
import { chosenIn, just, nothing, orUnread, type Reader, textIn, type Understood } from './found.ts';
import type { Content } from './read-content.ts';
import type { Row } from './row.ts';

/** A box that is never read says nothing, not that the field is empty. */
const textOrUnread = ({ path, content }: Row, read: (content: Content) => string): Understood =>
  content.withheld && content.entries.length === 0 ? nothing(path) : just(path, read(content) || null);

/** Names stand on one line; what follows may be anything. */
const lineIn = ({ entries, lines }: Content): string => entries[0]?.text ?? lines[0]?.text ?? '';

export const text: Reader = (row) => textOrUnread(row, (content) => maskText(lineIn(content)));
export const uri: Reader = (row) => textOrUnread(row, (content) => maskUri(lineIn(content)));
export const choice: Reader = ({ path, content }) => orUnread(path, chosenIn(path, content));
export const note: Reader = ({ path, content }) => {
  return just(path, readNote(textIn(content), path, []));
};

/** A box alone in its row is the setting; otherwise the row says it in words. */
export const flag: Reader = ({ path, content }) => {
  const [option] = content.options;
  if (content.options.length === 1 && option) return just(path, option.checked);
  const value = chosenIn(path, content);
  return typeof value === 'boolean' ? just(path, value) : nothing(path);
};

export const consent: Reader = (row, url) => {
  const value = flag(row, url).found[0]?.value;
  return value === undefined ? nothing(row.path) : just(row.path, value ? 'REQUIRED' : 'TRUSTED');
};

export const seconds: Reader = ({ path, content }) => {
  const number = /^(\d{1,6})(?:\D|$)/.exec(textIn(content))?.[1];
  return orUnread(path, number === undefined ? undefined : Number(number));
};

export const uris: Reader = ({ path, content }) => {
  const items = content.entries.length > 0 ? content.entries : content.lines;
  // A box just added is empty until something is typed.
  const filled = items.filter((item) => item.text !== '');
  return just(
    path,
    filled.map((item) => maskUri(item.text)),
    { elements: filled.map(({ element }) => element) },
  );
};
