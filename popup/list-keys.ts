import type { Row } from '../src/model/run.ts';

export type Move = 'up' | 'down' | 'page-up' | 'page-down' | 'first' | 'last' | 'in' | 'out' | 'act';

const MOVES: Readonly<Record<string, Move>> = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  PageUp: 'page-up',
  PageDown: 'page-down',
  Home: 'first',
  End: 'last',
  ArrowRight: 'in',
  ArrowLeft: 'out',
  Enter: 'act',
  ' ': 'act',
};

/** What a key means in the list; undefined where it is none of the list's. */
export function moveOf({ key, altKey, ctrlKey, metaKey }: KeyboardEvent): Move | undefined {
  return altKey || ctrlKey || metaKey || !Object.hasOwn(MOVES, key) ? undefined : MOVES[key];
}

const STEPS: Readonly<Partial<Record<Move, number>>> = {
  up: -1,
  down: 1,
  in: 1,
  'page-up': -10,
  'page-down': 10,
  first: -Infinity,
  last: Infinity,
};

interface Rows {
  readonly total: number;
  row(index: number): Row | undefined;
}

/** The row to go to. `out` goes from a finding to its group. */
export function nextIndex(move: Move, from: number, { total, row }: Rows): number {
  if (move === 'out') return groupOf(from, row);
  if (move === 'in' && row(from)?.row === 'finding') return from;
  return Math.max(0, Math.min(total - 1, from + (STEPS[move] ?? 0)));
}

function groupOf(from: number, row: Rows['row']): number {
  let index = from;
  while (index > 0 && row(index)?.row === 'finding') index -= 1;
  return row(index)?.row === 'group' ? index : from;
}
