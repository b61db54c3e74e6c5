import { isInDialog, isShown, textOf } from './dom-text.ts';
import { ADDRESSES } from './generic-values.ts';
import { pathOfLabel } from './labels/dictionary.ts';
import { readContent } from './read-content.ts';
import { type Root, type Row, sourceOf } from './row.ts';

const FIELD = '.MuiFormControl-root';
const TITLE = 'h1,h2,h3,h4,h5,h6';

/** The fields of Okta's newer pages: a label or legend and its controls in one box. */
export function odysseyRows(root: Root): readonly Row[] {
  const rows: Row[] = [];
  let title = '';
  for (const element of root.querySelectorAll(`${TITLE},${FIELD}`)) {
    if (element.matches(FIELD)) {
      const row = rowOf(element, title);
      if (row) rows.push(row);
    } else title = textOf(element);
  }
  return [...lists(rows), ...rows];
}

/** Each item of a list has a field of its own, but the first row of a path is all that counts. */
const lists = (rows: readonly Row[]): readonly Row[] =>
  [...ADDRESSES].flatMap((path) => {
    const parts = rows.filter((row) => row.path === path);
    const fields = parts.map(({ element }) => element);
    const joined = { source: sourceOf(fields), content: readContent(fields) };
    return parts.slice(0, 1).map((first) => ({ ...first, ...joined }));
  });

function rowOf(element: Element, title: string): Row | undefined {
  const head = element.querySelector(':scope > legend, :scope > label');
  if (!head) return undefined;
  const label = textOf(head);
  const path = pathOfLabel(label, [title]);
  if (!path || !isShown(element) || isInDialog(element)) return undefined;
  return { path, label, source: sourceOf([element]), element, content: readContent([element], head) };
}
