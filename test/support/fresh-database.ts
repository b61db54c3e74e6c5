import { IDBFactory } from 'fake-indexeddb';
import { vi } from 'vitest';

/** An empty database, and modules that have not opened one yet: as a browser after installation. */
export function freshDatabase(): IDBFactory {
  const factory = new IDBFactory();
  vi.stubGlobal('indexedDB', factory);
  vi.resetModules();
  return factory;
}

/** The same database under new modules: as a worker that was killed and started again. */
export const restartWorker = (): void => void vi.resetModules();

/** All that is stored, as text. */
export async function dumpDatabase(factory: IDBFactory): Promise<string> {
  const database = await new Promise<IDBDatabase>((resolve, reject) => {
    const request = factory.open('okta-app-auditor');
    request.onsuccess = () => resolve(request.result as unknown as IDBDatabase);
    request.onerror = () => reject(request.error);
  });
  const parts: unknown[] = [];
  for (const name of database.objectStoreNames) {
    const store = database.transaction(name).objectStore(name);
    for (const request of [store.getAllKeys(), store.getAll()]) {
      parts.push(
        await new Promise((resolve) => {
          request.onsuccess = () => resolve(request.result);
        }),
      );
    }
  }
  database.close();
  return JSON.stringify(parts);
}
