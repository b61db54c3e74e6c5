import type { RefObject } from 'preact';
import { useEffect, useRef } from 'preact/hooks';

/** When a phase ends and takes the focused button with it, the new phase's heading gets the focus. */
export function useLandmarkFocus(phase: string | undefined): RefObject<HTMLElement | null> {
  const main = useRef<HTMLElement>(null);
  const before = useRef(phase);
  useEffect(() => {
    const changed = before.current !== undefined && before.current !== phase;
    before.current = phase;
    if (changed && document.activeElement === document.body) {
      main.current?.querySelector<HTMLElement>('h2[tabindex]')?.focus();
    }
  }, [phase]);
  return main;
}
