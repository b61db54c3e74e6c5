import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, expect, test, vi } from 'vitest';
import { freshDatabase } from '../support/fresh-database.ts';

import 'fake-indexeddb/auto';

const load = async () => ({
  ...(await import('../../src/store/database.ts')),
  ...(await import('../../src/model/failure.ts')),
});
const openRaw = (factory: IDBFactory, version: number, store: string) =>
  new Promise<void>((resolve, reject) => {
    const request = factory.open('okta-app-auditor', version);
    request.onupgradeneeded = () => request.result.createObjectStore(store).put('old', 'key');
    request.onsuccess = () => {
      request.result.close();
      resolve();
    };
    request.onerror = () => reject(request.error);
  });

let factory: IDBFactory;
beforeEach(() => {
  factory = freshDatabase();
});

test('data of a newer version is dropped, not misread', async () => {
  await openRaw(factory, 99, 'reports');
  const { withDatabase } = await load();
  expect(await withDatabase((database) => database.getAll('reports'))).toEqual([]);
  expect(await withDatabase(async ({ version }) => version)).toBe(3);
});

test('the browser’s errors become storage failures with a name and no text', async () => {
  const { withDatabase } = await load();
  const work = withDatabase(async () => {
    throw new DOMException('text that may hold anything', 'UnknownError');
  });
  await expect(work).rejects.toMatchObject({ code: 'storage', message: 'UnknownError' });
});

test('expected failures pass as they are', async () => {
  const { AuditError, withDatabase } = await load();
  const error = new AuditError('cancelled');
  await expect(withDatabase(() => Promise.reject(error))).rejects.toBe(error);
});

test('a database that cannot be opened is a storage failure, and is tried again the next time', async () => {
  vi.stubGlobal('indexedDB', {
    open() {
      throw new DOMException('no', 'SecurityError');
    },
  });
  const { withDatabase } = await load();
  await expect(withDatabase(async () => 1)).rejects.toMatchObject({ code: 'storage' });
  vi.stubGlobal('indexedDB', new IDBFactory());
  expect(await withDatabase(async () => 1)).toBe(1);
});

test('a database that something else holds open is a storage failure at once, and only as long as it is held', async () => {
  const held = await new Promise<IDBDatabase>((resolve) => {
    const request = factory.open('okta-app-auditor', 1);
    request.onsuccess = () => resolve(request.result as unknown as IDBDatabase);
  });
  const { withDatabase } = await load();
  for (const _ of ['the first to ask', 'the next']) {
    const work = withDatabase(async () => 'works');
    await expect(work).rejects.toMatchObject({ code: 'storage', message: 'blocked' });
  }
  held.close();
  await vi.waitFor(async () => expect(await withDatabase(async () => 'works')).toBe('works'));
  expect(await withDatabase((database) => database.getAll('reports'))).toEqual([]);
});

test('what is written at once is written whole or not at all', async () => {
  const { AuditError, withDatabase, writeAtOnce } = await load();
  const run = { org: 'a' } as never;
  const half = writeAtOnce(async (writing) => {
    await writing.objectStore('runs').put(run, 'a');
    throw new AuditError('cancelled');
  });
  await expect(half).rejects.toMatchObject({ code: 'cancelled' });
  expect(await withDatabase((database) => database.getAllKeys('runs'))).toEqual([]);
});
