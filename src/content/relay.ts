import { adminOrigin } from '../model/deep-link.ts';
import { AuditError } from '../model/failure.ts';
import { isAdminUrl } from '../model/org-url.ts';
import type { RelayedAnswer } from '../model/relayed-answer.ts';
import type { OrgKey } from '../model/run.ts';
import { errorCodeOf, headersOf, project, refusalOf } from '../okta/readers/answer.ts';
import { endpointOf } from '../okta/readers/endpoints.ts';

/** For headers and body together; milliseconds. */
const TIMEOUT = 25_000;

/** True in the top frame of an Admin Console page: the only place where the relay works. */
export const isRelayPlace = (page: Window): boolean => page.top === page && isAdminUrl(page.location.href);

/**
 * GETs an allowed path of the page's own origin for the worker and answers with what the reader made of it; null where
 * that is not the org it is asked about. Throws `signed-out`, `offline`, `timeout` and what can be wrong with a body.
 */
export async function relayGet(org: OrgKey, path: string): Promise<RelayedAnswer | null> {
  if (!isRelayPlace(window) || !endpointOf(path)) throw new AuditError('bad-request', 'path');
  if (window.location.origin !== adminOrigin(org)) return null;
  const signal = AbortSignal.timeout(TIMEOUT);
  const response = await fetch(`${window.location.origin}${path}`, {
    credentials: 'same-origin',
    redirect: 'manual',
    cache: 'no-store',
    referrerPolicy: 'no-referrer',
    signal,
  }).catch(() => {
    throw new AuditError(signal.aborted ? 'timeout' : 'offline');
  });
  const refusal = refusalOf(response);
  if (refusal) throw refusal;
  const head = { status: response.status, headers: headersOf(response) };
  if (!response.ok) {
    const errorCode = await errorCodeOf(response);
    return errorCode ? { ...head, errorCode } : head;
  }
  const value = await project(path, response).catch((error: unknown) => {
    throw signal.aborted ? new AuditError('timeout') : error;
  });
  return { ...head, value };
}
