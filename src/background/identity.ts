import { AuditError, isResumable } from '../model/failure.ts';
import type { Get } from '../okta/http.ts';
import { orgWideReads, type Reading } from '../okta/org-wide-reads.ts';
import type { Basis, ReadResult } from '../store/run.ts';
import type { LiveRun, StartedRun } from './live-run.ts';

/** What it means when one of the reads that tell whose answers these are gives another id than at the run's start. */
const CHANGED = { wellKnown: 'org-changed', user: 'user-changed' } as const;

type IdentitySource = keyof typeof CHANGED;

const isIdentity = (source: string): source is IdentitySource => Object.hasOwn(CHANGED, source);

interface IdentityReading extends Reading {
  readonly source: IdentitySource;
}

/** The reads that tell whose answers these are. */
export const identityReads: readonly IdentityReading[] = orgWideReads.filter(
  (reading): reading is IdentityReading => isIdentity(reading.source),
);

/** Throws `org-changed` or `user-changed` when another org or user answers than at the run's start. */
async function checkIdentity(
  get: Get,
  reads: Readonly<Record<string, ReadResult>>,
  signal: AbortSignal,
): Promise<void> {
  const same = await Promise.all(
    identityReads.map(async ({ source, path }) => {
      const before = idOf(reads[source]);
      if (before === undefined) return true;
      const now = await (await get(path, signal)).value();
      return idOf({ value: now }) === before;
    }),
  );
  identityReads.forEach(({ source }, index) => {
    if (!same[index]) throw new AuditError(CHANGED[source]);
  });
}

/** The id of the org or user a read gave; undefined where it gave none. */
export function idOf(read: ReadResult | undefined): string | undefined {
  const value = read && 'value' in read ? read.value : undefined;
  const id = typeof value === 'object' && value !== null && 'id' in value ? value.id : undefined;
  return typeof id === 'string' && id !== '' ? id : undefined;
}

/** Makes sure that the org and user who answer are those that answered at the start; so far as it is known who that was. */
export async function confirmIdentity(live: StartedRun, get: Get): Promise<void> {
  const { reads } = live.basis;
  await checkIdentity(get, reads, live.signal);
  live.readSince = false;
  live.confirmed = idOf(reads.user) !== undefined && live.run.pages > 0 && live.run.next === undefined;
}

/** A Get that notes whether anything but the identity was read since it was confirmed. */
export const trackingReads =
  (live: LiveRun, get: Get): Get =>
  (path, signal) => {
    if (!identityReads.some((reading) => reading.path === path)) live.readSince = true;
    return get(path, signal);
  };

/** The reads without those of the identity that could not be made for a while, so that they are made again. */
export const withoutTransientIdentityFailures = (reads: Basis['reads']): Basis['reads'] =>
  Object.fromEntries(
    Object.entries(reads).filter(
      ([source, read]) => !(isIdentity(source) && 'failure' in read && isResumable(read.failure)),
    ),
  );
