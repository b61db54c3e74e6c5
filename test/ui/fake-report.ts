import type { Finding, ReportHead } from '../../src/model/report.ts';
import type {
  Facets,
  FirstSubject,
  Row,
  RowPage,
  RowQuery,
  SeverityCounts,
  Summary,
} from '../../src/model/run.ts';
import { SEVERITIES, worst } from '../../src/model/severity.ts';
import { someScore } from '../support/some-scores.ts';

export const fakeHead: ReportHead = {
  schema: 1,
  org: { url: 'https://acme.okta.com', id: '00o1' },
  takenAt: '2026-11-21T05:00:00.000Z',
  complete: true,
  coverage: { apps: 340, trustedOrigins: 9, authorizationServers: 2, gaps: [] },
  rules: [
    {
      id: 'oidc-implicit-grant',
      severity: 'high',
      counts: { fail: 1, info: 0, pass: 2, na: 3, unknown: 0, error: 0 },
    },
  ],
  unknown: [],
  score: someScore(),
  appScores: [],
};

const countBy = (names: readonly string[]): Record<string, number> => {
  const counts: Record<string, number> = {};
  for (const name of names) counts[name] = (counts[name] ?? 0) + 1;
  return counts;
};

export const fakeSummary = (findings: readonly Finding[], head: ReportHead = fakeHead): Summary => ({
  head,
  counts: {
    ...Object.fromEntries(SEVERITIES.map((severity) => [severity, 0])),
    ...countBy(findings.map(({ severity }) => severity)),
  } as SeverityCounts,
  findings: findings.length,
  fixFirst: findings.filter(({ outcome }) => outcome === 'fail').slice(0, 3),
  deeper: { apps: 0, requests: 0, logRequests: 0 },
});

export const fakeFacets = (findings: readonly Finding[]): Facets => ({
  types: countBy(findings.map(({ subject }) => subject.type)),
  statuses: countBy(findings.map(({ subject }) => subject.status)),
});

const isIn = <T>(chosen: readonly T[], value: T): boolean => chosen.length === 0 || chosen.includes(value);

const keyOf = (finding: Finding, { groupBy }: RowQuery): string =>
  groupBy === 'rule' ? finding.ruleId : finding.subject.id;

/** What the worker would answer to `list-rows`, the simple way. */
export function fakeRows(
  all: readonly Finding[],
  query: RowQuery,
  offset: number,
  limit: number,
  { appScores } = fakeHead,
): RowPage {
  const found = all.filter(
    (finding) =>
      isIn(query.ruleIds, finding.ruleId) &&
      isIn(query.severities, finding.severity) &&
      isIn(query.types, finding.subject.type) &&
      isIn(query.statuses, finding.subject.status) &&
      (query.search === '' ||
        query.titled?.includes(finding.ruleId) ||
        JSON.stringify(finding).toLowerCase().includes(query.search.toLowerCase())),
  );
  const groups = new Map<string, Finding[]>();
  for (const finding of found) {
    const key = keyOf(finding, query);
    groups.set(key, groups.get(key) ?? []);
    groups.get(key)!.push(finding);
  }
  const first = query.first !== undefined && groups.has(query.first) ? [query.first] : [];
  const rows = [...new Set([...first, ...groups.keys()])].flatMap((key): readonly Row[] => {
    const findings = groups.get(key)!;
    const group: Row = {
      row: 'group',
      key,
      severity: worst(findings.map(({ severity }) => severity)),
      count: findings.length,
      ...(query.groupBy === 'subject' && { subject: findings[0]!.subject }),
    };
    return query.open.includes(key)
      ? [group, ...findings.map((finding): Row => ({ row: 'finding', finding }))]
      : [group];
  });
  const isOf = ({ subject }: Finding) => subject.id === query.first;
  const known = appScores.some(({ id }) => id === query.first) ? 'clean' : 'unread';
  const place: FirstSubject = found.some(isOf) ? 'found' : all.some(isOf) ? 'no-match' : known;
  return {
    total: rows.length,
    findings: found.length,
    open: query.open.filter((key) => groups.has(key)),
    ...(query.first && { first: place }),
    offset,
    rows: rows.slice(offset, offset + limit),
  };
}
