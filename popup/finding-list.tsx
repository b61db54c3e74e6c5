import type { RefObject } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { text } from '../src/i18n/text.ts';
import type { Finding } from '../src/model/report.ts';
import type { GroupBy, Row, RowQuery } from '../src/model/run.ts';
import { FindingRow } from './finding-row.tsx';
import { GroupRow } from './group-row.tsx';
import { type Move, moveOf, nextIndex } from './list-keys.ts';
import type { RowSource } from './row-source.ts';
import { ROW_HEIGHT, useWindow } from './use-window.ts';

interface Props {
  readonly source: RowSource;
  readonly query: RowQuery;
  readonly scroller: RefObject<HTMLElement | null>;
  readonly shown: string | undefined;
  readonly onWant: (span: { from: number; to: number }) => void;
  readonly onOpen: (finding: Finding) => void;
  readonly onToggle: (row: Extract<Row, { row: 'group' }>) => void;
}

/** A list of any length of which only the rows in sight exist. One row at a time can be reached with Tab; arrows move it. */
export function FindingList(props: Props) {
  const { source, query, scroller, shown, onWant } = props;
  const tree = useRef<HTMLDivElement>(null);
  const span = useWindow(scroller, tree, source.total);
  const { current, isOpen, act, onKeyDown } = useActiveRow(props, tree);
  useEffect(() => onWant(span), [span.from, span.to, onWant]);

  return (
    <div
      ref={tree}
      class="tree"
      role="tree"
      tabIndex={-1}
      aria-label={text('findings.title')}
      style={{ height: `${source.total * ROW_HEIGHT}px` }}
      onKeyDown={onKeyDown}
      onClick={(event) => act(indexOf(event.target))}
    >
      {indexes(span, current).map((index) => (
        <Item
          key={index}
          index={index}
          total={source.total}
          row={source.row(index)}
          tabbable={index === current}
          shown={shown}
          open={isOpen(source.row(index))}
          groupBy={query.groupBy}
        />
      ))}
    </div>
  );
}

/** The row that Tab reaches, and what keys and clicks do with it. */
function useActiveRow({ source, query, onOpen, onToggle }: Props, tree: RefObject<HTMLElement | null>) {
  const [active, setActive] = useState({ index: 0, focus: false });
  const current = Math.min(active.index, source.total - 1);
  useEffect(() => {
    if (!active.focus) return;
    const item = tree.current?.querySelector<HTMLElement>('[tabindex="0"]');
    item?.focus({ preventScroll: true });
    item?.scrollIntoView?.({ block: 'nearest' });
  }, [active]);

  const act = (index: number) => {
    if (index < 0) return;
    setActive({ index, focus: false });
    const row = source.row(index);
    if (row?.row === 'group') onToggle(row);
    if (row?.row === 'finding') onOpen(row.finding);
  };
  const isOpen = (row: Row | undefined) => row?.row === 'group' && query.open.includes(row.key);
  const onKeyDown = (event: KeyboardEvent) => {
    const move = moveOf(event);
    if (!move) return;
    event.preventDefault();
    const row = source.row(current);
    if (acts(move, row, isOpen(row))) act(current);
    else setActive({ index: nextIndex(move, current, source), focus: true });
  };
  return { current, isOpen, act, onKeyDown };
}

/** Enter and Space act on any row; right opens and left closes a group. */
const acts = (move: Move, row: Row | undefined, open: boolean): boolean =>
  move === 'act' || (row?.row === 'group' && ((move === 'in' && !open) || (move === 'out' && open)));

/** The rows in sight, and the one that can be reached with Tab. */
function indexes({ from, to }: { from: number; to: number }, current: number): readonly number[] {
  const seen = Array.from({ length: to - from }, (_, offset) => from + offset);
  if (current < from) return [current, ...seen];
  return current >= to ? [...seen, current] : seen;
}

interface ItemProps {
  readonly index: number;
  readonly total: number;
  readonly row: Row | undefined;
  readonly tabbable: boolean;
  readonly shown: string | undefined;
  readonly open: boolean;
  readonly groupBy: GroupBy;
}

const indexOf = (target: EventTarget | null): number =>
  Number((target as Element).closest('[aria-posinset]')?.getAttribute('aria-posinset') ?? 0) - 1;

const Item = ({ index, total, row, tabbable, shown, open, groupBy }: ItemProps) => (
  <div
    class={`item ${row?.row ?? 'waiting'}`}
    role="treeitem"
    tabIndex={tabbable ? 0 : -1}
    aria-posinset={index + 1}
    aria-setsize={total}
    aria-level={row?.row === 'finding' ? 2 : 1}
    aria-expanded={row?.row === 'group' ? open : undefined}
    aria-selected={row?.row === 'finding' && row.finding.id === shown}
    style={{ transform: `translateY(${index * ROW_HEIGHT}px)` }}
  >
    {row === undefined && <span class="what muted">{text('findings.loading')}</span>}
    {row?.row === 'group' && <GroupRow row={row} />}
    {row?.row === 'finding' && <FindingRow finding={row.finding} groupBy={groupBy} />}
  </div>
);
