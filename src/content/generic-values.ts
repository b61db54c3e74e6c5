import { isElement, isNoise, textOf } from './dom-text.ts';
import { meaningOf, pathOfLabel } from './labels/dictionary.ts';
import { PATHS, type Path } from './labels/paths.ts';
import type { Content } from './read-content.ts';
import type { Root } from './row.ts';

const HIGHEST_CLIMB = 4;

/** Where a label's value may stand, from the surest relation to the loosest. */
export function valuesOf(label: Element, root: Root, path: Path): readonly Element[] {
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

/** An element beside it may be the value, which is empty. */
export const isAlone = ({ previousElementSibling: before, nextElementSibling: after }: Element): boolean =>
  (before === null || isHelp(before)) && (after === null || isHelp(after));

const isHelp = (element: Element): boolean =>
  isNoise(element) || (element.hasAttribute('title') && textOf(element) === '');

/** Lists take whatever stands there, so in a layout nobody knows it has to look like an address, for it may be a secret. */
export const ADDRESSES: ReadonlySet<Path> = new Set([PATHS.redirects, PATHS.signOuts, PATHS.baseUris]);
const ADDRESS = /^[a-z][\w+.*-]*:/i;

export const holdsAddresses = ({ entries, lines }: Content): boolean =>
  [...entries, ...lines].every(({ text }) => text === '' || ADDRESS.test(text));
