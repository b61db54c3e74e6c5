import { text } from '../i18n/text.ts';
import type { Severity } from '../model/severity.ts';

/** The severity as a word in its colour. */
export const SeverityMark = ({ severity }: { severity: Severity }) => (
  <span class={`mark ${severity}`}>{text(`severity.${severity}`)}</span>
);
