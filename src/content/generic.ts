import { isElement, isInDialog, isShown, plain, textOf } from './dom-text.ts';
import { labelKey, pathOfLabel } from './labels/dictionary.ts';
import { readContent } from './read-content.ts';
import { type Root, type Row, sourceOf } from './row.ts';

const LONGEST_LABEL = 100;
const HIGHEST_CLIMB = 4;
const NO_LABEL = 'h1,h2,.o-form,a,button,option,nav,table,script,style,template,textarea,header';

/** Texts that are known labels, each with what stands for its value, in layouts of which nothing else is known. */
export function genericRows(root: Root): readonly Row[] {
  const rows: Row[] = [];
  let title = '';
  for (const { element, label } of texts(root)) {
    if (/^(?:H[1-6]|LEGEND)$/.test(element.tagName)) title = label;
    const path = pathOfLabel(label, [title]);
    if (!path || element.closest(NO_LABEL) || !isShown(element) || isInDialog(element)) continue;
    const values = valuesOf(element, root);
    if (values.length === 0) continue;
    const content = readContent(values, element);
    rows.push({ path, label, source: sourceOf(values), element: rowAround(element, values), content });
  }
  return rows;
}

interface Label {
  readonly element: Element;
  readonly label: string;
}

/** Every short text with the outermost element that holds nothing else. */
function* texts(root: Root): Iterable<Label> {
  const walker = (root.ownerDocument ?? (root as Document)).createTreeWalker(root, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const text = node.nodeValue ?? '';
    if (text.length > LONGEST_LABEL || !node.parentElement) continue;
    const label = plain(text);
    if (label.length < 3) continue;
    let element = node.parentElement;
    while (element.parentElement && isSame(element.parentElement, label)) element = element.parentElement;
    yield { element, label };
  }
}

const isSame = (element: Element, label: string): boolean =>
  element.tagName !== 'BODY' &&
  element.querySelector('input,select,textarea') === null &&
  labelKey(textOf(element)) === labelKey(label);

/** Where a label's value may stand, from the surest relation to the loosest. */
function valuesOf(label: Element, root: Root): readonly Element[] {
  if (label instanceof HTMLLabelElement && label.control) return [label.control];
  const named = label.id && root.querySelector(`[aria-labelledby~=${JSON.stringify(label.id)}]`);
  if (named) return [named];
  if (label.tagName === 'LEGEND' && label.parentElement) return [label.parentElement];
  let element = label;
  for (let step = 0; step < HIGHEST_CLIMB; step += 1) {
    const following = siblingsUpToNextLabel(element);
    if (following.length > 0) return following;
    if (!element.parentElement || element.nextElementSibling) return [];
    element = element.parentElement;
  }
  return [];
}

function siblingsUpToNextLabel(element: Element): readonly Element[] {
  const found: Element[] = [];
  for (let next = element.nextElementSibling; next; next = next.nextElementSibling) {
    if (next.tagName === 'DT' || /^H[1-6]$/.test(next.tagName) || beginsWithLabel(next)) break;
    found.push(next);
  }
  return found;
}

function beginsWithLabel(element: Element): boolean {
  let first: Node | null = element;
  while (first && isElement(first) && !pathOfLabel(textOf(first))) first = firstWithText(first);
  return first !== null && isElement(first);
}

const firstWithText = (element: Element): Node | null =>
  [...element.children].find((child) => textOf(child) !== '') ?? null;

/** What is scrolled to: the box of label and value, where there is one of their own. */
function rowAround(label: Element, values: readonly Element[]): Element {
  const parent = label.parentElement;
  const own = parent?.childElementCount === values.length + 1 && parent !== label.ownerDocument.body;
  return parent && own && values.every((value) => parent.contains(value)) ? parent : label;
}
