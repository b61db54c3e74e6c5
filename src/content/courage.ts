import type { PageSource } from '../model/partial-app.ts';
import { isInDialog, isShown, plain, textOf } from './dom-text.ts';
import { pathOfLabel, pathOfName } from './labels/dictionary.ts';
import type { Path } from './labels/paths.ts';
import { readContent } from './read-content.ts';
import type { Root, Row } from './row.ts';

const PREFIX = 'o-form-input-';

/** The rows of Okta's classic forms: form, section title, row; at rest and while editing. */
export function courageRows(root: Root): readonly Row[] {
  const rows: Row[] = [];
  for (const form of root.querySelectorAll('form.o-form')) {
    if (isShown(form) && !isInDialog(form)) addRows(form, rows);
  }
  return rows;
}

function addRows(form: Element, rows: Row[]): void {
  const source: PageSource = isEditing(form) ? 'page-edit' : 'page-read';
  const bar = form.querySelector('.o-form-title-bar');
  const title = bar ? textOf(bar) : '';
  let section = '';
  for (const element of form.querySelectorAll('.o-form-head,.o-form-fieldset')) {
    if (element.classList.contains('o-form-head')) section = textOf(element);
    else {
      const row = rowOf(element, [title, section], source);
      if (row) rows.push(row);
    }
  }
}

/** Forms without a state at rest, such as the wizard's, bear neither class in some versions. */
const isEditing = (form: Element): boolean =>
  form.classList.contains('o-form-edit-mode') ||
  (!form.classList.contains('o-form-read-mode') && form.querySelector('.o-form-button-bar') !== null);

function rowOf(element: Element, titles: readonly string[], source: PageSource): Row | undefined {
  const cell = element.querySelector('.o-form-label');
  const value = element.querySelector('.o-form-input');
  if (!cell || !value) return undefined;
  const label = textOf(cell);
  const path = pathOfLabel(label, titles) ?? pathByName(value);
  if (!path || !isShown(element)) return undefined;
  return { path, label: plain(label), source, element, content: readContent([value]) };
}

/** Okta's own names, where the label is in a language we do not know. */
function pathByName(value: Element): Path | undefined {
  for (const control of value.querySelectorAll(`[data-se^="${PREFIX}"]`)) {
    const name = control.getAttribute('data-se')?.slice(PREFIX.length) ?? '';
    const path = name === 'wildcard_redirect' ? undefined : pathOfName(name);
    if (path) return path;
  }
  return undefined;
}
