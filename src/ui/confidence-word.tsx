import { text } from '../i18n/text.ts';
import type { Confidence } from '../model/severity.ts';

interface Props {
  readonly confidence: Confidence;
  /** Says for everyone what the word is about; otherwise only for those who do not see it beside the severity. */
  readonly labelled?: boolean;
}

/** How sure a finding is, as a word. */
export const ConfidenceWord = ({ confidence, labelled = false }: Props) => (
  <span class="sure muted" title={text(`confidence.${confidence}.about`)}>
    <span class={labelled ? undefined : 'hidden'}>{text('confidence.title')} </span>
    {text(`confidence.${confidence}`)}
  </span>
);
