import { AuditError, type FailureCode } from '../model/failure.ts';
import { isPause } from './pause.ts';

/** Failures that say nothing about the one thing that was read. */
const HALTS: ReadonlySet<FailureCode> = new Set(['signed-out', 'offline', 'host-permission', 'cancelled']);

/** Whether an error ends the reading of everything, not of one thing only. */
export const isHalt = (error: unknown): boolean =>
  isPause(error) || !(error instanceof AuditError) || HALTS.has(error.code);
