import { AuditError, encodeError, type FailureCode } from '../model/failure.ts';
import { orgWideReads, type Reading } from '../okta/gather.ts';
import type { Get } from '../okta/http.ts';
import { isPause } from '../okta/pace.ts';
import { pages } from '../okta/pages.ts';
import type { List } from '../okta/readers/endpoints.ts';
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
  hosts: readonly string[],
  signal: AbortSignal,
): Promise<Gathered> {
  const reads: Record<string, ReadResult> = { ...known };
  const halts: unknown[] = [];
  const missing = orgWideReads.filter(({ source }) => !reads[source]);
  await Promise.all(
    missing.map(async (reading) => {
      try {
        reads[reading.source] = { value: await readOne(get, reading, hosts, signal) };
      } catch (error) {
        if (isHalt(error)) halts.push(error);
        else reads[reading.source] = { failure: encodeError(error) };
      }
    }),
  );
  return halts.length === 0 ? { reads } : { reads, halted: halts[0] };
}

const isHalt = (error: unknown): boolean =>
  isPause(error) || !(error instanceof AuditError) || HALTS.has(error.code);

async function readOne(
  get: Get,
  { path, list }: Reading,
  hosts: readonly string[],
  signal: AbortSignal,
): Promise<unknown> {
  if (!list) return (await get(path, signal)).value();
  const items: unknown[] = [];
  let malformed = 0;
  for await (const page of pages(get, path, signal, { hosts })) {
    items.push(...page.items);
    malformed += page.malformed;
  }
  return { items, malformed } satisfies List;
}
