import type { RuleCounts } from '../src/model/report.ts';
import { metaOf, type Texts } from '../src/report/compose-report.ts';
import { rulesByGroup } from '../src/ui/rules-by-group.ts';

/** A group of the catalogue: its rules, and how many findings they have. */
export interface RuleGroup {
  /** As in `A. Client type, credentials, keys`. */
  readonly name: string;
  readonly ruleIds: readonly string[];
  readonly findings: number;
}

/** The groups of the catalogue in its order; none until the words are loaded. */
export function groupsOf(texts: Texts, rules: readonly RuleCounts[]): readonly RuleGroup[] {
  const found = new Map(rules.map(({ id, counts }) => [id, counts.fail + counts.info + counts.error]));
  return rulesByGroup(texts).map(({ group, metas }) => {
    const ruleIds = metas.map(({ id }) => id);
    return { name: group, ruleIds, findings: ruleIds.reduce((sum, id) => sum + (found.get(id) ?? 0), 0) };
  });
}

/** Name of the group a query is limited to. */
export const chosenGroup = (texts: Texts, ruleIds: readonly string[]): string | undefined =>
  ruleIds[0] === undefined ? undefined : metaOf(texts, ruleIds[0])?.group;
