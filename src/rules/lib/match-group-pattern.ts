import type { Part } from './read-group-pattern.ts';

/** Places in a text, from before its first letter to behind its last; 1 where a match can have got to. */
type Places = Uint8Array;

/** Steps that may still be taken; several searches can share them. */
export interface Effort {
  left: number;
}

interface Run {
  readonly text: string;
  readonly effort: Effort;
}

/** Okta's group names have at most 255 characters. */
const LONGEST_TEXT = 300;

/**
 * Whether a pattern occurs in a text; undefined when finding out takes too much effort.
 * All places a match can have got to are followed at once, so there is no backtracking.
 */
export function occursIn(pattern: Part, text: string, effort: Effort): boolean | undefined {
  if (text.length > LONGEST_TEXT) return undefined;
  const run: Run = { text, effort };
  try {
    return ends(pattern, new Uint8Array(text.length + 1).fill(1), run).includes(1);
  } catch (error) {
    if (error === TOO_MUCH) return undefined;
    throw error;
  }
}

/** What a step costs however short the text is. */
const OVERHEAD = 8;
const TOO_MUCH = new Error('too much effort');

/** Where a part can end if it begins at one of these places. */
function ends(part: Part, starts: Places, run: Run): Places {
  run.effort.left -= starts.length + OVERHEAD;
  if (run.effort.left < 0) throw TOO_MUCH;
  if (part.kind === 'sequence') return part.parts.reduce((from, one) => ends(one, from, run), starts);
  if (part.kind === 'repeat') return repeated(part, starts, run);
  const found = new Uint8Array(starts.length);
  if (part.kind === 'choice') for (const option of part.options) add(found, ends(option, starts, run));
  else
    starts.forEach((isStart, at) => {
      if (isStart) step(part, at, found, run);
    });
  return found;
}

function step(
  part: Extract<Part, { kind: 'letter' | 'place' | 'look' }>,
  at: number,
  found: Places,
  run: Run,
): void {
  if (part.kind === 'letter') {
    if (at < run.text.length && part.fits(run.text[at] as string)) found[at + 1] = 1;
  } else if (part.kind === 'place') {
    if (part.holds(run.text, at)) found[at] = 1;
  } else {
    const here = new Uint8Array(found.length);
    here[at] = 1;
    if (ends(part.body, here, run).includes(1) === part.wanted) found[at] = 1;
  }
}

/** After as many rounds as there are places, more rounds lead nowhere else. */
function repeated(
  { body, least, most }: Extract<Part, { kind: 'repeat' }>,
  starts: Places,
  run: Run,
): Places {
  let last = starts;
  for (let round = Math.min(least, starts.length + 1); round > 0; round -= 1) last = ends(body, last, run);
  const found = last.slice();
  for (let round = Math.min(most - least, starts.length); round > 0 && last.includes(1); round -= 1)
    last = add(found, ends(body, last, run));
  return found;
}

/** Adds places to others and says which of them are new. */
function add(found: Places, more: Places): Places {
  const fresh = new Uint8Array(found.length);
  more.forEach((is, at) => {
    if (is && !found[at]) {
      found[at] = 1;
      fresh[at] = 1;
    }
  });
  return fresh;
}
