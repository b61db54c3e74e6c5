import { type DBSchema, deleteDB, type IDBPDatabase, type IDBPTransaction, openDB } from 'idb';
import { AuditError } from '../model/failure.ts';
import type { OrgKey } from '../model/run.ts';
import type { Columns } from './columns.ts';
import type { PackedHead } from './pack-head.ts';
import type { Run } from './run.ts';
import type { StoredReport } from './stored-report.ts';

/** Org, run or report, what it holds, number: everything of one org or run is one range of keys. */
export type BlockKey = [org: OrgKey, owner: string, kind: BlockKind, n: number];
export type BlockKind =
  | 'basis'
  | 'columns'
  | 'facts'
  | 'findings'
  | 'head'
  | 'page'
  | 'policies'
  | 'subjects';

interface Schema extends DBSchema {
  /** The unfinished run of an org. */
  runs: { key: OrgKey; value: Run };
  /** The report that counts, without its mass. */
  reports: { key: OrgKey; value: StoredReport };
  /** The mass: pages of a run, findings of a report. JSON strings, because IndexedDB copies them fastest. */
  blocks: { key: BlockKey; value: string | Columns | PackedHead };
}

type StoreName = 'runs' | 'reports' | 'blocks';
export type Database = IDBPDatabase<Schema>;
export type Writing = IDBPTransaction<Schema, StoreName[], 'readwrite'>;

const NAME = 'okta-app-auditor';
const STORES: StoreName[] = ['runs', 'reports', 'blocks'];
/** Raise it with every change of what is stored: older data is dropped, never misread. */
const VERSION = 3;

let opened: Promise<Database> | undefined;

/** Runs work on the database; whatever goes wrong there is a `storage` failure. */
export async function withDatabase<T>(work: (database: Database) => Promise<T>): Promise<T> {
  try {
    return await onConnection(work);
  } catch (error) {
    if (error instanceof AuditError) throw error;
    throw new AuditError('storage', error instanceof Error ? error.name : '');
  }
}

/** Nothing was stored: browsers close connections by themselves, and end transactions with them. */
const PASSING: ReadonlySet<string> = new Set(['InvalidStateError', 'AbortError']);

/** Begins the work on another connection where one fails it, once. */
async function onConnection<T>(work: (database: Database) => Promise<T>, again = true): Promise<T> {
  try {
    opened ??= open();
    return await work(await opened);
  } catch (error) {
    if (error instanceof AuditError) throw error;
    opened = undefined;
    if (again && error instanceof Error && PASSING.has(error.name)) return onConnection(work, false);
    throw error;
  }
}

/** All of the work is stored, or nothing of it. The work may await nothing but the transaction, and use nothing but `stores`. */
export const writeAtOnce = <T>(
  work: (writing: Writing) => Promise<T>,
  stores: StoreName[] = STORES,
): Promise<T> =>
  withDatabase(async (database) => {
    const writing = database.transaction(stores, 'readwrite', { durability: 'relaxed' });
    const done = writing.done;
    // It also rejects when the work itself throws, which is reported by then.
    done.catch(() => undefined);
    try {
      const result = await work(writing);
      await done;
      return result;
    } catch (error) {
      if (error instanceof AuditError) writing.abort();
      throw error;
    }
  });

/** Every key that starts with these parts. */
export const keysUnder = (...parts: readonly string[]): IDBKeyRange =>
  IDBKeyRange.bound([...parts], [...parts, []]);

async function open(): Promise<Database> {
  try {
    return await openCurrent();
  } catch (error) {
    // A newer version of the extension left its data behind; it cannot be read, and reports can be made again.
    if (!(error instanceof Error) || error.name !== 'VersionError') throw error;
    await deleteDB(NAME);
    return openCurrent();
  }
}

const forgetConnection = (): void => {
  opened = undefined;
};

const openCurrent = (): Promise<Database> =>
  new Promise((resolve, reject) => {
    const opening = openDB<Schema>(NAME, VERSION, {
      upgrade(database) {
        for (const name of [...database.objectStoreNames]) database.deleteObjectStore(name);
        for (const name of STORES) database.createObjectStore(name);
      },
      blocked() {
        reject(new AuditError('storage', 'blocked'));
        // Another request would only queue behind this one, which still comes through when the way is free.
        opening.then(() => {
          opened = opening;
        }, forgetConnection);
      },
      blocking(_current, _wanted, event) {
        (event.target as IDBDatabase).close();
        forgetConnection();
      },
      terminated: forgetConnection,
    });
    opening.then(resolve, reject);
  });
