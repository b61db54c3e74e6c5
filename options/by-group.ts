import type { RuleMeta } from '../src/model/rule.ts';
import type { Texts } from '../src/report/compose-report.ts';

/** The rules under the names of their groups, in order. */
export function byGroup(texts: Texts): readonly (readonly [string, readonly RuleMeta[]])[] {
  const metas = Object.values(texts);
  return [...new Set(metas.map(({ group }) => group))]
    .sort()
    .map((group) => [group, metas.filter((meta) => meta.group === group)] as const);
}
