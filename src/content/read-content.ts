import { DEEPEST, isElement, isNoise, plain, textOf } from './dom-text.ts';

/** A check box or radio button. */
export interface Option {
  readonly label: string;
  readonly checked: boolean;
  /** What its name or value says; an API word at best. */
  readonly raw: string;
  readonly element: Element;
}

export interface Entry {
  readonly text: string;
  readonly element: Element;
}

/** What stands in the value cell of a row. */
export interface Content {
  readonly options: readonly Option[];
  /** Text boxes, and the items of Okta's lists at rest. */
  readonly entries: readonly Entry[];
  /** Other text, a block each. */
  readonly lines: readonly Entry[];
  /** The choice of a select element. */
  readonly chosen?: { readonly text: string; readonly raw: string };
  /** A part of the choices is folded and not in the page. */
  readonly folded: boolean;
  /** There is a box that is not read. */
  readonly withheld: boolean;
}

interface Walk {
  readonly options: Option[];
  readonly entries: Entry[];
  readonly lines: Entry[];
  chosen?: { readonly text: string; readonly raw: string };
  folded: boolean;
  withheld: boolean;
  depth: number;
  line: string;
  /** Above zero inside of labels and legends, whose text is no value. */
  mute: number;
}

const BLOCKS: ReadonlySet<string> = new Set(
  'DIV P LI UL OL DL DD DT SECTION ARTICLE FIELDSET BR PRE H1 H2 H3 H4 H5 H6'.split(' '),
);
const UNREAD_TYPES: ReadonlySet<string> = new Set(
  'password hidden file submit button image reset search range color'.split(' '),
);

/** Reads the controls and texts in some elements, in page order and without the element that is their label. */
export function readContent(elements: Iterable<Element>, label?: Element): Content {
  const walk: Walk = {
    options: [],
    entries: [],
    lines: [],
    folded: false,
    withheld: false,
    depth: 0,
    line: '',
    mute: 0,
  };
  for (const element of elements) visit(element, walk, label);
  const { options, entries, lines, chosen, folded, withheld } = walk;
  return { options, entries, lines, folded, withheld, ...(chosen && { chosen }) };
}

function visit(element: Element, walk: Walk, label: Element | undefined): void {
  if (element === label) return;
  if (isFold(element)) walk.folded = true;
  if (isDrawnBox(element)) walk.withheld = true;
  if (isNoise(element)) return;
  if (element instanceof HTMLInputElement) readInput(element, walk);
  else if (element instanceof HTMLTextAreaElement) walk.entries.push({ text: plain(element.value), element });
  else if (element instanceof HTMLSelectElement) readSelect(element, walk);
  else if (element.classList.contains('o-form-input-group')) readGroup(element, walk, label);
  else visitChildren(element, walk, label);
}

function visitChildren(element: Element, walk: Walk, label: Element | undefined): void {
  if (walk.depth > DEEPEST) return;
  walk.depth += 1;
  const block = BLOCKS.has(element.tagName);
  const mute = Number(/^L(?:ABEL|EGEND)$/.test(element.tagName));
  if (block) endLine(element.parentElement ?? element, walk);
  walk.mute += mute;
  for (let child = element.firstChild; child; child = child.nextSibling) {
    if (child.nodeType === Node.TEXT_NODE) walk.line += walk.mute > 0 ? '' : (child.nodeValue ?? '');
    else if (isElement(child)) visit(child, walk, label);
  }
  walk.mute -= mute;
  walk.depth -= 1;
  if (block) endLine(element, walk);
}

function endLine(element: Element, walk: Walk): void {
  const text = plain(walk.line);
  if (text !== '') walk.lines.push({ text, element });
  walk.line = '';
}

function readInput(input: HTMLInputElement, walk: Walk): void {
  const { type } = input;
  if (type === 'password') walk.withheld = true;
  if (UNREAD_TYPES.has(type) || input.getAttribute('aria-hidden') === 'true') return;
  if (type !== 'checkbox' && type !== 'radio') {
    walk.entries.push({ text: plain(input.value), element: input });
    return;
  }
  walk.folded = false;
  const raw = type === 'radio' ? input.value : input.name;
  walk.options.push({
    label: optionLabel(input),
    checked: input.checked,
    raw,
    element: input.closest('label') ?? input.parentElement ?? input,
  });
}

function optionLabel(input: HTMLInputElement): string {
  const next = input.nextElementSibling;
  if (next?.tagName === 'LABEL') return textOf(next);
  const label = input.closest('label') ?? input.labels?.[0];
  return label ? textOf(label) : plain(input.getAttribute('aria-label') ?? '');
}

function readSelect(select: HTMLSelectElement, walk: Walk): void {
  const option = select.multiple ? undefined : select.selectedOptions[0];
  if (option) walk.chosen = { text: plain(option.text), raw: option.value };
}

/** An item of Okta's lists: a text box while editing, text at rest. */
function readGroup(group: Element, walk: Walk, label: Element | undefined): void {
  const before = [walk.entries.length, walk.lines.length] as const;
  visitChildren(group, walk, label);
  walk.lines.length = before[1];
  if (walk.entries.length === before[0]) walk.entries.push({ text: textOf(group), element: group });
}

/** Drawn with no box of the browser's in it: the words beside it do not tell whether they hold. */
const isDrawnBox = (element: Element): boolean =>
  element.hasAttribute('aria-checked') && element.tagName !== 'INPUT';

/** “Advanced ›”, closed; a closed list of choices is none. */
const isFold = (element: Element): boolean =>
  element.getAttribute('aria-expanded') === 'false' &&
  (element.tagName === 'A' || element.tagName === 'BUTTON') &&
  !element.hasAttribute('aria-haspopup') &&
  element.getAttribute('role') !== 'combobox';
