/** What a person does before a setting changes. */
const SIGNS = ['pointerover', 'pointerdown', 'focusin', 'keydown'] as const;
/** Signs come in bursts; milliseconds. */
const AT_MOST_EVERY = 1_000;

/** Calls back when a person turns to the page, which is before anything in it can be changed. */
export function onUserActivity(page: Window, signal: AbortSignal, active: () => void): void {
  let last = Number.NEGATIVE_INFINITY;
  const note = ({ isTrusted }: Event): void => {
    const now = page.performance.now();
    if (!isTrusted || now - last < AT_MOST_EVERY) return;
    last = now;
    active();
  };
  for (const sign of SIGNS) page.addEventListener(sign, note, { signal, capture: true, passive: true });
}
