import type { OwnFacts } from '../model/facts.ts';
import type { Rule } from '../model/rule.ts';
import type { Subject } from '../model/subject.ts';
import type { RuleResults } from './rule-results.ts';
import { slimmer } from './slim.ts';

export type Add = (subject: Subject, own?: OwnFacts) => void;

/** Subjects that wait for facts, as small as they can be kept. */
export function openQueue(waiting: readonly RuleResults[]) {
  const slim = slimmer(waiting.map(({ rule }) => rule));
  let subjects: { readonly subject: Subject; readonly own?: OwnFacts | undefined }[] = [];
  return {
    /** The rules that need those facts. */
    rules: waiting,
    add(subject: Subject, own: OwnFacts | undefined): void {
      if (!waiting.some(({ rule }) => rule.kinds.includes(subject.kind) && mayApply(rule, subject))) return;
      subjects.push(own ? { subject: slim(subject), own } : { subject: slim(subject) });
    },
    /** Hands them on in the order they came, and keeps none. */
    flushTo(add: Add): void {
      for (const { subject, own } of subjects) add(subject, own);
      subjects = [];
    },
  };
}

/** Also where the rule throws: that is told when it is asked for good. */
function mayApply(rule: Rule, subject: Subject): boolean {
  try {
    return rule.appliesTo(subject);
  } catch {
    return true;
  }
}
