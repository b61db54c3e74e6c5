/** Expected failures. The UI has words for each; anything else is `unexpected`. */
export type FailureCode =
  | 'signed-out'
  | 'forbidden'
  | 'not-licensed'
  | 'not-found'
  | 'rate-limited'
  | 'server-error'
  | 'offline'
  | 'timeout'
  | 'not-a-list'
  | 'not-json'
  | 'cut-off'
  | 'too-large'
  | 'pagination-loop'
  | 'unsafe-next-link'
  | 'unreadable-next-link'
  | 'invalid-cursor'
  | 'org-changed'
  | 'user-changed'
  | 'host-permission'
  | 'storage'
  | 'busy'
  | 'report-replaced'
  | 'cancelled'
  | 'bad-request'
  | 'unexpected';

/** Plain data, so that it survives a message. */
export interface Failure {
  readonly code: FailureCode;
  /** Status and error code, never a body: Okta's error texts can hold what users typed. */
  readonly detail: string;
}

/** Failures after which an audit can go on where it stopped. */
const RESUMABLE: ReadonlySet<FailureCode> = new Set([
  'signed-out',
  'rate-limited',
  'server-error',
  'offline',
  'timeout',
  'not-json',
  'cut-off',
  'host-permission',
]);

export const isResumable = ({ code }: Failure): boolean => RESUMABLE.has(code);

/** Whether the detail is what Okta answered, such as `403 E0000006`. */
export const isStatus = (detail: string): boolean => /^\d{3}\b/.test(detail);

/** An expected failure. */
export class AuditError extends Error {
  readonly code: FailureCode;

  constructor(code: FailureCode, detail = '') {
    super(detail);
    this.name = 'AuditError';
    this.code = code;
  }
}

export const encodeError = (error: unknown): Failure => {
  if (error instanceof AuditError) return { code: error.code, detail: error.message };
  return { code: 'unexpected', detail: error instanceof Error ? error.name : typeof error };
};

export const decodeError = ({ code, detail }: Failure): AuditError => new AuditError(code, detail);
