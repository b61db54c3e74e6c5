import { AuditError, isResumable } from '../model/failure.ts';
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
  const { reads } = live.basis as Basis;
  await checkIdentity(get, reads, live.signal);
  live.readSince = false;
  live.confirmed = idOf(reads.user) !== undefined && live.run.pages > 0 && live.run.next === undefined;
}

/** A Get that notes whether anything but the witnesses was read since they were asked. */
export const noting =
  (live: LiveRun, get: Get): Get =>
  (path, signal) => {
    if (!WITNESSES.some((witness) => witness.path === path)) live.readSince = true;
    return get(path, signal);
  };

/** The reads without the witnesses that could not be asked for a while, so that they are asked again. */
export const withoutPassing = (reads: Basis['reads']): Basis['reads'] =>
  Object.fromEntries(
    Object.entries(reads).filter(([source, read]) => {
      const isWitness = WITNESSES.some((witness) => witness.source === source);
      return !(isWitness && 'failure' in read && isResumable(read.failure));
    }),
  );
