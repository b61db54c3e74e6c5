const hosts = new WeakSet<Node>();
const sheets = new Map<string, CSSStyleSheet>();

/** Events that would tell the page what a person does in our parts of it. */
const PRIVATE_EVENTS = [
  ...['keydown', 'keyup', 'keypress', 'input', 'change', 'click', 'dblclick', 'auxclick', 'contextmenu'],
  ...[
    'pointerdown',
    'pointerup',
    'pointermove',
    'mousedown',
    'mouseup',
    'mousemove',
    'mouseover',
    'mouseout',
  ],
  ...['focusin', 'focusout', 'copy', 'cut', 'selectstart', 'dragstart', 'wheel', 'touchstart', 'touchend'],
];

/** True for the nodes of ours in the page. */
export const isOurs = (node: Node): boolean => hosts.has(node);

export interface ClosedHost {
  readonly host: HTMLElement;
  readonly root: ShadowRoot;
  /** Where content goes. */
  readonly place: HTMLElement;
}

/** A node for the page and the closed shadow root in it: no script of the page can look inside. It bears no attributes. */
export function closedHost(tag: 'div' | 'span', styles: string): ClosedHost {
  const host = document.createElement(tag);
  const root = host.attachShadow({ mode: 'closed' });
  // `window.find` searches closed roots too; what stands in for an object is the one thing on show that it leaves out.
  const place = document.createElement('object');
  root.append(place);
  hosts.add(host);
  adopt(root, styles);
  for (const type of PRIVATE_EVENTS) root.addEventListener(type, stop, { passive: true });
  return { host, root, place };
}

const stop = (event: Event): void => event.stopPropagation();

function adopt(root: ShadowRoot, styles: string): void {
  try {
    const sheet = sheets.get(styles) ?? new CSSStyleSheet();
    if (!sheets.has(styles)) sheet.replaceSync(styles);
    root.adoptedStyleSheets = [sheet];
    sheets.set(styles, sheet);
  } catch {
    // Firefox has no constructed sheets for content scripts, and holds an element filled before it is in place to the page's CSP.
    const style = document.createElement('style');
    style.textContent = '';
    root.prepend(style);
    style.textContent = styles;
  }
}
