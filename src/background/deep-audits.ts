import type { DeepPlan, DeepReads, DeepScope } from '../model/deeper.ts';
import { AuditError } from '../model/failure.ts';
import type { OrgKey, OrgState } from '../model/run.ts';
import { readFoundApps, readReport, readReportBasis } from '../store/report-store.ts';
import { readSettings } from '../store/settings-store.ts';
import type { Audits } from './audits.ts';
import { servicesIn } from './integration-secrets.ts';

/** Share of a limit that an audit uses; see okta/rate-bucket.ts. */
const SHARE = 0.9;
/** Okta lets a user of the Admin Console ask an endpoint 40 times in 10 seconds. */
const SESSION_PER_MINUTE = 240;
/** The System Log adds a question or three for each app. */
const LOG_REQUESTS = 3;

/** What a deep audit of the org would take. Throws `not-found` where no audit has been made yet. */
export async function planDeepAudit(org: OrgKey, scope: DeepScope, wanted: DeepReads): Promise<DeepPlan> {
  const report = await readReport(org);
  if (!report) throw new AuditError('not-found', 'report');
  const { apps: all, requests, perMinute } = report.summary.deeper;
  const apps = scope === 'all' ? all : (await readFoundApps(org, report.id)).length;
  const each = (all === 0 ? 0 : requests / all) + (wanted.log ? LOG_REQUESTS : 0);
  const services = servicesIn((await readReportBasis(org, report.id)).reads).length;
  const pages = Math.ceil(report.summary.head.coverage.apps / 200);
  const total = Math.ceil(apps * each) + pages + (wanted.serviceSecrets ? services : 0);
  return {
    scope,
    apps,
    requests: total,
    minutes: Math.ceil(total / ((perMinute ?? SESSION_PER_MINUTE) * SHARE)),
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
