import type { IDBFactory } from 'fake-indexeddb';
import { afterEach, beforeEach, vi } from 'vitest';
import { resetBrowser } from './fake-browser.ts';
import { freshDatabase } from './fresh-database.ts';
import { beginLife } from './worker-life.ts';

/** Each test of the file begins in a browser just installed, with its worker alive, at the start of 2026; time stands still there. */
export function freshWorld(): { database(): IDBFactory } {
  let database: IDBFactory;
  beforeEach(() => {
    database = freshDatabase();
    resetBrowser();
    beginLife();
    vi.useFakeTimers({ toFake: ['Date'], now: Date.parse('2026-01-01T00:00:00Z') });
  });
  afterEach(() => {
    vi.useRealTimers();
    vi.unstubAllGlobals();
  });
  return { database: () => database };
}
