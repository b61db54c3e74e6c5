import { AuditError, type FailureCode } from '../model/failure.ts';

const BY_ERROR_CODE: Readonly<Record<string, FailureCode>> = {
  '401 E0000015': 'not-licensed',
  '403 E0000015': 'not-licensed',
  '403 E0000005': 'signed-out',
  '400 E0000029': 'invalid-cursor',
};
const BY_STATUS: Readonly<Record<number, FailureCode>> = {
  401: 'signed-out',
  403: 'forbidden',
  404: 'not-found',
  408: 'timeout',
  410: 'not-found',
  429: 'rate-limited',
};

/** What an error status means, by Okta's error code where it has one. The detail reads `403 E0000006`. */
export function failureOf(status: number, errorCode?: string): AuditError {
  const detail = errorCode ? `${status} ${errorCode}` : `${status}`;
  if (status >= 500) return new AuditError('server-error', detail);
  return new AuditError(BY_ERROR_CODE[detail] ?? BY_STATUS[status] ?? 'unexpected', detail);
}
