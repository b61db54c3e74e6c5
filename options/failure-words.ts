import { text, textOr } from '../src/i18n/text.ts';
import { encodeError } from '../src/model/failure.ts';

/** What went wrong, in words of its own where an audit's would mislead. */
export function failureWords(error: unknown): string {
  const { code } = encodeError(error);
  return textOr(`options.failure.${code}`, text(`failure.${code}`));
}

/** The same, and what to do about it. */
export function failureAdvice(error: unknown): string {
  const { code } = encodeError(error);
  return `${failureWords(error)} ${textOr(`options.failure.${code}.do`, text(`failure.${code}.do`))}`;
}
