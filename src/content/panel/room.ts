/** A rectangle in the viewport. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

export interface Room {
  readonly top: number;
  readonly height: number;
}

/** Below the console's top bar of 64 pixels. */
export const TOP = 72;
const GAP = 8;

/** The highest room in a column of the viewport that leaves every obstacle free; undefined where none is `least` high. */
export function freeRoom(
  viewport: { readonly width: number; readonly height: number },
  columnWidth: number,
  obstacles: readonly Box[],
  least: number,
): Room | undefined {
  const left = viewport.width - columnWidth - 2 * GAP;
  const end = viewport.height - GAP;
  const inTheWay = obstacles
    .filter((box) => box.right > left && box.bottom > TOP && box.top < end && box.bottom > box.top)
    .sort((a, b) => a.top - b.top);
  let best: Room | undefined;
  let from = TOP;
  for (const { top, bottom } of [...inTheWay, { top: end + GAP, bottom: end }]) {
    const height = top - GAP - from;
    if (height >= least && height > (best?.height ?? 0)) best = { top: from, height };
    from = Math.max(from, bottom + GAP);
  }
  return best;
}
