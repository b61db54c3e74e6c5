import { vi } from 'vitest';
import { failureOf } from '../../src/okta/failure-of.ts';
import type { Answer, Get } from '../../src/okta/http.ts';

export const never = new AbortController().signal;

/** A body as Okta sends it. */
export const json = (body: unknown, init: ResponseInit = {}): Response =>
  new Response(typeof body === 'string' ? body : JSON.stringify(body), {
    ...init,
    headers: { 'content-type': 'application/json', ...(init.headers as Record<string, string>) },
  });

export const oktaError = (status: number, errorCode: string): Response =>
  json({ errorCode, errorSummary: 'Text <b>typed by</b> a user', errorCauses: [] }, { status });

/** Replaces fetch by one that answers with these in turn; an Error is thrown. Returns the spy. */
export function answerFetchWith(...answers: readonly (Response | Error | (() => Promise<Response>))[]) {
  const rest = [...answers];
  const spy = vi.fn(async (_url: string, _init: RequestInit): Promise<Response> => {
    const answer = rest.length > 1 ? rest.shift() : rest[0];
    if (answer instanceof Error) throw answer;
    if (typeof answer === 'function') return answer();
    return (answer as Response).clone();
  });
  vi.stubGlobal('fetch', spy);
  return spy;
}

/** A projected answer, as a Get gives it. */
export const answer = (value: unknown, headers: Record<string, string> = {}): Answer => ({
  status: 200,
  headers,
  value: () => (value instanceof Error ? Promise.reject(value) : Promise.resolve(value)),
});

export const refusal = (status: number, errorCode?: string, headers: Record<string, string> = {}): Answer => {
  const failure = failureOf(status, errorCode);
  return { status, headers, failure, value: () => Promise.reject(failure) };
};

/** A Get that answers in turn and writes down the paths it was asked for. The last answer repeats. */
export function scriptedGet(...answers: readonly (Answer | Error)[]): Get & { readonly paths: string[] } {
  const rest = [...answers];
  const paths: string[] = [];
  const get: Get = async (path) => {
    paths.push(path);
    const next = rest.length > 1 ? rest.shift() : rest[0];
    if (next instanceof Error) throw next;
    return next as Answer;
  };
  return Object.assign(get, { paths });
}
