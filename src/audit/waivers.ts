import type { Waiver } from '../model/report.ts';
import type { SubjectKind } from '../model/subject.ts';
import { isInForce } from '../model/waiver.ts';
import type { TallyInput } from './tally.ts';

/** `ruleId/kind/subjectId`: the id of a finding, the same in every run. */
export const findingId = (
  ruleId: string,
  { kind, id }: { readonly kind: SubjectKind; readonly id: string },
): string => `${ruleId}/${kind}/${id}`;

/** The waiver of a finding, while it holds. */
export function waiverOf(
  id: string,
  { settings, now }: Pick<TallyInput, 'settings' | 'now'>,
): Waiver | undefined {
  const waiver = Object.hasOwn(settings.waivers, id) ? settings.waivers[id] : undefined;
  return waiver && isInForce(waiver, now) ? waiver : undefined;
}
