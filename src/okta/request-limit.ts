import { AuditError } from '../model/failure.ts';
import type { Get } from './http.ts';

/** A Get that sends so many requests; whatever is asked for after them fails as `too-large`. */
export function upTo(most: number, get: Get): Get {
  let sent = 0;
  return async (path, signal) => {
    if (sent >= most) throw new AuditError('too-large', `${most} requests`);
    sent += 1;
    return get(path, signal);
  };
}
