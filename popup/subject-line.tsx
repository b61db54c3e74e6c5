import { text } from '../src/i18n/text.ts';
import type { SubjectRef } from '../src/model/subject.ts';
import { OrgText } from '../src/ui/org-text.tsx';
import { wordsFor } from '../src/ui/words-for.ts';

/** Which app, or other subject, it is about. */
export const SubjectLine = ({ subject }: { subject: SubjectRef }) => (
  <p class="subject">
    <OrgText value={subject.label} />
    <span class="muted">
      {wordsFor('type', subject.type)}
      {text('separator')}
      {wordsFor('status', subject.status)} <OrgText value={subject.id} code />
    </span>
  </p>
);
