import type { RuleCounts } from '../src/model/report.ts';
import type { RuleMeta } from '../src/model/rule.ts';
import { metaOf, type Texts } from '../src/report/compose-report.ts';

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
  const metas: readonly RuleMeta[] = Object.values(texts);
  return [...new Set(metas.map(({ group }) => group))].sort().map((name) => {
    const ruleIds = metas.filter(({ group }) => group === name).map(({ id }) => id);
    return { name, ruleIds, findings: ruleIds.reduce((sum, id) => sum + (found.get(id) ?? 0), 0) };
  });
}

/** Name of the group a query is limited to. */
export const chosenGroup = (texts: Texts, ruleIds: readonly string[]): string | undefined =>
  ruleIds[0] === undefined ? undefined : metaOf(texts, ruleIds[0])?.group;
