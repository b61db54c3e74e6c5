import { vi } from 'vitest';
import type { FailureCode } from '../../src/model/failure.ts';
import type { Rule } from '../../src/model/rule.ts';
import type { OrgState } from '../../src/model/run.ts';
import type { Get } from '../../src/okta/http.ts';
import type { FakeOrg } from './fake-org.ts';
import { restartWorker } from './fresh-database.ts';
import { labelRule } from './some-apps.ts';
import { mortalDatabase } from './worker-life.ts';

interface Parts {
  readonly rules?: readonly Rule[];
  /** Makes, from the modules of this worker, what stands between it and its orgs. */
  through?(): Promise<(get: Get) => Get>;
}

/** A worker with the orgs it can reach, and one small rule. */
export const startWorker = (...orgs: readonly FakeOrg[]) => workerWith(orgs, {});

/** The same with every rule there is. */
export const startWholeWorker = async (...orgs: readonly FakeOrg[]) =>
  workerWith(orgs, { rules: (await import('../../src/rules/index.ts')).rules });

export async function workerWith(orgs: readonly FakeOrg[], { rules = [labelRule], through }: Parts) {
  restartWorker();
  vi.doMock('../../src/store/database.ts', mortalDatabase);
  const { AuditError } = await import('../../src/model/failure.ts');
  const { pauseUntil } = await import('../../src/okta/pace.ts');
  const { catalogue } = await import('../../src/background/catalogue.ts');
  const { openAudits } = await import('../../src/background/audits.ts');
  const { readHead, readReport } = await import('../../src/store/report-store.ts');
  const { readFacts, readRun } = await import('../../src/store/run-store.ts');
  const { openRows } = await import('../../src/background/rows.ts');
  const { openReportReader } = await import('../../src/background/read-report.ts');
  const makeError = (code: FailureCode | 'pause') =>
    code === 'pause' ? pauseUntil(Date.now() + 60_000) : new AuditError(code, '403 E0000006');
  const between = (await through?.()) ?? ((get: Get) => get);
  const changes: string[] = [];
  const audits = openAudits({
    tools: (live) => {
      const org = orgs.find(({ host }) => host === live.run.org) as FakeOrg;
      return { get: between(org.get(makeError)), catalogue: { ...catalogue, rules } };
    },
    changed: (org) => void changes.push(org),
  });
  const report = async (org: string) => {
    const stored = await readReport(org);
    if (!stored) return undefined;
    const { findings } = await openReportReader(openRows()).slice(org, null);
    return { head: await readHead(org, stored.id), findings, summary: stored.summary };
  };
  const settled = async (org: string): Promise<OrgState> => {
    for (;;) {
      const state = await audits.state(org);
      if (state.phase !== 'running') return state;
      await new Promise((resolve) => setTimeout(resolve));
    }
  };
  return { ...audits, report, settled, changes, readFacts, readRun };
}
