import type { Facets, OrgKey, Row, RowPage, RowQuery } from '../model/run.ts';
import { SEVERITIES, type Severity } from '../model/severity.ts';
import { readReport } from '../store/report-store.ts';
import type { StoredReport } from '../store/stored-report.ts';
import { firstSubject } from './first-subject.ts';
import { recent } from './recent.ts';
import { openReportIndex, type ReportIndex } from './report-index.ts';
import { openSearch, type Search } from './row-search.ts';
import { type RowView, type ViewGroup, type ViewHints, viewRows } from './row-view.ts';

/** Lists the findings of stored reports as rows, a slice at a time. */
export interface Rows {
  list(org: OrgKey, query: RowQuery, offset: number, limit: number): Promise<RowPage>;
  facets(org: OrgKey): Promise<Facets>;
  /** Undefined where the org has no report. */
  index(org: OrgKey): Promise<ReportIndex | undefined>;
}

const REPORTS_KEPT = 2;
const VIEWS_KEPT = 4;

export function openRows(): Rows {
  const indexes = recent<ReportIndex>(REPORTS_KEPT);
  const searches = recent<Search>(REPORTS_KEPT);
  const views = recent<RowView>(VIEWS_KEPT);
  const indexOf = (org: OrgKey, report: StoredReport): Promise<ReportIndex> =>
    indexes(`${org} ${report.id}`, () => openReportIndex(org, report));
  const searchOf = (org: OrgKey, index: ReportIndex): Promise<Search> =>
    searches(`${org} ${index.report.id}`, async () =>
      openSearch(index.columns, await index.subjects(), await index.packed()),
    );
  const viewOf = (org: OrgKey, index: ReportIndex, query: RowQuery): Promise<RowView> =>
    views(`${org} ${index.report.id} ${JSON.stringify(query)}`, async () =>
      viewRows(index.columns, query, await hintsOf(index, query, () => searchOf(org, index))),
    );
  return {
    async list(org, query, offset, limit) {
      const report = await readReport(org);
      if (!report) return { total: 0, findings: 0, open: [], offset, rows: [] };
      if (isOverview(query)) return overview(report, offset, limit);
      const index = await indexOf(org, report);
      const view = await viewOf(org, index, query);
      const rows = await rowsOf(index, view, query, offset, limit);
      const first = query.first && (await firstSubject(index, view, query.first));
      const open = await openGroups(index, view, query);
      return { total: view.total, findings: view.findings, open, ...(first && { first }), offset, rows };
    },
    facets: async (org) => (await readReport(org))?.facets ?? { types: {}, statuses: {} },
    async index(org) {
      const report = await readReport(org);
      return report && indexOf(org, report);
    },
  };
}

/** What a view asks first is stored ready-made. */
const isOverview = (query: RowQuery): boolean =>
  query.groupBy === 'rule' &&
  query.search === '' &&
  query.first === undefined &&
  [query.severities, query.types, query.statuses, query.ruleIds, query.open].every(
    (list) => list.length === 0,
  );

const overview = ({ ruleGroups, summary }: StoredReport, offset: number, limit: number): RowPage => ({
  total: ruleGroups.length,
  findings: summary.findings,
  open: [],
  offset,
  rows: ruleGroups.slice(offset, offset + limit).map((group): Row => ({ row: 'group', ...group })),
});

async function hintsOf(
  index: ReportIndex,
  query: RowQuery,
  search: () => Promise<Search>,
): Promise<ViewHints> {
  const bySubject = query.groupBy === 'subject';
  const needsSubjects = query.first !== undefined || (bySubject && query.open.length > 0);
  const ids = needsSubjects ? (await index.subjects()).map(({ id }) => id) : [];
  const wanted = new Set(query.open);
  const open = new Set<number>();
  (bySubject ? ids : index.columns.rules).forEach((key, at) => {
    if (wanted.has(key)) open.add(at);
  });
  const first = query.first === undefined ? -1 : ids.indexOf(query.first);
  const found = query.search === '' ? undefined : (await search())(query.search, query.titled ?? []);
  return { open, ...(found && { found }), ...(first >= 0 && { first }) };
}

async function rowsOf(
  index: ReportIndex,
  view: RowView,
  query: RowQuery,
  offset: number,
  limit: number,
): Promise<readonly Row[]> {
  const rows: Promise<Row>[] = [];
  const end = Math.min(offset + limit, view.total);
  for (const group of view.groups) {
    const last = group.row + (group.open ? group.count : 0);
    if (last < offset) continue;
    if (group.row >= end) break;
    if (group.row >= offset) rows.push(groupRow(index, group, query));
    if (!group.open) continue;
    for (let row = Math.max(group.row + 1, offset); row <= last && row < end; row += 1) {
      const position = view.order[group.from + row - group.row - 1] as number;
      rows.push(index.finding(position).then((finding) => ({ row: 'finding', finding })));
    }
  }
  return Promise.all(rows);
}

const openGroups = (index: ReportIndex, { groups }: RowView, query: RowQuery): Promise<readonly string[]> =>
  Promise.all(groups.filter(({ open }) => open).map((group) => keyOf(index, group, query)));

const keyOf = async (index: ReportIndex, { index: at }: ViewGroup, { groupBy }: RowQuery): Promise<string> =>
  groupBy === 'rule' ? (index.columns.rules[at] as string) : (await index.subject(at)).id;

async function groupRow(index: ReportIndex, group: ViewGroup, { groupBy }: RowQuery): Promise<Row> {
  const { count, level } = group;
  const severity = SEVERITIES[level] as Severity;
  if (groupBy === 'rule')
    return { row: 'group', key: index.columns.rules[group.index] as string, severity, count };
  const subject = await index.subject(group.index);
  return { row: 'group', key: subject.id, severity, count, subject };
}
