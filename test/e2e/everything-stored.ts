import type { Page } from 'playwright-core';
import type { Browser } from 'webextension-polyfill';

/** All the extension keeps, as one text: IndexedDB, extension storage of both kinds. */
export const everythingStored = (page: Page): Promise<string> =>
  page.evaluate(async () => {
    const parts: unknown[] = [];
    const settled = <T>(request: IDBRequest<T>): Promise<T> =>
      new Promise((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    for (const { name } of await indexedDB.databases()) {
      const database = await settled(indexedDB.open(name ?? ''));
      for (const store of database.objectStoreNames) {
        parts.push(await settled(database.transaction(store).objectStore(store).getAll()));
      }
      database.close();
    }
    const { storage } = (globalThis as never as { chrome: Browser }).chrome;
    parts.push(await storage.local.get(null), await storage.session.get(null));
    return JSON.stringify(parts);
  });
