import { rank, type Severity } from '../../model/severity.ts';
import { element } from './elements.ts';
import { TOP } from './room.ts';

/** Something to say of a row of the page. */
export interface RowMark {
  readonly element: Element;
  readonly severity: Severity;
  /** What is wrong with it, for assistive technology. */
  readonly label: string;
}

export interface RowMarks {
  readonly node: HTMLElement;
  show(marks: readonly RowMark[]): void;
  /** Scrolls to a row and draws a ring around it. */
  point(row: Element): void;
  /** Follows the rows after the page has moved. */
  place(): void;
}

const AT_MOST = 200;
const RING_SHOWN = 2_500;

/**
 * Coloured bars beside rows. They lie in a layer of our own above the page, so that nothing of Okta's form changes and
 * a form rendered anew takes nothing with it.
 */
export function openRowMarks(page: Window, signal: AbortSignal): RowMarks {
  const node = element('div', 'bars');
  let bars: readonly { readonly row: Element; readonly bar: HTMLElement }[] = [];
  let ring: { readonly row: Element; readonly node: HTMLElement } | undefined;
  let timer: number | undefined;
  const unring = (): void => {
    page.clearTimeout(timer);
    ring?.node.remove();
    ring = undefined;
  };
  signal.addEventListener('abort', unring);
  const place = (): void => {
    const boxes = bars.map(({ row }) => row.getBoundingClientRect());
    bars.forEach(({ bar }, index) => {
      beside(bar, boxes[index] as DOMRect, page.innerHeight);
    });
    if (ring) around(ring.node, ring.row.getBoundingClientRect());
  };
  return {
    node,
    place,
    show(marks) {
      bars = [...byRow(marks)].slice(0, AT_MOST).map(([row, some]) => ({ row, bar: barOf(some) }));
      node.replaceChildren(...bars.map(({ bar }) => bar), ...(ring ? [ring.node] : []));
      place();
    },
    point(row) {
      unring();
      const calm = page.matchMedia?.('(prefers-reduced-motion: reduce)').matches ?? false;
      row.scrollIntoView({ block: 'center', behavior: calm ? 'auto' : 'smooth' });
      ring = { row, node: element('div', 'ring') };
      node.append(ring.node);
      place();
      timer = page.setTimeout(unring, RING_SHOWN);
    },
  };
}

function byRow(marks: readonly RowMark[]): ReadonlyMap<Element, readonly RowMark[]> {
  const rows = new Map<Element, RowMark[]>();
  for (const mark of marks) {
    const there = rows.get(mark.element);
    if (there) there.push(mark);
    else rows.set(mark.element, [mark]);
  }
  return rows;
}

function barOf(marks: readonly RowMark[]): HTMLElement {
  const sorted = [...marks].sort((a, b) => rank(a.severity) - rank(b.severity));
  const bar = element('div', `bar ${sorted[0]?.severity ?? 'info'}`);
  bar.setAttribute('role', 'img');
  bar.setAttribute('aria-label', [...new Set(sorted.map(({ label }) => label))].join(' '));
  return bar;
}

/** A bar at the left of a row; below the top bar, and none for a row out of sight. */
function beside(bar: HTMLElement, { left, top, bottom, width }: DOMRect, viewHeight: number): void {
  const from = Math.max(top, TOP - 8);
  const to = Math.min(bottom, viewHeight);
  bar.style.visibility = width > 0 && to > from ? 'visible' : 'hidden';
  bar.style.left = `${Math.max(0, left - 8)}px`;
  bar.style.top = `${from}px`;
  bar.style.height = `${Math.max(0, to - from)}px`;
}

function around(ring: HTMLElement, { left, top, width, height }: DOMRect): void {
  ring.style.left = `${left - 4}px`;
  ring.style.top = `${top - 4}px`;
  ring.style.width = `${width + 8}px`;
  ring.style.height = `${height + 8}px`;
}
