import type { OwnFacts } from '../model/facts.ts';
import type { Subject } from '../model/subject.ts';
import type { Ledger } from './ledger.ts';
import { slimmer } from './slim.ts';

export type Add = (subject: Subject, own?: OwnFacts) => void;

/** Subjects that wait for facts, as small as they can be kept. */
export function openQueue(ledgers: readonly Ledger[]) {
  const slim = slimmer(ledgers.map(({ rule }) => rule));
  let waiting: { readonly subject: Subject; readonly own?: OwnFacts | undefined }[] = [];
  return {
    ledgers,
    add(subject: Subject, own: OwnFacts | undefined): void {
      if (!ledgers.some(({ rule }) => rule.kinds.includes(subject.kind) && rule.appliesTo(subject))) return;
      waiting.push(own ? { subject: slim(subject), own } : { subject: slim(subject) });
    },
    empty(add: Add): void {
      for (const { subject, own } of waiting) add(subject, own);
      waiting = [];
    },
  };
}
