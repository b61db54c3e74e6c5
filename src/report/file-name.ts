import type { ReportHead } from '../model/report.ts';

/** Such as `okta-audit-acme.okta.com-2026-11-21.csv`; the date is the audit's, in UTC. */
export function fileName({ org, takenAt, complete }: ReportHead, extension: string): string {
  const host = org.url
    .replace(/^https?:\/\//, '')
    .replace(/[^a-z0-9.-]+/gi, '_')
    .slice(0, 80);
  const mark = complete ? '' : '-INCOMPLETE';
  return `okta-audit-${host}-${takenAt.slice(0, 10)}${mark}.${extension}`;
}
