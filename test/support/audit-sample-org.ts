import { setMaxListeners } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { catalogue } from '../../src/background/catalogue.ts';
import { gatherOrg } from '../../src/background/gather-org.ts';
import { readServiceSecrets } from '../../src/background/integration-secrets.ts';
import { openJudging } from '../../src/background/judging.ts';
import { policyIds } from '../../src/background/read-apps.ts';
import { surveyOf } from '../../src/background/survey.ts';
import type { App } from '../../src/model/app.ts';
import type { OwnFacts } from '../../src/model/facts.ts';
import type { Report } from '../../src/model/report.ts';
import type { OrgKey } from '../../src/model/run.ts';
import { defaultSettings, type Settings } from '../../src/model/settings.ts';
import type { SubjectKind } from '../../src/model/subject.ts';
import { readOwnFacts } from '../../src/okta/app-reads.ts';
import { bundledGet } from '../../src/okta/bundled.ts';
import type { Get } from '../../src/okta/http.ts';
import { listReader } from '../../src/okta/list-reader.ts';
import { logReads, readLog } from '../../src/okta/log-reads.ts';
import { appsPath, orgWideReads } from '../../src/okta/org-wide-reads.ts';
import { openPolicyReading } from '../../src/okta/policies.ts';
import type { Basis, ReadResult, Run } from '../../src/store/run.ts';

const SAMPLE = 'src/demo';
/** The sample org is as it was on this day. */
export const SAMPLE_DAY = '2026-11-21T00:00:00.000Z';
const { signal } = new AbortController();
setMaxListeners(0, signal);

/** Stands in for the browser's fetch of the extension's own files, with an org directory in their place. */
export const fetchFrom =
  (directory: string) =>
  async (url: string): Promise<Response> => {
    const path = directory + url.replace(/^.*\/demo/, '');
    if (!existsSync(path)) return new Response('', { status: 404 });
    return new Response(readFileSync(path, 'utf8'), { headers: { 'content-type': 'application/json' } });
  };
export const fetchSample = fetchFrom(SAMPLE);

const get = (): Get => bundledGet('chrome-extension://abc/demo/', () => true);

async function ownFactsOf(apps: readonly App[]): Promise<ReadonlyMap<string, OwnFacts>> {
  const org = { get: get(), hosts: [], signal };
  const depth = { secrets: true, undocumented: true, log: true, startedAt: SAMPLE_DAY };
  return new Map(
    await Promise.all(apps.map(async (app) => [app.id, await readOwnFacts(org, app, depth)] as const)),
  );
}

async function readsOf(deep: boolean): Promise<Basis['reads']> {
  const { reads } = await gatherOrg(get(), orgWideReads, {}, [], signal);
  if (!deep) return reads;
  const logs: Record<string, ReadResult> = {};
  for (const log of logReads(SAMPLE_DAY))
    logs[log.source] = { value: await readLog(listReader(get(), [], signal), log) };
  let all: Basis['reads'] = { ...reads, ...logs };
  const keep = async (found: Basis['reads']): Promise<void> => {
    all = found;
  };
  await readServiceSecrets(listReader(get(), [], signal), all, keep, async () => true);
  return all;
}

/** Audits the bundled sample org. Needs `fetchSample`. */
export const auditSampleOrg = (deep: boolean): Promise<Report> => auditDirectory('sample', deep);

/** Audits the org that `fetchFrom` serves through the readers; `deep` with everything that can be read of it. */
export async function auditDirectory(
  org: OrgKey,
  deep: boolean,
  settings: Partial<Settings> = {},
): Promise<Report> {
  const { items: apps } = await listReader(get(), [], signal)<App>(appsPath);
  const basis: Basis = { settings: { ...defaultSettings, ...settings }, reads: await readsOf(deep) };
  const run = { org, startedAt: SAMPLE_DAY } as const;
  const { input, others, gaps } = surveyOf(run as Run, basis, catalogue);
  const groupNames = deep
    ? (await listReader(get(), [], signal)<string>('/api/v1/groups?limit=200')).items
    : [];
  const facts = { ...input.facts, ...(deep && { groupNames }) };
  const own = deep ? await ownFactsOf(apps) : new Map<string, OwnFacts>();
  const judging = openJudging(
    { ...input, facts },
    others,
    catalogue.collectPeers,
    () => ({ requests: 0, logRequests: 0 }),
    ({ id }) => own.get(id),
  );
  judging.add(apps);
  const policies = openPolicyReading(() => listReader(get(), [], signal), signal);
  policies.want(policyIds(apps));
  await policies.settled();
  const signOnPolicies = policies.known();
  const tally = await judging.settle(
    async function* () {},
    async (peers) => ({
      facts: { peers, signOnPolicies, weakPolicyIds: catalogue.weakPolicyIds(signOnPolicies) },
      missing: {},
    }),
  );
  const countOf = (wanted: SubjectKind): number => others.filter(({ kind }) => kind === wanted).length;
  const coverage = {
    apps: apps.length,
    trustedOrigins: countOf('trusted-origin'),
    authorizationServers: countOf('authorization-server'),
    gaps,
  };
  return {
    ...tally.head({ takenAt: SAMPLE_DAY, complete: true, coverage }),
    findings: [...tally.findings()],
  };
}
