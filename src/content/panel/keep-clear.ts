import { type Box, freeRoom, type Room } from './room.ts';

/** Buttons of Okta's forms, which the panel never covers. */
const BUTTONS = '[type="submit"], [data-type="save"], [data-type="cancel"], .o-form-toggle a';
/** Less than this much height is not worth showing a panel in. */
const PANEL_LEAST = 130;
const TAB_LEAST = 190;
/** Two lines of words. The same whatever they are, since the page can feel by its own hit tests how wide the tab is. */
export const TAB_WIDTH = 44;

/** Where the panel and its tab can stand just now. */
export interface Places {
  /** Undefined where the panel would cover a button. */
  readonly panel: Room | undefined;
  readonly tab: Room | undefined;
}

export function clearPlaces(page: Window, panelWidth: number): Places {
  const obstacles = [...page.document.querySelectorAll(BUTTONS)]
    .map((button): Box => button.getBoundingClientRect())
    .filter(({ left, right }) => right > left);
  const viewport = { width: page.innerWidth, height: page.innerHeight };
  return {
    panel: freeRoom(viewport, panelWidth, obstacles, PANEL_LEAST),
    tab: freeRoom(viewport, TAB_WIDTH, obstacles, TAB_LEAST),
  };
}

/** Calls back before the next frame after the page has scrolled, anywhere in it, or changed its size. */
export function onMoved(page: Window, signal: AbortSignal, moved: () => void): void {
  let waiting = false;
  const soon = (): void => {
    if (waiting) return;
    waiting = true;
    page.requestAnimationFrame(() => {
      waiting = false;
      if (!signal.aborted) moved();
    });
  };
  page.addEventListener('scroll', soon, { signal, capture: true, passive: true });
  page.addEventListener('resize', soon, { signal, passive: true });
}
