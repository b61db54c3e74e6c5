import { type Check, exactly, listOf, matching, oneOf, textUpTo } from '../model/checks.ts';
import { LONGEST_TEXT, MOST_ITEMS } from '../model/partial-app.ts';

const text = textUpTo(LONGEST_TEXT);
/** Paths become keys of objects, so they are held to what paths look like. */
const path = matching(/^[A-Za-z][A-Za-z_]*(?:\.[A-Za-z][A-Za-z_]*)*$/, 200);
const verdict = exactly({
  empty: oneOf(true, false),
  secretPatterns: listOf(textUpTo(100), 20),
  httpLink: oneOf(true, false),
});

const content: Check = (value) =>
  value === null ||
  typeof value === 'boolean' ||
  Number.isFinite(value) ||
  text(value) ||
  listOf(text, MOST_ITEMS)(value) ||
  verdict(value);

/** A partial app as a page's reader makes it; messages from pages are not trusted. */
export const partialAppCheck: Check = exactly(
  {
    page: oneOf('app', 'wizard'),
    name: textUpTo(500),
    values: listOf(
      exactly(
        { path, value: content, source: oneOf('page-read', 'page-edit'), label: text },
        { shown: listOf(text, 100) },
      ),
      200,
    ),
    unread: listOf(exactly({ path, label: text }), 200),
  },
  { id: matching(/^[\w-]+$/, 64) },
);
