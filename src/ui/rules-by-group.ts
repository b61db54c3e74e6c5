import type { RuleMeta } from '../model/rule.ts';
import type { Texts } from '../report/compose-report.ts';

/** A group of the catalogue, as in `A. Client type, credentials, keys`. */
export interface RulesOfGroup {
  readonly group: string;
  readonly metas: readonly RuleMeta[];
}

/** The rules under the names of their groups, in the catalogue's order; none until the words are loaded. */
export function rulesByGroup(texts: Texts): readonly RulesOfGroup[] {
  const metas = Object.values(texts);
  return [...new Set(metas.map(({ group }) => group))]
    .sort()
    .map((group) => ({ group, metas: metas.filter((meta) => meta.group === group) }));
}
