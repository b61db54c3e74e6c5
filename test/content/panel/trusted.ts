/** What jsdom keeps behind its objects. */
interface Inner {
  isTrusted: boolean;
  _dispatch(event: Inner): boolean;
}

const innerOf = (outer: object): Inner => {
  const symbol = Object.getOwnPropertySymbols(outer).find(({ description }) => description === 'impl');
  return (outer as Record<symbol, Inner>)[symbol as symbol] as Inner;
};

/** Dispatches an event as the browser does for a person: trusted. */
export function asPerson(target: EventTarget, event: Event): void {
  const inner = innerOf(event);
  inner.isTrusted = true;
  innerOf(target)._dispatch(inner);
}

export const press = (target: EventTarget): void =>
  asPerson(target, new MouseEvent('click', { bubbles: true, composed: true }));

export const type = (target: EventTarget, key: string): void =>
  asPerson(target, new KeyboardEvent('keydown', { key, bubbles: true, composed: true, cancelable: true }));
