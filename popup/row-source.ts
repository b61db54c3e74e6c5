import type { FirstSubject, OrgKey, Row, RowPage, RowQuery } from '../src/model/run.ts';
import type { Ask } from '../src/ui/page-host.ts';
import type { Span } from '../src/ui/visible-window.ts';

const PAGE = 100;
const KEPT = 24;

/** Rows of one query, read a page at a time when they come into sight. */
export interface RowSource {
  /** Rows of the whole query; 0 until the first page is there. */
  readonly total: number;
  readonly findings: number;
  readonly first: FirstSubject | undefined;
  /** Open groups. */
  readonly open: readonly string[];
  /** Undefined while its page is not there. */
  row(index: number): Row | undefined;
  /** Reads the pages of these rows that are not there; settles when they are, with whether anything was read. */
  want(span: Span): Promise<boolean>;
}

export function openRowSource(ask: Ask, org: OrgKey, query: RowQuery): RowSource {
  const pages = new Map<number, RowPage>();
  const underWay = new Map<number, Promise<void>>();
  let latest: RowPage | undefined;

  const read = async (number: number): Promise<void> => {
    latest = await ask('list-rows', org, query, number * PAGE, PAGE);
    pages.set(number, latest);
    for (const old of [...pages.keys()].slice(0, -KEPT)) pages.delete(old);
  };
  const readOnce = (number: number): Promise<void> => {
    const reading = underWay.get(number) ?? read(number).finally(() => underWay.delete(number));
    underWay.set(number, reading);
    return reading;
  };
  return {
    get total() {
      return latest?.total ?? 0;
    },
    get findings() {
      return latest?.findings ?? 0;
    },
    get open() {
      return latest?.open ?? [];
    },
    get first() {
      return latest?.first;
    },
    row: (index) => pages.get(Math.floor(index / PAGE))?.rows[index % PAGE],
    want: async ({ from, to }) => {
      const missing = pagesOf(from, to).filter((number) => !pages.has(number));
      await Promise.all(missing.map(readOnce));
      return missing.length > 0;
    },
  };
}

const pagesOf = (from: number, to: number): readonly number[] => {
  const first = Math.floor(from / PAGE);
  const last = Math.floor(Math.max(from, to - 1) / PAGE);
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
};
