import type { RefObject } from 'preact';
import { useEffect, useLayoutEffect, useState } from 'preact/hooks';
import { type Span, visibleWindow } from '../src/ui/visible-window.ts';

/** CSS pixels; the style sheet says the same. */
export const ROW_HEIGHT = 52;
/** For a page that is not laid out yet. */
const LIKELY_HEIGHT = 600;

/** Which rows of a list inside a scrolling pane are in sight. */
export function useWindow(
  scroller: RefObject<HTMLElement | null>,
  list: RefObject<HTMLElement | null>,
  total: number,
): Span {
  const [span, setSpan] = useState<Span>(() => visibleWindow(0, LIKELY_HEIGHT, ROW_HEIGHT, total));
  const measure = () => {
    const [pane, rows] = [scroller.current, list.current];
    if (!pane || !rows) return;
    const top = pane.getBoundingClientRect().top - rows.getBoundingClientRect().top;
    const next = visibleWindow(top, pane.clientHeight || LIKELY_HEIGHT, ROW_HEIGHT, total);
    setSpan((old) => (old.from === next.from && old.to === next.to ? old : next));
  };
  useLayoutEffect(measure, [total]);
  useEffect(() => {
    const pane = scroller.current;
    if (!pane) return;
    const sizes = globalThis.ResizeObserver && new ResizeObserver(measure);
    sizes?.observe(pane);
    pane.addEventListener('scroll', measure, { passive: true });
    return () => {
      sizes?.disconnect();
      pane.removeEventListener('scroll', measure);
    };
  }, [total]);
  return { from: Math.min(span.from, total), to: Math.min(span.to, total) };
}
