import type { ReportHead } from '../model/report.ts';
import { openWordList } from './word-list.ts';

/** A report's head as it is stored: one subject's id stands in it for dozens of rules, and is written once. */
export interface PackedHead {
  /** The head with no id in its lists of subjects, and the ids. */
  readonly json: string;
  /** Indexes of ids, `count` for each list. */
  readonly subjects: Uint32Array;
}

type Unpacked = readonly [head: ReportHead, ids: readonly string[]];

export function packHead(head: ReportHead): PackedHead {
  const ids = openWordList();
  const subjects: number[] = [];
  const unknown = head.unknown.map((entry) => {
    if (!entry.subjectIds) return entry;
    for (const id of entry.subjectIds) subjects.push(ids.indexOf(id));
    return { ...entry, subjectIds: [] };
  });
  const unpacked: Unpacked = [{ ...head, unknown }, ids.words];
  return { json: JSON.stringify(unpacked), subjects: Uint32Array.from(subjects) };
}

export function unpackHead({ json, subjects }: PackedHead): ReportHead {
  const [head, ids]: Unpacked = JSON.parse(json);
  let from = 0;
  const unknown = head.unknown.map((entry) => {
    if (!entry.subjectIds) return entry;
    const indexes = subjects.subarray(from, from + entry.count);
    from += entry.count;
    return { ...entry, subjectIds: Array.from(indexes, (index) => ids[index] as string) };
  });
  return { ...head, unknown };
}
