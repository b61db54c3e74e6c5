/** An element with a class and text or children; text only ever becomes a text node. */
export function element<K extends keyof HTMLElementTagNameMap>(
  document: Document,
  tag: K,
  className: string,
  ...content: readonly (Node | string)[]
): HTMLElementTagNameMap[K] {
  const made = document.createElement(tag);
  if (className) made.className = className;
  made.append(...content);
  return made;
}

/** A button that only a person can press: what a script of the page dispatches is not trusted. */
export function pressable(document: Document, label: string, press: () => void): HTMLButtonElement {
  const button = element(document, 'button', '', label);
  button.type = 'button';
  button.addEventListener('click', (event) => {
    if (event.isTrusted) press();
  });
  return button;
}
