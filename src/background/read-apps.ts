import type { App } from '../model/app.ts';
import { AuditError } from '../model/failure.ts';
import type { PolicyRead } from '../model/sign-on-policy.ts';
import type { Get } from '../okta/http.ts';
import { listReader } from '../okta/list-reader.ts';
import { appsPath } from '../okta/org-wide-reads.ts';
import { type Page, pages } from '../okta/pages.ts';
import { openPolicyReading, type PolicyReading } from '../okta/policies.ts';
import type { Run } from '../store/run.ts';
import { type RunBlock, readPolicies } from '../store/run-store.ts';
import type { LiveRun, StartedRun } from './live-run.ts';
import { save } from './save.ts';
import { type Catalogue, surveyOf } from './survey.ts';

const MOST_RESTARTS = 2;

/** What an audit works with. */
export interface Tools {
  readonly get: Get;
  readonly catalogue: Catalogue;
}

/** Reads the pages of apps that are left, with a checkpoint after each; judges them, and has their policies read. */
export async function readApps(live: StartedRun, { get, catalogue }: Tools): Promise<void> {
  const { run, basis, policies, signal } = live;
  if (run.pages > 0 && run.next === undefined) return;
  const { hosts } = surveyOf(run, basis, catalogue);
  // While the browser writes a page down, it is judged and the next one is read; no more is asked for until it is safe.
  let saving: Promise<void> | undefined;
  const ready = (): Promise<void> | undefined => saving;
  const trail = { hosts, seen: run.seen, ready, ...(run.next !== undefined && { path: run.next }) };
  try {
    for await (const page of pages<App>(get, appsPath, signal, trail)) {
      await saving;
      policies?.want(policyIds(page.items));
      const policyJson = takePolicyBlock(live);
      const pageJson: RunBlock = { kind: 'page', n: live.run.pages, json: JSON.stringify(page.items) };
      saving = save(live, after(live.run, page), pageJson, ...(policyJson ? [policyJson] : []));
      saving.catch(() => undefined);
      if (live.judging) live.judging.add(page.items);
      else live.unjudged.push(page.items);
    }
  } finally {
    await saving;
  }
}

function after(run: Run, page: Page<App>): Run {
  const { next: _, waitingUntil: __, shown: ___, ...before } = run;
  // The list begins again where Okta has lost the cursor; an org that loses it every time is never read to its end.
  const restarts = (before.restarts ?? 0) + Number(page.page === 1 && before.pages > 0);
  if (restarts > MOST_RESTARTS) throw new AuditError('invalid-cursor');
  const { seen, malformed }: Pick<Run, 'seen' | 'malformed'> =
    page.page === 1 ? { seen: [], malformed: 0 } : before;
  // A page whose link to the next is bad is where the run goes on, and was counted before.
  const isNew = !seen.includes(page.path);
  return {
    ...before,
    seen: isNew ? [...seen, page.path] : seen,
    pages: before.pages + 1,
    ...(restarts > 0 && { restarts }),
    malformed: isNew ? malformed + page.malformed : malformed,
    ...(page.next !== undefined && { next: page.next }),
  };
}

/** Sign-on policies are read while the apps arrive that use them; those an earlier worker read are known. */
export async function openPolicies(live: StartedRun, { get, catalogue }: Tools): Promise<PolicyReading> {
  const { run, basis, signal } = live;
  const known: Record<string, PolicyRead> = {};
  for (let n = 0; n < run.policyBlocks; n += 1) Object.assign(known, await readPolicies(run, n));
  const { hosts } = surveyOf(run, basis, catalogue);
  return openPolicyReading((stop) => listReader(get, hosts, stop), signal, known);
}

export const policyIds = (apps: readonly App[]): readonly string[] =>
  apps.flatMap(({ accessPolicyId }) => accessPolicyId ?? []);

/** Takes the policies read since the last save, if any, and counts them in the run. */
export function takePolicyBlock(live: LiveRun): RunBlock | undefined {
  const fresh = live.policies?.fresh() ?? {};
  if (Object.keys(fresh).length === 0) return undefined;
  const n = live.run.policyBlocks;
  live.run = { ...live.run, policyBlocks: n + 1 };
  return { kind: 'policies', n, json: JSON.stringify(fresh) };
}

/** Saves the policies read since the last save, so that nobody asks for them again. */
export async function savePolicies(live: LiveRun): Promise<void> {
  const block = takePolicyBlock(live);
  if (block) await save(live, live.run, block);
}
