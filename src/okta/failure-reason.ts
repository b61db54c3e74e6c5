import { type Failure, type FailureCode, isStatus } from '../model/failure.ts';
import type { UnknownReason } from '../model/reason.ts';
import type { Gap } from '../model/snapshot.ts';

const REASONS: Readonly<Partial<Record<FailureCode, UnknownReason>>> = {
  forbidden: 'forbidden',
  'not-licensed': 'not-licensed',
  'not-found': 'not-found',
  'not-a-list': 'unexpected-shape',
  'not-json': 'unexpected-shape',
  unexpected: 'unexpected-shape',
};

/** Why nobody knows what a failed read would have said. */
export const reasonOf = ({ code }: Failure): UnknownReason => REASONS[code] ?? 'truncated';

/** The gap a failed read leaves. */
export const gapOf = (what: Gap['what'], failure: Failure): Gap => ({
  what,
  reason: reasonOf(failure),
  detail: isStatus(failure.detail) ? failure.detail : failure.code,
});
