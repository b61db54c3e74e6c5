import { vi } from 'vitest';
import type { OrgState } from '../../src/model/run.ts';
import type { Get } from '../../src/okta/http.ts';
import type { Run } from '../../src/store/run.ts';
import { workerWith } from './audit-worker.ts';
import type { FakeOrg } from './fake-org.ts';
import type { rateLimit } from './limited-org.ts';

/** A worker whose requests pass the pacer on their way to an org with this rate limit. */
export async function startRateLimitedWorker(
  org: FakeOrg,
  limit?: ReturnType<typeof rateLimit>,
  change: (get: Get) => Get = (get) => get,
) {
  const worker = await workerWith([org], {
    async through() {
      const { AuditError } = await import('../../src/model/failure.ts');
      const { withinRateLimits } = await import('../../src/background/org-get.ts');
      const refuse = () => new AuditError('rate-limited', '429 E0000047');
      return (get) => {
        const limited = limit?.limited(change(get), refuse);
        return limited ? withinRateLimits(limited, () => undefined) : change(get);
      };
    },
  });
  /** The org's state as soon as it rests: ended, or in a pause. */
  const rested = async (): Promise<{ readonly state: OrgState; readonly run?: Run | undefined }> => {
    for (;;) {
      const state = await worker.state(org.host);
      const run = await worker.readRun(org.host);
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
      await worker.continueAll();
    }
  };
  return { ...worker, rested, throughPauses };
}
