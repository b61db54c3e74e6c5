import { AuditError } from '../model/failure.ts';
import { orgWideReads, type Reading } from '../okta/gather.ts';
import type { Get } from '../okta/http.ts';
import type { Basis, ReadResult } from '../store/run.ts';
import type { LiveRun } from './live-run.ts';

/** The reads that tell whose answers these are, by source. */
const WITNESSES = [
  { source: 'wellKnown', path: '/.well-known/okta-organization', changed: 'org-changed' },
  { source: 'user', path: '/api/v1/users/me', changed: 'user-changed' },
] as const;

/** The same, among all that is read of an org. */
export const witnesses: readonly Reading[] = orgWideReads.filter(({ source }) =>
  WITNESSES.some((witness) => witness.source === source),
);

/** Throws `org-changed` or `user-changed` when another org or user answers than at the run's start. */
async function checkIdentity(
  get: Get,
  reads: Readonly<Record<string, ReadResult>>,
  signal: AbortSignal,
): Promise<void> {
  const ids = await Promise.all(
    WITNESSES.map(async ({ source, path }) => {
      const before = idOf(reads[source]);
      if (before === undefined) return true;
      const now = await (await get(path, signal)).value();
      return idOf({ value: now }) === before;
    }),
  );
  WITNESSES.forEach(({ changed }, index) => {
    if (!ids[index]) throw new AuditError(changed);
  });
}

/** The id of the org or user a read gave; undefined where it gave none. */
export function idOf(read: ReadResult | undefined): string | undefined {
  const value = read && 'value' in read ? read.value : undefined;
  const id = typeof value === 'object' && value !== null && 'id' in value ? value.id : undefined;
  return typeof id === 'string' && id !== '' ? id : undefined;
}

/** Makes sure that the org and user who answer are those that answered at the start; so far as it is known who that was. */
export async function confirm(live: LiveRun, get: Get): Promise<void> {
  await checkIdentity(get, (live.basis as Basis).reads, live.signal);
  live.confirmed = live.run.pages > 0 && live.run.next === undefined;
}
