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

/** No row of a form is nested as deep; what lies deeper is not looked at. */
export const DEEPEST = 100;

function rawText(element: Element, depth = 0): string {
  if (element.childElementCount === 0) return element.textContent ?? '';
  if (depth > DEEPEST) return '';
  let text = '';
  for (let child = element.firstChild; child; child = child.nextSibling) {
    if (child.nodeType === Node.TEXT_NODE) text += child.nodeValue ?? '';
    else if (isElement(child) && !isNoise(child)) text += ` ${rawText(child, depth + 1)}`;
  }
  return text;
}

export const isElement = (node: Node): node is Element => node.nodeType === Node.ELEMENT_NODE;

const HIDDEN = '[hidden],[style*="display: none"],[style*="display:none"]';

/** Okta hides rows that do not apply instead of removing them. */
export const isShown = (element: Element): boolean =>
  'checkVisibility' in element ? element.checkVisibility() : (element as Element).closest(HIDDEN) === null;

const DIALOG =
  '[role="dialog"],[role="alertdialog"],[aria-modal="true"],dialog,.simplemodal-container,.ui-dialog';

/** Dialogs hold keys being added or made; nothing in them is looked at, nor in shadow roots within them. */
export function isInDialog(element: Element): boolean {
  for (let inner: Element | undefined = element; inner; inner = hostOf(inner))
    if (inner.closest(DIALOG)) return true;
  return false;
}

/** The element that the shadow root around an element belongs to. */
const hostOf = (element: Element): Element | undefined =>
  (element.getRootNode() as Partial<ShadowRoot>).host ?? undefined;

/** More shadow roots than any console has. */
const MOST_ROOTS = 1_000;

/** The document and every open shadow root in it, the outermost first. */
export function openRoots(document: Document): readonly (Document | ShadowRoot)[] {
  const roots: (Document | ShadowRoot)[] = [document];
  for (let at = 0; at < roots.length && roots.length < MOST_ROOTS; at += 1)
    for (const { shadowRoot } of roots[at]?.querySelectorAll('*') ?? [])
      if (shadowRoot) roots.push(shadowRoot);
  return roots;
}
