import { text } from '../src/i18n/text.ts';
import type { ReportPlace, ReportSlice } from '../src/messaging/protocol.ts';
import { AuditError } from '../src/model/failure.ts';
import type { Finding, Report, ReportHead } from '../src/model/report.ts';
import type { OrgKey } from '../src/model/run.ts';
import { composeReport } from '../src/report/compose-report.ts';
import { csv } from '../src/report/csv.ts';
import { fileName } from '../src/report/file-name.ts';
import { json } from '../src/report/json.ts';
import { download } from '../src/ui/download.ts';
import type { Ask, PageHost } from '../src/ui/page-host.ts';

const EXPORTERS = { json, csv } as const;
/** Milliseconds of work between two moments in which the page can answer the user. */
const SLICE = 24;

/** Saves the stored report as a file and answers with the file's name. Fails with an AuditError. */
export async function saveExport(
  host: PageHost,
  org: OrgKey,
  format: keyof typeof EXPORTERS,
): Promise<string> {
  const [report, texts] = await Promise.all([readReport(host.ask, org), host.loadTexts()]);
  const tool = { name: 'okta-app-auditor', version: host.version };
  const exporter = EXPORTERS[format];
  const chunks = exporter.render(composeReport(report, texts, tool, noticeOf(report)));
  const name = fileName(report, exporter.extension);
  download(new Blob(await inSlices(chunks), { type: exporter.mime }), name);
  return name;
}

async function readReport(ask: Ask, org: OrgKey): Promise<Report> {
  const findings: Finding[] = [];
  let head: ReportHead | undefined;
  let from: ReportPlace | null = null;
  do {
    const slice: ReportSlice = await ask('read-report', org, from);
    head ??= slice.head;
    for (const finding of slice.findings) findings.push(finding);
    from = slice.next ?? null;
  } while (from);
  if (!head) throw new AuditError('unexpected', 'no report');
  return { ...head, findings };
}

/** What the report does not cover, in one line; undefined when it covers everything. */
export function noticeOf({
  complete,
  coverage: { gaps },
  unknown,
  switchedOff = [],
}: ReportHead): string | undefined {
  const cut = complete ? undefined : gaps.find(({ what }) => what === 'apps');
  const failed = gaps.filter((gap) => gap !== cut).length;
  const checks = unknown.reduce((sum, { count }) => sum + count, 0);
  const missing = [
    ...(failed > 0 ? [text('reads-failed {count}', { count: failed })] : []),
    ...(checks > 0 ? [text('export.checks {count}', { count: checks })] : []),
    ...(switchedOff.length > 0 ? [text('rules-off {count}', { count: switchedOff.length })] : []),
  ];
  const sentences = [
    ...(complete ? [] : [text('export.incomplete {reason}', { reason: reasonOf(cut) })]),
    ...(missing.length > 0 ? [text('export.partly {missing}', { missing: missing.join('; ') })] : []),
  ];
  return sentences.length > 0 ? sentences.join(' ') : undefined;
}

const reasonOf = (gap: { reason: string; detail: string } | undefined): string =>
  [gap?.reason ?? 'truncated', gap?.detail].filter(Boolean).join(', ');

async function inSlices(chunks: Iterable<string>): Promise<string[]> {
  const parts: string[] = [];
  let part: string[] = [];
  let since = performance.now();
  for (const chunk of chunks) {
    part.push(chunk);
    if (performance.now() - since < SLICE) continue;
    parts.push(part.join(''));
    part = [];
    await new Promise((resolve) => setTimeout(resolve));
    since = performance.now();
  }
  return [...parts, part.join('')];
}
