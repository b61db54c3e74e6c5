import { textOr } from '../i18n/text.ts';
import { visibleText } from '../report/visible-text.ts';

/** Words for one of Okta's own names; the name itself, made visible, where there are none. */
export const wordsFor = (group: 'type' | 'status' | 'source', name: string): string =>
  visibleText(textOr(`${group}.${name}`, name));
