/** Quiet for so long before a changed page is read again; milliseconds. */
const QUIET = 40;
/** A page that never rests is read all the same; milliseconds. */
const LONGEST = 160;

const ATTRIBUTES = [
  'class',
  'style',
  'hidden',
  'href',
  'disabled',
  'aria-expanded',
  'aria-checked',
  'checked',
];
/** Okta's check boxes change a property that no observer sees; typing as well. */
const EDITS = ['input', 'change', 'click'] as const;
/** After an edit, which changes what the page shows at once; milliseconds. */
const EDITED = 8;

export interface PageWatch {
  readonly signal: AbortSignal;
  /** Called at once, then after each burst of changes. Answers the shadow roots in which changes count too. */
  readonly onChange: (url: string) => Iterable<ShadowRoot>;
  /** True for what we put into the page ourselves; changes of it count for nothing. */
  readonly isOurs?: (node: Node) => boolean;
}

/** Follows a page of the console through hash tabs, routes, late rendering and forms rendered anew, until the signal. */
export function watchPage(page: Window, { signal, onChange, isOurs = () => false }: PageWatch): void {
  if (signal.aborted) return;
  const seen = new WeakSet<Node>();
  const look = (): void => {
    observe(page.document.body);
    for (const root of onChange(page.location.href)) observe(root);
  };
  const moved = inTime(page, QUIET, look);
  // Its own, since the page draws after an edit what would put the look off.
  const edited = inTime(page, EDITED, look);
  const observer = new MutationObserver((records) => {
    if (records.some((record) => !isOwn(record, isOurs))) moved.schedule();
  });
  const observe = (root: Node): void => {
    if (seen.has(root)) return;
    seen.add(root);
    observer.observe(root, {
      subtree: true,
      childList: true,
      characterData: true,
      attributeFilter: ATTRIBUTES,
    });
  };
  for (const event of ['hashchange', 'popstate']) page.addEventListener(event, moved.schedule, { signal });
  const back = ({ persisted }: PageTransitionEvent): void => {
    if (persisted) moved.schedule();
  };
  page.addEventListener('pageshow', back, { signal });
  for (const event of EDITS)
    page.addEventListener(event, edited.schedule, { signal, capture: true, passive: true });
  signal.addEventListener('abort', () => {
    observer.disconnect();
    moved.cancel();
    edited.cancel();
  });
  // A page may also exchange its body.
  observer.observe(page.document.documentElement, { childList: true });
  look();
}

/** Acts once after each burst of calls: when there was none for `quiet` milliseconds, or after the longest wait. */
function inTime(page: Window, quiet: number, act: () => void) {
  let timer: number | undefined;
  let first = 0;
  return {
    schedule(): void {
      const now = page.performance.now();
      if (timer === undefined) first = now;
      else page.clearTimeout(timer);
      const wait = Math.max(0, Math.min(quiet, first + LONGEST - now));
      timer = page.setTimeout(() => {
        timer = undefined;
        act();
      }, wait);
    },
    cancel: (): void => page.clearTimeout(timer),
  };
}

/** A change of ours: within it, or nothing but ours added or taken away. */
const isOwn = ({ target, type, addedNodes, removedNodes }: MutationRecord, isOurs: (node: Node) => boolean) =>
  isOurs(target) || (type === 'childList' && [...addedNodes, ...removedNodes].every(isOurs));
