import { useEffect, useRef, useState } from 'preact/hooks';

export interface Opened<T> {
  /** What stands on top; undefined where nothing is open. */
  readonly top: T | undefined;
  /** Opens something in place of all that is open. */
  open(item: T): void;
  /** Opens something from what is open already; closing it leads back there. */
  openAbove(item: T): void;
  /** Closes what stands on top. */
  close(): void;
}

/** What the user opened, one above the other; the focus goes back to where the first was opened. */
export function useOpened<T>(): Opened<T> {
  const [items, setItems] = useState<readonly T[]>([]);
  const opener = useRef<Element | null>(null);
  const before = useRef(0);
  useEffect(() => {
    if (before.current > 0 && items.length === 0) focusOn(opener.current);
    before.current = items.length;
  }, [items.length]);
  const show = (next: readonly T[]) => {
    if (items.length === 0) opener.current = document.activeElement;
    setItems(next);
  };
  return {
    top: items.at(-1),
    open: (item) => show([item]),
    openAbove: (item) => show([...items, item]),
    close: () => setItems(items.slice(0, -1)),
  };
}

/** A button that is gone leaves the focus to the first heading, unless something else took it. */
function focusOn(opener: Element | null): void {
  if (opener instanceof HTMLElement && opener.isConnected) opener.focus();
  else if (document.activeElement === document.body)
    document.querySelector<HTMLElement>('main h2[tabindex]')?.focus();
}
