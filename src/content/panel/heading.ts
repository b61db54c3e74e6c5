import { text } from '../../i18n/text.ts';
import { type Severity, worst } from '../../model/severity.ts';
import type { FindingGroup } from './finding-groups.ts';

/** How many findings, and how bad the worst is; what Save would fix counts for nothing. */
export function heading(groups: readonly FindingGroup[]): {
  readonly words: string;
  readonly level: Severity | '';
} {
  if (groups.length === 0) return { words: text('panel.name'), level: '' };
  const levels = groups
    .flatMap(({ view }) => view.findings)
    .filter(({ problems }) => problems.length === 0 || problems.some(({ change }) => change !== 'fixed'))
    .map(({ severity }) => severity);
  if (levels.length === 0) return { words: text('panel.none'), level: '' };
  const level = worst(levels);
  return {
    words: text('panel.count {count} {severity}', {
      count: levels.length,
      severity: text(`severity.${level}`),
    }),
    level,
  };
}
