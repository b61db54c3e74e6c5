import type { FactName, Facts, MissingFacts } from '../../model/facts.ts';
import type { UnknownReason } from '../../model/reason.ts';

/** Why the first absent one of these facts is absent; undefined where all are there. */
export function whyUnread(
  facts: Facts,
  missing: MissingFacts,
  ...names: readonly FactName[]
): UnknownReason | undefined {
  const absent = names.find((name) => facts[name] === undefined);
  return absent && (missing[absent] ?? 'opt-in-not-given');
}
