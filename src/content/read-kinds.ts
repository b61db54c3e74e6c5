import { maskText, maskUri } from '../okta/readers/mask.ts';
import { readNote } from '../okta/readers/note.ts';
import { chosenIn, just, nothing, orUnread, type Reader, textIn } from './found.ts';

export const text: Reader = ({ path, content }) => just(path, maskText(textIn(content)) || null);
export const uri: Reader = ({ path, content }) => just(path, maskUri(textIn(content)) || null);
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
