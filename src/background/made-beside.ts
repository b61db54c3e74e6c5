import type { OwnFacts, SubjectFacts } from '../model/facts.ts';
import { ASSIGNMENT, BASE_URIS, type PartialApp } from '../model/partial-app.ts';
import type { Finding } from '../model/report.ts';
import type { TrustedOrigin } from '../model/subject.ts';
import { rawOriginsOfPage } from '../okta/readers/page-app.ts';
import { readTrustedOrigin } from '../okta/readers/trusted-origin.ts';

/** The Trusted Origins that Save in the wizard makes beside the app. `at` is when that would be; ISO 8601. */
export const originsMade = (partial: PartialApp, at: string): readonly TrustedOrigin[] =>
  rawOriginsOfPage(partial)
    .map((raw) => readTrustedOrigin({ ...raw, created: at, lastUpdated: at }))
    .filter((origin) => origin !== undefined);

/** What the wizard tells of the app’s assignments; undefined where it does not, as while groups are being selected. */
export function assignmentMade({ values }: PartialApp): OwnFacts | undefined {
  const valueAt = (path: string) => values.find((value) => value.path === path)?.value;
  const groups = groupsOf(valueAt(ASSIGNMENT), valueAt('settings.implicitAssignment') === true);
  return groups && { facts: { groups }, missing: {} };
}

/** With Federation Broker Mode nobody is assigned: it lets everyone in by itself. */
function groupsOf(assignment: unknown, broker: boolean): SubjectFacts['groups'] {
  if (assignment === 'everyone') return broker ? [] : [{ id: '', type: 'BUILT_IN', name: 'Everyone' }];
  return assignment === 'nobody' ? [] : undefined;
}

/** Findings with the paths of the page: one per rule, also where several new origins have the same fault. */
export function asOnPage(findings: Iterable<Finding>, origins: readonly TrustedOrigin[]): readonly Finding[] {
  const shown = new Map<string, Finding>();
  for (const finding of findings) {
    const { kind, id } = finding.subject;
    const index = kind === 'app' ? -1 : origins.findIndex((origin) => origin.id === id);
    const here = index < 0 ? withPaths(finding, 'groups[0]', ASSIGNMENT) : ofOrigin(finding, index);
    const first = shown.get(finding.ruleId);
    shown.set(finding.ruleId, first ? { ...first, problems: [...first.problems, ...here.problems] } : here);
  }
  return [...shown.values()];
}

const ofOrigin = (finding: Finding, index: number): Finding => ({
  ...finding,
  problems: finding.problems.map((problem) => ({ ...problem, at: `${BASE_URIS}[${index}]` })),
});

const withPaths = (finding: Finding, from: string, to: string): Finding => ({
  ...finding,
  problems: finding.problems.map((problem) => (problem.at === from ? { ...problem, at: to } : problem)),
});
