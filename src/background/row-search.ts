import type { SubjectRef } from '../model/subject.ts';
import type { Columns, PackedFinding } from '../store/columns.ts';

/** Which findings a search text is found in, and those of the `titled` rules; by position, 1 or 0. */
export type Search = (text: string, titled: readonly string[]) => Uint8Array;

const BETWEEN_VALUES = '\n';

/** Looks for a text in subjects' labels and ids, in rule ids and in problems' values, whatever its case. */
export function openSearch(
  columns: Columns,
  subjects: readonly SubjectRef[],
  findings: readonly PackedFinding[],
): Search {
  const names = subjects.map(({ label, id }) => `${label}${BETWEEN_VALUES}${id}`.toLowerCase());
  const { text: values, starts } = valueText(findings);
  return (wanted, titled) => {
    const text = wanted.toLowerCase();
    const rules = Uint8Array.from(columns.rules, (id) => Number(id.includes(text) || titled.includes(id)));
    const named = Uint8Array.from(names, (name) => Number(name.includes(text)));
    const found = new Uint8Array(findings.length);
    for (let position = 0; position < found.length; position += 1) {
      const rule = columns.rule[position] as number;
      const subject = columns.subject[position] as number;
      found[position] = (rules[rule] as number) | (named[subject] as number);
    }
    markValues(values, starts, text, found);
    return found;
  };
}

/** One long text of all values, since looking through one is much faster than through many; and where each finding starts. */
function valueText(findings: readonly PackedFinding[]): { text: string; starts: Uint32Array } {
  const starts = new Uint32Array(findings.length + 1);
  const parts: string[] = [];
  let length = 0;
  findings.forEach(([, problems], position) => {
    for (let at = 3; at < problems.length; at += 4) {
      if (problems[at] === null) continue;
      const value = `${String(problems[at]).toLowerCase()}${BETWEEN_VALUES}`;
      parts.push(value);
      length += value.length;
    }
    starts[position + 1] = length;
  });
  return { text: parts.join(''), starts };
}

function markValues(values: string, starts: Uint32Array, text: string, found: Uint8Array): void {
  let position = 0;
  for (let at = values.indexOf(text); at !== -1 && at < values.length; ) {
    while ((starts[position + 1] as number) <= at) position += 1;
    found[position] = 1;
    at = values.indexOf(text, starts[position + 1]);
  }
}
