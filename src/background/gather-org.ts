import type { AuthorizationServer } from '../model/authorization-server.ts';
import { isRecord } from '../model/checks.ts';
import { encodeError } from '../model/failure.ts';
import { isHalt } from '../okta/halt.ts';
import type { Get } from '../okta/http.ts';
import { listReader, type ReadList } from '../okta/list-reader.ts';
import type { Reading } from '../okta/org-wide-reads.ts';
import type { List } from '../okta/readers/endpoints.ts';
import { readServer } from '../okta/servers.ts';
import type { ReadResult } from '../store/run.ts';

export interface Gathered {
  readonly reads: Readonly<Record<string, ReadResult>>;
  /** Why not everything was asked for. */
  readonly halted?: unknown;
}

/** Makes these reads and those of the servers they name, except what is known already. What fails on its own is kept as a failure. */
export async function gatherOrg(
  get: Get,
  readings: readonly Reading[],
  known: Readonly<Record<string, ReadResult>>,
  hosts: readonly string[],
  signal: AbortSignal,
): Promise<Gathered> {
  const reads: Record<string, ReadResult> = { ...known };
  const halts: unknown[] = [];
  const keep = async (source: string, read: () => Promise<unknown>): Promise<void> => {
    if (reads[source]) return;
    try {
      reads[source] = { value: await read() };
    } catch (error) {
      if (isHalt(error)) halts.push(error);
      else reads[source] = { failure: encodeError(error) };
    }
  };
  const list = listReader(get, hosts, signal);
  await Promise.all(
    readings.map((reading) => keep(reading.source, () => readOne(get, list, reading, signal))),
  );
  await twoAtOnce(serversIn(reads), async (server) => {
    if (halts.length === 0) await keep(serverSource(server.id), () => readServer(list, server));
  });
  return halts.length === 0 ? { reads } : { reads, halted: halts[0] };
}

/** Does some work for each, for two at a time: the first are done with even where the limit stops the others. */
async function twoAtOnce<T>(items: readonly T[], work: (item: T) => Promise<void>): Promise<void> {
  const left = items.values();
  const workThrough = async (): Promise<void> => {
    for (const item of left) await work(item);
  };
  await Promise.all([workThrough(), workThrough()]);
}

/** Where the whole of one authorization server stands among the reads. */
export const serverSource = (id: string): string => `authorizationServer ${id}`;

/** The servers with something to judge: deactivated ones issue no tokens. */
function serversIn(reads: Readonly<Record<string, ReadResult>>): readonly AuthorizationServer[] {
  const read = reads.authorizationServers;
  const servers = read && 'value' in read ? (read.value as List<AuthorizationServer>).items : [];
  return servers.filter(({ status }) => status !== 'INACTIVE');
}

const readOne = async (
  get: Get,
  list: ReadList,
  { path, list: isList }: Reading,
  signal: AbortSignal,
): Promise<unknown> => (isList ? eachOnce(await list(path)) : (await get(path, signal)).value());

/** Pages shift while they are read, so that an item may come twice: it counts as it came last. */
function eachOnce({ items, malformed }: List): List {
  const byId = new Map<unknown, unknown>();
  for (const item of items) byId.set(isRecord(item) && typeof item.id === 'string' ? item.id : item, item);
  return { items: [...byId.values()], malformed };
}
