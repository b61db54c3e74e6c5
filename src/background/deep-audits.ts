import type { DeepPlan, DeepReads, DeepScope } from '../model/deeper.ts';
import { AuditError } from '../model/failure.ts';
import type { OrgKey, OrgState } from '../model/run.ts';
import { logReads } from '../okta/log-reads.ts';
import { APPS_PER_PAGE } from '../okta/org-wide-reads.ts';
import { RESERVE } from '../okta/rate-bucket.ts';
import { readFoundApps, readReport, readReportBasis } from '../store/report-store.ts';
import { readSettings } from '../store/settings-store.ts';
import type { Audits } from './audits.ts';
import { servicesIn } from './integration-secrets.ts';

/**
 * Okta lets a user of the Admin Console ask an endpoint 40 times in 10 seconds
 * (https://developer.okta.com/docs/reference/rate-limits/).
 */
const SESSION_PER_MINUTE = 240;

/** What a deep audit of the org would take. Throws `not-found` where no audit has been made yet. */
export async function planDeepAudit(org: OrgKey, scope: DeepScope, wanted: DeepReads): Promise<DeepPlan> {
  const report = await readReport(org);
  if (!report) throw new AuditError('not-found', 'report');
  const { head, deeper } = report.summary;
  const { apps: all, perMinute } = deeper;
  const apps = scope === 'all' ? all : (await readFoundApps(org, report.id)).length;
  const ofAll = deeper.requests + (wanted.log ? deeper.logRequests : 0);
  const ofThese = all === 0 ? 0 : Math.ceil((apps * ofAll) / all);
  const ofOrg = wanted.log ? logReads(head.takenAt).length : 0;
  const services = servicesIn((await readReportBasis(org, report.id)).reads).length;
  const pages = Math.ceil(head.coverage.apps / APPS_PER_PAGE);
  const requests = ofThese + ofOrg + pages + (wanted.serviceSecrets ? services : 0);
  return {
    scope,
    apps,
    requests,
    minutes: Math.ceil(requests / ((perMinute ?? SESSION_PER_MINUTE) * (1 - RESERVE))),
    services,
    ...(perMinute !== undefined && { perMinute }),
  };
}

/** Starts it. */
export async function startDeepAudit(
  audits: Audits,
  org: OrgKey,
  scope: DeepScope,
  { log, serviceSecrets }: DeepReads,
): Promise<OrgState> {
  const { optIns } = await readSettings();
  const reads = { log, ...(optIns && serviceSecrets && { serviceSecrets }) };
  if (scope === 'all') return audits.startDeeper(org, reads);
  const report = await readReport(org);
  if (!report) throw new AuditError('not-found', 'report');
  return audits.startDeeper(org, { ...reads, ids: await readFoundApps(org, report.id) });
}
