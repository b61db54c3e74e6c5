import { isInDialog, isShown, plain, textOf } from './dom-text.ts';
import { ADDRESSES, holdsAddresses, isAlone, valuesOf } from './generic-values.ts';
import { labelKey, pathOfLabel } from './labels/dictionary.ts';
import type { Path } from './labels/paths.ts';
import { readContent } from './read-content.ts';
import { type Root, type Row, sourceOf } from './row.ts';

const LONGEST_LABEL = 100;
/** Of one setting; the first that tells something counts. */
const MOST_ROWS = 10;
const HEADING = 'h1,h2,h3,h4,h5,h6,legend';
const NO_LABEL = 'h1,h2,.o-form,a,button,option,nav,table,script,style,template,textarea,header';

/** Texts that are known labels, each with what stands for its value, in layouts of which nothing else is known. */
export function genericRows(root: Root): readonly Row[] {
  const rows: Row[] = [];
  const tried = new Map<Path, number>();
  let title = '';
  for (const { parent, label } of texts(root)) {
    const heading = parent.closest(HEADING);
    if (heading && isSame(heading, label)) title = label;
    const path = pathOfLabel(label, [title]);
    if (!path || parent.closest(NO_LABEL) || !isShown(parent) || isInDialog(parent)) continue;
    const before = tried.get(path) ?? 0;
    if (before === MOST_ROWS) continue;
    tried.set(path, before + 1);
    const element = outermost(parent, label);
    const values = valuesOf(element, root, path);
    if (values.length === 0) continue;
    const content = readContent(values, element);
    if (ADDRESSES.has(path) && !holdsAddresses(content)) continue;
    rows.push({ path, label, source: sourceOf(values), element: rowAround(element, values), content });
  }
  return rows;
}

/** Every short text with the element it stands in. */
function* texts(root: Root): Iterable<{ readonly parent: Element; readonly label: string }> {
  const walker = (root.ownerDocument ?? (root as Document)).createTreeWalker(root, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const text = node.nodeValue ?? '';
    if (text.length > LONGEST_LABEL || !node.parentElement) continue;
    const label = plain(text);
    if (label.length >= 3) yield { parent: node.parentElement, label };
  }
}

/** The outermost element that holds a label and nothing else. */
function outermost(parent: Element, label: string): Element {
  let element = parent;
  while (element.parentElement && isAlone(element) && isSame(element.parentElement, label))
    element = element.parentElement;
  return element;
}

/** The elements beside a label are few; lists of many are something else. */
const MOST_BESIDE = 10;

const isSame = (element: Element, label: string): boolean =>
  element.tagName !== 'BODY' &&
  isShort(element) &&
  element.querySelector('input,select,textarea') === null &&
  labelKey(textOf(element)) === labelKey(label);

function isShort({ firstElementChild }: Element): boolean {
  let child = firstElementChild;
  for (let n = 0; child && n < MOST_BESIDE; n += 1) child = child.nextElementSibling;
  return child === null;
}

/** What is scrolled to: the box of label and value, where there is one of their own. */
function rowAround(label: Element, values: readonly Element[]): Element {
  const parent = label.parentElement;
  const own = parent?.childElementCount === values.length + 1 && parent !== label.ownerDocument.body;
  return parent && own && values.every((value) => parent.contains(value)) ? parent : label;
}
