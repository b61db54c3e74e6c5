/** Quiet for so long before a changed page is read again; milliseconds. */
const QUIET = 40;
/** A page that never rests is read all the same; milliseconds. */
const LONGEST = 160;

const ATTRIBUTES = ['class', 'style', 'hidden', 'disabled', 'aria-expanded', 'aria-checked', 'checked'];
/** Okta's check boxes change a property that no observer sees; typing as well. */
const EDITS = ['input', 'change', 'click'] as const;

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
  let timer: number | undefined;
  let first = 0;
  const seen = new WeakSet<Node>();
  const look = (): void => {
    timer = undefined;
    observe(page.document.body);
    for (const root of onChange(page.location.href)) observe(root);
  };
  const schedule = (): void => {
    const now = page.performance.now();
    if (timer === undefined) first = now;
    else page.clearTimeout(timer);
    timer = page.setTimeout(look, Math.max(0, Math.min(QUIET, first + LONGEST - now)));
  };
  const observer = new MutationObserver((records) => {
    if (records.some((record) => !isOwn(record, isOurs))) schedule();
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
  for (const event of ['hashchange', 'popstate', 'pageshow'])
    page.addEventListener(event, schedule, { signal });
  for (const event of EDITS) page.addEventListener(event, schedule, { signal, capture: true, passive: true });
  signal.addEventListener('abort', () => {
    observer.disconnect();
    page.clearTimeout(timer);
  });
  // A page may also exchange its body.
  observer.observe(page.document.documentElement, { childList: true });
  look();
}

/** A change of ours: within it, or nothing but ours added or taken away. */
const isOwn = ({ target, type, addedNodes, removedNodes }: MutationRecord, isOurs: (node: Node) => boolean) =>
  isOurs(target) || (type === 'childList' && [...addedNodes, ...removedNodes].every(isOurs));
