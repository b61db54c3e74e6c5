import type { JudgedProblem } from '../model/report.ts';

type Problems = readonly JudgedProblem[];

/** With how many of a rule's last lists a new one is compared; few rules say more than that about most subjects. */
const MOST = 6;

/**
 * Hands back an equal list from shortly before where there is one, so that it is kept once: most apps of an org have the
 * same few things wrong.
 */
export function openSharing(): (problems: Problems) => Problems {
  const recent: Problems[] = [];
  let next = 0;
  return (problems) => {
    for (const known of recent) if (areEqual(known, problems)) return known;
    recent[next] = problems;
    next = (next + 1) % MOST;
    return problems;
  };
}

function areEqual(some: Problems, others: Problems): boolean {
  if (some.length !== others.length) return false;
  for (let index = 0; index < some.length; index += 1) {
    const one = some[index] as JudgedProblem;
    const other = others[index] as JudgedProblem;
    if (one.variant !== other.variant || one.severity !== other.severity) return false;
    if (one.at !== other.at || one.value !== other.value) return false;
  }
  return true;
}
