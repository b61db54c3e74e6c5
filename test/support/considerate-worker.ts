import { vi } from 'vitest';
import type { FailureCode } from '../../src/model/failure.ts';
import type { OrgState } from '../../src/model/run.ts';
import type { Get } from '../../src/okta/http.ts';
import type { Run } from '../../src/store/run.ts';
import type { FakeOrg } from './fake-org.ts';
import { restartWorker } from './fresh-database.ts';
import type { rateLimit } from './limited-org.ts';
import { labelRule } from './some-apps.ts';
import { mortalDatabase } from './worker-life.ts';

/** A worker whose requests pass the pacer on their way to an org with this rate limit. */
export async function startConsiderateWorker(
  org: FakeOrg,
  limit?: ReturnType<typeof rateLimit>,
  change: (get: Get) => Get = (get) => get,
) {
  restartWorker();
  vi.doMock('../../src/store/database.ts', mortalDatabase);
  const { AuditError } = await import('../../src/model/failure.ts');
  const { pauseUntil } = await import('../../src/okta/pace.ts');
  const { considerate } = await import('../../src/background/org-door.ts');
  const { catalogue } = await import('../../src/background/catalogue.ts');
  const { openAudits } = await import('../../src/background/audits.ts');
  const { readFacts, readRun } = await import('../../src/store/run-store.ts');
  const makeError = (code: FailureCode | 'pause') =>
    code === 'pause' ? pauseUntil(Date.now() + 60_000) : new AuditError(code, '403 E0000006');
  const refuse = () => new AuditError('rate-limited', '429 E0000047');
  const audits = openAudits({
    tools: () => {
      const get = change(org.get(makeError));
      const limited = limit?.limited(get, refuse);
      return {
        get: limited ? considerate(limited, () => undefined) : get,
        catalogue: { ...catalogue, rules: [labelRule] },
      };
    },
    changed: () => undefined,
  });
  /** The org's state as soon as it rests: ended, or in a pause. */
  const rested = async (): Promise<{ readonly state: OrgState; readonly run?: Run | undefined }> => {
    for (;;) {
      const state = await audits.state(org.host);
      const run = await readRun(org.host);
      if (state.phase !== 'running') return { state, run };
      if (run?.waitingUntil && Date.parse(run.waitingUntil) > Date.now()) return { state, run };
      await new Promise((resolve) => setTimeout(resolve));
    }
  };
  /** Lets the clock run to the end of each pause, so many times at most. */
  const throughPauses = async (most: number) => {
    for (let pauses = 0; ; pauses += 1) {
      const { state, run } = await rested();
      if (state.phase !== 'running' || !run || pauses === most) return { state, run, pauses };
      await new Promise((resolve) => setTimeout(resolve, 5));
      vi.setSystemTime(Date.parse(run.waitingUntil ?? '') + 100);
      await audits.continueAll();
    }
  };
  return { ...audits, readFacts, rested, throughPauses };
}
