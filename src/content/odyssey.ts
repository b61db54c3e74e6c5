import { isInDialog, isShown, textOf } from './dom-text.ts';
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
  return rows;
}

function rowOf(element: Element, title: string): Row | undefined {
  const head = element.querySelector(':scope > legend, :scope > label');
  if (!head) return undefined;
  const label = textOf(head);
  const path = pathOfLabel(label, [title]);
  if (!path || !isShown(element) || isInDialog(element)) return undefined;
  return { path, label, source: sourceOf([element]), element, content: readContent([element], head) };
}
