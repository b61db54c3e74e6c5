import { text } from '../../i18n/text.ts';
import { NARROWEST_PANEL, WIDEST_PANEL } from '../../model/panel.ts';
import { element, onTrusted } from './elements.ts';

const STEP = 16;
const KEYS: Readonly<Record<string, (width: number) => number>> = {
  ArrowLeft: (width) => width + STEP,
  ArrowRight: (width) => width - STEP,
  Home: () => NARROWEST_PANEL,
  End: () => WIDEST_PANEL,
};

/** The panel's left edge: dragged, or moved with the arrow keys. `resized` is told each width, `done` the last. */
export function resizeEdge(
  start: number,
  resized: (width: number) => void,
  done: (width: number) => void,
): HTMLElement {
  const edge = element('div', 'edge');
  let width = start;
  let grip: { readonly x: number; readonly width: number } | undefined;
  const set = (next: number): void => {
    width = Math.round(Math.min(WIDEST_PANEL, Math.max(NARROWEST_PANEL, next)));
    edge.setAttribute('aria-valuenow', String(width));
    resized(width);
  };
  edge.setAttribute('aria-valuenow', String(width));
  edge.tabIndex = 0;
  edge.setAttribute('role', 'separator');
  edge.setAttribute('aria-orientation', 'vertical');
  edge.setAttribute('aria-label', text('panel.width'));
  edge.setAttribute('aria-valuemin', String(NARROWEST_PANEL));
  edge.setAttribute('aria-valuemax', String(WIDEST_PANEL));
  onTrusted(edge, 'keydown', (event) => {
    const next = Object.hasOwn(KEYS, event.key) ? KEYS[event.key] : undefined;
    if (!next) return;
    event.preventDefault();
    set(next(width));
    done(width);
  });
  onTrusted(edge, 'pointerdown', (event) => {
    grip = { x: event.clientX, width };
    edge.setPointerCapture?.(event.pointerId);
  });
  onTrusted(edge, 'pointermove', (event) => {
    if (grip) set(grip.width + grip.x - event.clientX);
  });
  const drop = (): void => {
    if (grip) done(width);
    grip = undefined;
  };
  onTrusted(edge, 'pointerup', drop);
  onTrusted(edge, 'pointercancel', drop);
  return edge;
}
