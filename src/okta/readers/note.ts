import type { NoteVerdict } from '../../model/app.ts';
import { addHole, type Holes } from './fields.ts';
import { secretPatternsIn } from './mask.ts';

const NO_NOTE: NoteVerdict = { empty: true, secretPatterns: [], httpLink: false };

/** What a rule may know of a note. Its text ends here. */
export function readNote(value: unknown, at: string, holes: Holes): NoteVerdict {
  if (typeof value !== 'string') {
    if (value !== undefined && value !== null) addHole(holes, at);
    return NO_NOTE;
  }
  if (value.trim() === '') return NO_NOTE;
  return { empty: false, secretPatterns: secretPatternsIn(value), httpLink: /http:\/\//i.test(value) };
}
