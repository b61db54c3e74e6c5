import { OUTCOMES, type Unjudged } from '../model/report.ts';
import { type AppScore, GRADES, type OrgScore } from '../model/score.ts';
import type { Gap } from '../model/snapshot.ts';
import type { ComposedFinding, ComposedProblem, ComposedReport, ComposedRule } from './composed-report.ts';
import type { Exporter } from './exporter.ts';
import { escapeInvisible } from './visible-text.ts';

/** JSON, one finding a line, keys always in the same order. A notice stands on the first line. */
export const json: Exporter = { extension: 'json', mime: 'application/json', render };

const write = (value: unknown): string => escapeInvisible(JSON.stringify(value));

function* render(report: ComposedReport): Iterable<string> {
  yield report.notice ? `{"notice":${write(report.notice)},\n"schema":1,\n` : '{"schema":1,\n';
  yield `"tool":${write({ name: report.tool.name, version: report.tool.version })},\n`;
  yield `"org":${write({ url: report.org.url, id: report.org.id })},\n`;
  yield `"takenAt":${write(report.takenAt)},\n"complete":${report.complete},\n`;
  yield `"coverage":${write(coverageOf(report))},\n`;
  if (report.closerLook) yield `"closerLook":${write(report.closerLook)},\n`;
  yield `"score":${write(scoreOf(report.score))},\n`;
  yield* list('appScores', report.appScores, appScoreOf);
  yield ',\n';
  yield* list('rules', report.rules, ruleOf);
  yield ',\n';
  if (report.switchedOff) yield `"switchedOff":${write(report.switchedOff)},\n`;
  yield* list('findings', report.findings, findingOf);
  yield ',\n';
  yield* list('unknown', report.unknown, unjudgedOf);
  yield '}\n';
}

function* list<T>(key: string, items: Iterable<T>, shape: (item: T) => unknown): Iterable<string> {
  let before = `"${key}":[\n`;
  for (const item of items) {
    yield before + write(shape(item));
    before = ',\n';
  }
  yield before === ',\n' ? '\n]' : `"${key}":[]`;
}

const coverageOf = ({ coverage }: ComposedReport) => ({
  apps: coverage.apps,
  trustedOrigins: coverage.trustedOrigins,
  authorizationServers: coverage.authorizationServers,
  gaps: coverage.gaps.map(gapOf),
});

/** What was found counts first; the score sums it up, beside its coverage. */
const scoreOf = ({ algorithm, score, grade, coverage, grades, ungraded, withoutAccepted }: OrgScore) => ({
  algorithm,
  score,
  grade,
  coverage,
  grades: Object.fromEntries(GRADES.map((one) => [one, grades[one]])),
  ungraded,
  withoutAccepted,
});

const appScoreOf = ({ id, score, grade, coverage }: AppScore) => ({ id, score, grade, coverage });

const gapOf = ({ what, subjectId, reason, detail }: Gap) => ({ what, subjectId, reason, detail });

const ruleOf = ({ id, title, group, severity, counts }: ComposedRule) => ({
  id,
  title,
  group,
  severity,
  counts: Object.fromEntries(OUTCOMES.map((outcome) => [outcome, counts[outcome]])),
});

const findingOf = ({ id, ruleId, subject, outcome, severity, confidence, ...rest }: ComposedFinding) => ({
  id,
  ruleId,
  subject: { kind: subject.kind, id: subject.id, label: subject.label, url: subject.url },
  outcome,
  severity,
  confidence,
  problems: rest.problems.map(problemOf),
  waiver: rest.waiver && { reason: rest.waiver.reason, by: rest.waiver.by, until: rest.waiver.until },
});

const problemOf = ({ variant, severity, text, at, value }: ComposedProblem) => ({
  variant,
  severity,
  text,
  at,
  value,
});

const unjudgedOf = ({ ruleId, reason, count, subjectIds }: Unjudged) => ({
  ruleId,
  reason,
  count,
  subjectIds,
});
