import { AuditError, encodeError, type FailureCode } from '../model/failure.ts';
import { orgWideReads } from '../okta/gather.ts';
import type { Get } from '../okta/http.ts';
import { isPause } from '../okta/pace.ts';
import type { ReadResult } from '../store/run.ts';

/** Failures that say nothing about the one thing that was read. */
const HALTS: ReadonlySet<FailureCode> = new Set(['signed-out', 'offline', 'host-permission', 'cancelled']);

export interface Gathered {
  readonly reads: Readonly<Record<string, ReadResult>>;
  /** Why not everything was asked for. */
  readonly halted?: unknown;
}

/** Reads what concerns the whole org, except what is known already. What fails on its own is kept as a failure. */
export async function gatherOrg(
  get: Get,
  known: Readonly<Record<string, ReadResult>>,
  signal: AbortSignal,
): Promise<Gathered> {
  const reads: Record<string, ReadResult> = { ...known };
  let halted: unknown;
  const missing = orgWideReads.filter(({ source }) => !reads[source]);
  await Promise.all(
    missing.map(async ({ source, path }) => {
      try {
        reads[source] = { value: await (await get(path, signal)).value() };
      } catch (error) {
        if (isHalt(error)) halted ??= error;
        else reads[source] = { failure: encodeError(error) };
      }
    }),
  );
  return halted === undefined ? { reads } : { reads, halted };
}

const isHalt = (error: unknown): boolean =>
  isPause(error) || !(error instanceof AuditError) || HALTS.has(error.code);
