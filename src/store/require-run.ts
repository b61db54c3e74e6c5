import { AuditError } from '../model/failure.ts';
import type { Run } from './run.ts';

/** Throws `cancelled` where the run stored for the org is no longer this one: it was ended, forgotten or replaced. */
export function requireRun({ id }: Run, stored: Run | undefined): void {
  if (stored?.id !== id) throw new AuditError('cancelled');
}
