/** An element with a class and text or children; text only ever becomes a text node. */
export function element<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  className: string,
  ...content: readonly (Node | string)[]
): HTMLElementTagNameMap[K] {
  const made = document.createElement(tag);
  if (className) made.className = className;
  made.append(...content);
  return made;
}

/** Words for assistive technology only. */
export const unseen = (words: string): HTMLSpanElement => element('span', 'unseen', words);

/** Calls back for what a person does; what a script dispatches is not trusted. */
export function onTrusted<K extends keyof HTMLElementEventMap>(
  target: HTMLElement,
  type: K,
  act: (event: HTMLElementEventMap[K]) => void,
): void {
  target.addEventListener(type, (event) => {
    if (event.isTrusted) act(event);
  });
}

/** A button that only a person can press. */
export function pressable(
  className: string,
  press: () => void,
  ...content: readonly (Node | string)[]
): HTMLButtonElement {
  const button = element('button', className, ...content);
  button.type = 'button';
  onTrusted(button, 'click', press);
  return button;
}
