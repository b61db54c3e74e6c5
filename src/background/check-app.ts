import { named, subjectRef } from '../audit/subject-ref.ts';
import { openTally, type TallyInput } from '../audit/tally.ts';
import type { App } from '../model/app.ts';
import type { AppCheck, Consent } from '../model/deeper.ts';
import type { OrgFacts, OwnFacts } from '../model/facts.ts';
import { encodeError } from '../model/failure.ts';
import type { UnknownReason } from '../model/reason.ts';
import type { OrgKey } from '../model/run.ts';
import { appReader } from '../okta/app-reader.ts';
import { MOST_REQUESTS, readOwnFacts } from '../okta/app-reads.ts';
import { reasonOf } from '../okta/failure-reason.ts';
import { isHalt } from '../okta/halt.ts';
import type { Get } from '../okta/http.ts';
import { growingList, listReader } from '../okta/list-reader.ts';
import { orgWideReads } from '../okta/org-wide-reads.ts';
import { openPolicyReading } from '../okta/policies.ts';
import { readReport, readReportBasis } from '../store/report-store.ts';
import type { Basis } from '../store/run.ts';
import { readSettings } from '../store/settings-store.ts';
import { gatherOrg } from './gather-org.ts';
import type { LateFacts } from './judging.ts';
import { newRun } from './new-run.ts';
import { policyIds } from './read-apps.ts';
import { type Catalogue, surveyOf } from './survey.ts';

interface Tools {
  /** Paths that need consent pass where it says so. */
  getFor(consented: (path: string) => boolean): { readonly get: Get; readonly requests: () => number };
  readonly catalogue: Catalogue;
}

/** The undocumented claim is compared with the names of groups; more pages of them are not read. */
const GROUP_PAGES = 10;
const GROUPS_PATH = '/api/v1/groups?limit=200';

/**
 * Reads one app with its own facts and judges it by what the last audit knew of the org. Nothing of it is stored.
 * Throws what ends any reading, and `not-found`, `forbidden` … where the app itself cannot be read.
 */
export async function checkApp(
  org: OrgKey,
  appId: string,
  consent: Consent,
  { getFor, catalogue }: Tools,
): Promise<{ readonly app: App; readonly check: AppCheck }> {
  const { signal } = new AbortController();
  const settings = await readSettings();
  const agreed = settings.optIns ? consent : { ...consent, secrets: false, undocumented: false };
  const { get, requests } = getFor((path) => path.includes(`/apps/${appId}/`));
  const run = newRun(org);
  const basis: Basis = { settings, reads: await knownReads(org, get, signal) };
  const survey = surveyOf(run, basis, catalogue);
  const access = { get, hosts: survey.hosts, signal };
  const app = await appReader(access).one<App>(`/api/v1/apps/${appId}`);
  const left = MOST_REQUESTS - 1 - policyIds([app]).length;
  const own = await readOwnFacts(access, app, { ...agreed, startedAt: run.startedAt }, left);
  const groups = own.facts.groupsClaim && (await groupNames(get, survey.hosts, signal));
  const signOnPolicies = await policyOf(app, get, survey.hosts, signal);
  const judged = judgeOne(app, own, survey.input, {
    facts: { signOnPolicies, ...groups?.facts },
    missing: { peers: 'truncated', ...groups?.missing },
  });
  return {
    app,
    check: { org, takenAt: run.startedAt, requests: requests(), missing: own.missing, ...judged },
  };
}

/** The app's sign-on policy, under its id. */
async function policyOf(
  app: App,
  get: Get,
  hosts: readonly string[],
  signal: AbortSignal,
): Promise<NonNullable<OrgFacts['signOnPolicies']>> {
  const policies = openPolicyReading((stop) => listReader(get, hosts, stop), signal);
  policies.want(policyIds([app]));
  await policies.settled();
  return policies.known();
}

/** What the rules say of one app, without the apps beside it. */
function judgeOne(
  app: App,
  own: OwnFacts,
  { late: _, ...input }: TallyInput,
  known: LateFacts,
): Pick<AppCheck, 'subject' | 'findings' | 'unknown'> {
  const tally = openTally({
    ...input,
    facts: { ...input.facts, ...known.facts },
    missing: { ...input.missing, ...known.missing },
  });
  tally.add(app, own);
  const coverage = { apps: 1, trustedOrigins: 0, authorizationServers: 0, gaps: [] };
  const { unknown } = tally.head({ takenAt: '', complete: true, coverage });
  return { subject: subjectRef(named(app), input.admin), findings: [...tally.findings()], unknown };
}

/** What the last audit read of the org, or what is read now. */
async function knownReads(org: OrgKey, get: Get, signal: AbortSignal): Promise<Basis['reads']> {
  const report = await readReport(org);
  if (report) return (await readReportBasis(org, report.id)).reads;
  const { reads, halted } = await gatherOrg(get, orgWideReads, {}, [], signal);
  if (halted !== undefined) throw halted;
  return reads;
}

/** Names of the org's groups; where not all of them are known, those that are, and why not the others. */
async function groupNames(get: Get, hosts: readonly string[], signal: AbortSignal): Promise<LateFacts> {
  let names: readonly string[] = [];
  const upTo = (reason: UnknownReason): LateFacts => ({
    facts: { groupNames: names },
    missing: { groupNames: reason },
  });
  let left = GROUP_PAGES;
  try {
    for await (const { soFar, isWhole } of growingList<string>(get, GROUPS_PATH, hosts, signal)) {
      names = soFar.items;
      if (soFar.malformed > 0) return upTo('unexpected-shape');
      left -= 1;
      if (!isWhole && left === 0) return upTo('truncated');
    }
    return { facts: { groupNames: names }, missing: {} };
  } catch (error) {
    if (isHalt(error)) throw error;
    return upTo(reasonOf(encodeError(error)));
  }
}
