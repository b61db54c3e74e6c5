export interface Span {
  /** First row. */
  readonly from: number;
  /** One after the last row. */
  readonly to: number;
}

/** Rows of a list that can be seen, with a few more on both sides. All lengths in CSS pixels; `top` is what is scrolled away above. */
export function visibleWindow(top: number, height: number, rowHeight: number, total: number): Span {
  const spare = 4;
  const from = Math.max(0, Math.floor(top / rowHeight) - spare);
  const to = Math.min(total, Math.ceil((top + height) / rowHeight) + spare);
  return { from: Math.min(from, total), to: Math.max(to, Math.min(from, total)) };
}
