/** What page scripts have laid hands on, by trap. */
export interface Loot {
  readonly [trap: string]: string[];
}

/** Runs in the page before any of its scripts, in the page's own world. It is sent as text, so it needs nothing from outside. */
export function setTraps(): void {
  const loot: Record<string, string[]> = {};
  Object.assign(window, { loot });
  const { stringify } = JSON;
  const take = (trap: string, ...words: unknown[]): void => {
    const list = loot[trap] ?? [];
    loot[trap] = list;
    list[list.length] = words.map(String).join(' ');
  };
  const roots: ShadowRoot[] = [];
  const { attachShadow } = Element.prototype;
  Element.prototype.attachShadow = function (init) {
    const root = attachShadow.call(this, init);
    roots[roots.length] = root;
    return root;
  };
  Object.assign(window, { rootsMade: roots });

  const told = (node: Node): string => (node instanceof Element ? node.outerHTML : (node.textContent ?? ''));
  new MutationObserver((records) => {
    for (const { target, addedNodes, removedNodes, oldValue } of records) {
      take('mutations', told(target).slice(0, 2_000_000), oldValue);
      for (const node of [...addedNodes, ...removedNodes]) take('mutations', told(node));
    }
  }).observe(document, {
    subtree: true,
    childList: true,
    characterData: true,
    attributes: true,
    attributeOldValue: true,
  });

  const inside = (node: EventTarget): string =>
    node instanceof Node && node.getRootNode() instanceof ShadowRoot
      ? ((node.getRootNode() as ShadowRoot).textContent ?? '')
      : '';
  for (const type of [
    ...[
      'click',
      'mousedown',
      'mouseup',
      'pointerdown',
      'pointerover',
      'mousemove',
      'focusin',
      'keydown',
      'keyup',
    ],
    ...[
      'wheel',
      'scroll',
      'input',
      'change',
      'beforetoggle',
      'toggle',
      'copy',
      'selectstart',
      'animationstart',
    ],
    ...['transitionrun', 'slotchange', 'contextmenu'],
  ]) {
    const note = (event: Event): void => take('events', type, ...event.composedPath().map(inside));
    window.addEventListener(type, note, { capture: true });
    window.addEventListener(type, note);
  }

  window.addEventListener('message', ({ data }) => take('messages', stringify(data)));
  const { dispatchEvent } = EventTarget.prototype;
  EventTarget.prototype.dispatchEvent = function (event) {
    take('messages', event.type, stringify((event as CustomEvent).detail ?? null));
    return dispatchEvent.call(this, event);
  };

  const spy = (owner: object, name: string): void => {
    const old = (owner as Record<string, (...args: unknown[]) => unknown>)[name];
    if (!old) throw new Error(`There is no ${name} to patch.`);
    (owner as Record<string, unknown>)[name] = function (this: unknown, ...args: unknown[]) {
      for (const one of [this, ...args])
        if (one instanceof Node) take('prototypes', name, one.textContent);
        else if (typeof one === 'string') take('prototypes', name, one);
      const made = old.apply(this, args);
      if (typeof made === 'string') take('prototypes', name, made);
      return made;
    };
  };
  for (const name of ['appendChild', 'insertBefore', 'replaceChild']) spy(Node.prototype, name);
  for (const name of [
    'append',
    'prepend',
    'replaceChildren',
    'setAttribute',
    'animate',
    'querySelectorAll',
    'after',
  ])
    spy(Element.prototype, name);
  spy(Array.prototype, 'push');
  spy(JSON, 'stringify');
  spy(JSON, 'parse');
  spy(document, 'createTextNode');

  window.addEventListener('beforeprint', () => take('print', document.documentElement.innerText));
}
