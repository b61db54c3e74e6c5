import { isElement, isInDialog, isNoise, isShown, plain, textOf } from './dom-text.ts';
import { labelKey, meaningOf, pathOfLabel } from './labels/dictionary.ts';
import { PATHS, type Path } from './labels/paths.ts';
import { type Content, readContent } from './read-content.ts';
import { type Root, type Row, sourceOf } from './row.ts';

const LONGEST_LABEL = 100;
const HIGHEST_CLIMB = 4;
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

/** Lists take whatever stands there, so in a layout nobody knows it has to look like an address, for it may be a secret. */
const ADDRESSES: ReadonlySet<Path> = new Set([PATHS.redirects, PATHS.signOuts, PATHS.baseUris]);
const ADDRESS = /^[a-z][\w+.*-]*:/i;

const holdsAddresses = ({ entries, lines }: Content): boolean =>
  [...entries, ...lines].every(({ text }) => text === '' || ADDRESS.test(text));

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

/** An element beside it may be the value, which is empty. */
const isAlone = ({ previousElementSibling: before, nextElementSibling: after }: Element): boolean =>
  (before === null || isHelp(before)) && (after === null || isHelp(after));

const isHelp = (element: Element): boolean =>
  isNoise(element) || (element.hasAttribute('title') && textOf(element) === '');

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

/** Where a label's value may stand, from the surest relation to the loosest. */
function valuesOf(label: Element, root: Root, path: Path): readonly Element[] {
  if (label instanceof HTMLLabelElement && label.control) return [label.control];
  const named = label.id && root.querySelector(`[aria-labelledby~=${JSON.stringify(label.id)}]`);
  if (named) return [named];
  if (label.tagName === 'LEGEND' && label.parentElement) return [label.parentElement];
  let element = label;
  for (let step = 0; step < HIGHEST_CLIMB; step += 1) {
    const following = valuesAfter(element, path);
    if (following.length > 0) return following;
    if (!element.parentElement || !isAlone(element)) return [];
    element = element.parentElement;
  }
  return [];
}

/** What is first beside a label is its value; what follows only if it looks like more of the same, for it may be a secret. */
function valuesAfter(label: Element, path: Path): readonly Element[] {
  const found: Element[] = [];
  let filled = false;
  for (let next = label.nextElementSibling; next; next = next.nextElementSibling) {
    if (next.tagName === 'DT' || /^H[1-6]$/.test(next.tagName) || beginsWithLabel(next)) break;
    if (isHelp(next)) continue;
    if (filled && !isMore(next, path)) break;
    found.push(next);
    filled ||= holdsSomething(next);
  }
  return found;
}

const CONTROLS = 'input,select,textarea';
const CHOICES = 'input[type="checkbox"],input[type="radio"]';

const isNamed = (control: Element): boolean =>
  ((control as HTMLInputElement).labels?.length ?? 0) > 0 ||
  control.hasAttribute('aria-label') ||
  control.hasAttribute('aria-labelledby');

const holdsSomething = (element: Element): boolean =>
  element.matches(CONTROLS) || element.querySelector(CONTROLS) !== null || textOf(element) !== '';

/** A choice, a box without a label of its own, another address or grant. */
function isMore(element: Element, path: Path): boolean {
  if (element.matches(CHOICES) || element.querySelector(CHOICES)) return true;
  if (element instanceof HTMLLabelElement && element.control?.matches(CHOICES)) return true;
  if ([element, ...element.querySelectorAll('*')].some((one) => one.matches(CONTROLS) && isNamed(one)))
    return false;
  const text = textOf(element);
  return text === '' || ADDRESS.test(text) || meaningOf(path, text) !== undefined;
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
