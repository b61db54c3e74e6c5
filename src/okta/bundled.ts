import type { App } from '../model/app.ts';
import { AuditError } from '../model/failure.ts';
import { failureOf } from './failure-of.ts';
import { type Answer, type Get, openOrg } from './http.ts';
import { asAsked } from './narrowed-log.ts';
import { readErrorFile } from './readers/answer.ts';
import type { List } from './readers/endpoints.ts';

/**
 * Reads an org from files of the extension: `/api/v1/apps?limit=200` from `{root}/api/v1/apps.json`. A missing file is a
 * 404, or the error that `apps.error.json` beside it tells; single apps and answers of the System Log are found in the lists.
 */
export function bundledGet(root: string, consented?: (path: string) => boolean): Get {
  const base = root.replace(/\/+$/, '');
  const files = openOrg({ base, credentials: 'same-origin', suffix: '.json', consented });
  const errors = openOrg({
    base,
    credentials: 'same-origin',
    suffix: '.error.json',
    consented,
    read: (_path, response) => readErrorFile(response),
  });
  return async (path, signal) => {
    const file = await orMissing(files(path, signal));
    if (file) return asAsked(path, file);
    const told = await orMissing(errors(path, signal));
    const { status, errorCode } = told ? ((await told.value()) as ErrorFile) : NOT_FOUND;
    const app = told ? undefined : await oneOf(files, path, signal);
    if (app) return app;
    const failure = failureOf(status, errorCode);
    return { status, headers: {}, failure, value: () => Promise.reject(failure) };
  };
}

/** An app without a file of its own is an entry of the list. */
async function oneOf(files: Get, path: string, signal: AbortSignal): Promise<Answer | undefined> {
  const id = /^\/api\/v1\/apps\/(\w+)$/.exec(path)?.[1];
  const list = id === undefined ? undefined : await orMissing(files('/api/v1/apps', signal));
  if (!list || list.failure) return undefined;
  const { items } = (await list.value()) as List<App>;
  const app = items.find((one) => one.id === id);
  return app && { ...list, value: () => Promise.resolve(app) };
}

type ErrorFile = Awaited<ReturnType<typeof readErrorFile>>;
const NOT_FOUND: ErrorFile = { status: 404, errorCode: 'E0000007' };

/** Browsers answer for a file that is not in the package with a network error, or with a 404. */
async function orMissing(answer: Promise<Answer>): Promise<Answer | undefined> {
  try {
    const found = await answer;
    return found.failure?.code === 'not-found' ? undefined : found;
  } catch (error) {
    if (error instanceof AuditError && error.code === 'offline') return undefined;
    throw error;
  }
}
