const NOISE_TAGS: ReadonlySet<string> = new Set([
  'SCRIPT',
  'STYLE',
  'TEMPLATE',
  'NOSCRIPT',
  'BUTTON',
  'TABLE',
  'IMG',
  'svg',
  'DIALOG',
]);
const NOISE_CLASSES: readonly string[] = [
  'o-form-explain',
  'o-form-tooltip',
  'o-form-input-error',
  'o-form-toggle',
  'chzn-container',
  'MuiFormHelperText-root',
];
const NOISE_ROLES: ReadonlySet<string> = new Set(['alert', 'dialog', 'tooltip', 'img']);

/** What says nothing about a setting: help, errors, buttons. Tables are among it, since the table of client secrets is one. */
export function isNoise(element: Element): boolean {
  if (NOISE_TAGS.has(element.tagName)) return true;
  if (element.tagName === 'A') return !isAddress(element.getAttribute('href'));
  const { classList } = element;
  if (classList.length > 0 && NOISE_CLASSES.some((name) => classList.contains(name))) return true;
  return element.hasAttribute('role') && NOISE_ROLES.has(element.getAttribute('role') ?? '');
}

/** Links that act as buttons lead nowhere. */
const isAddress = (href: string | null): boolean =>
  href !== null && href !== '' && !href.startsWith('#') && !/^\s*javascript:/i.test(href);

/** The visible words of an element on one line, without its noise. */
export const textOf = (element: Element): string => plain(rawText(element));

/** Blanks of every kind collapsed. */
export const plain = (text: string): string => text.replace(/\s+/g, ' ').trim();

function rawText(element: Element): string {
  if (element.childElementCount === 0) return element.textContent ?? '';
  let text = '';
  for (let child = element.firstChild; child; child = child.nextSibling) {
    if (child.nodeType === Node.TEXT_NODE) text += child.nodeValue ?? '';
    else if (isElement(child) && !isNoise(child)) text += ` ${rawText(child)}`;
  }
  return text;
}

export const isElement = (node: Node): node is Element => node.nodeType === Node.ELEMENT_NODE;

const HIDDEN = '[hidden],[style*="display: none"],[style*="display:none"]';

/** Okta hides rows that do not apply instead of removing them. */
export const isShown = (element: Element): boolean =>
  'checkVisibility' in element ? element.checkVisibility() : (element as Element).closest(HIDDEN) === null;

/** Dialogs hold keys being added or made; nothing in them is looked at. */
export const isInDialog = (element: Element): boolean =>
  element.closest('[role="dialog"],[role="alertdialog"],dialog,.simplemodal-container,.ui-dialog') !== null;

/** The document and every open shadow root in it, the outermost first. */
export function openRoots(root: Document | ShadowRoot): readonly (Document | ShadowRoot)[] {
  const roots: (Document | ShadowRoot)[] = [root];
  for (const element of root.querySelectorAll('*'))
    if (element.shadowRoot) roots.push(...openRoots(element.shadowRoot));
  return roots;
}
