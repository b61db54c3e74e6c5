import type { RowQuery } from '../model/run.ts';
import { SEVERITIES } from '../model/severity.ts';
import type { Columns } from '../store/columns.ts';

export interface ViewGroup {
  /** Index of the rule or the subject in the columns. */
  readonly index: number;
  /** Rank of the worst of its findings. */
  readonly level: number;
  readonly count: number;
  /** Its findings stand in `order` from here. */
  readonly from: number;
  readonly open: boolean;
  /** Number of its own row. */
  readonly row: number;
}

/** What a query shows, as numbers: groups in order, and the positions of their findings. */
export interface RowView {
  readonly total: number;
  readonly findings: number;
  readonly groups: readonly ViewGroup[];
  readonly order: Uint32Array;
}

/** What a view needs to know beside the columns and the query. */
export interface ViewHints {
  /** By position: 0 where the search text is not found. */
  readonly found?: Uint8Array;
  /** Indexes of the groups that are open. */
  readonly open: ReadonlySet<number>;
  /** Index of the subject whose findings come first. */
  readonly first?: number;
}

export function viewRows(columns: Columns, query: RowQuery, { found, open, first }: ViewHints): RowView {
  const positions = matching(columns, query, found);
  const groupOf = query.groupBy === 'rule' ? columns.rule : columns.subject;
  const groups = grouped(columns, positions, groupOf, first);
  const froms = new Map<number, number>();
  let [from, row] = [0, 0];
  const placed = groups.map((group): ViewGroup => {
    const here = { ...group, from, row, open: open.has(group.index) };
    froms.set(group.index, from);
    from += group.count;
    row += 1 + (here.open ? group.count : 0);
    return here;
  });
  const order = new Uint32Array(positions.length);
  for (const position of firstFirst(positions, columns, first)) {
    const group = groupOf[position] as number;
    const at = froms.get(group) as number;
    order[at] = position;
    froms.set(group, at + 1);
  }
  return { total: row, findings: positions.length, groups: placed, order };
}

function matching(columns: Columns, query: RowQuery, found: Uint8Array | undefined): Uint32Array {
  const chosen = (names: readonly string[], wanted: readonly string[]): Uint8Array =>
    Uint8Array.from(names, (name) => Number(wanted.length === 0 || wanted.includes(name)));
  const rules = chosen(columns.rules, query.ruleIds);
  const severities = chosen(SEVERITIES, query.severities);
  const types = chosen(columns.types, query.types);
  const statuses = chosen(columns.statuses, query.statuses);
  const subjects = columns.type.map(
    (type, subject) => (types[type] as number) & (statuses[columns.status[subject] as number] as number),
  );
  const positions = new Uint32Array(columns.rule.length);
  let count = 0;
  for (let position = 0; position < columns.rule.length; position += 1) {
    if (found && !found[position]) continue;
    if (!rules[columns.rule[position] as number]) continue;
    if (!severities[columns.severity[position] as number]) continue;
    if (!subjects[columns.subject[position] as number]) continue;
    positions[count] = position;
    count += 1;
  }
  return positions.subarray(0, count);
}

type Counted = Pick<ViewGroup, 'index' | 'level' | 'count'>;

/** Groups that hold the first subject lead; then the worst, then the longest. */
function grouped(
  columns: Columns,
  positions: Uint32Array,
  groupOf: Uint16Array | Uint32Array,
  first: number | undefined,
): readonly Counted[] {
  const groups = new Map<number, { index: number; level: number; count: number; leads: number }>();
  for (const position of positions) {
    const index = groupOf[position] as number;
    const level = columns.severity[position] as number;
    const leads = Number(columns.subject[position] === first);
    const group = groups.get(index);
    if (!group) groups.set(index, { index, level, count: 1, leads });
    else {
      group.count += 1;
      group.level = Math.min(group.level, level);
      group.leads = Math.max(group.leads, leads);
    }
  }
  const name = groupOf === columns.rule ? columns.rules : undefined;
  return [...groups.values()].sort(
    (a, b) => b.leads - a.leads || a.level - b.level || b.count - a.count || byName(name, a.index, b.index),
  );
}

const byName = (names: readonly string[] | undefined, a: number, b: number): number =>
  names ? ((names[a] as string) < (names[b] as string) ? -1 : 1) : a - b;

function firstFirst(positions: Uint32Array, columns: Columns, first: number | undefined): Uint32Array {
  if (first === undefined) return positions;
  const leads = positions.filter((position) => columns.subject[position] === first);
  const others = positions.filter((position) => columns.subject[position] !== first);
  const sorted = new Uint32Array(positions.length);
  sorted.set(leads);
  sorted.set(others, leads.length);
  return sorted;
}
