import { occursIn } from './match-group-pattern.ts';
import { isAnchored, type Part, readGroupPattern } from './read-group-pattern.ts';
import { remembered } from './remembered.ts';

/** Which of the org's groups get through. `open`: what comes before is left open. */
export type GroupReach = 'all' | 'open' | 'narrow' | 'unclear';

/** Names that nothing but a filter for everything has in common. */
const SAMPLES = ['a', 'Z9', 'App-Admins', 'Everyone', 'über gruppe', 'x-1_2.3'];
const SAMPLE_STEPS = 80_000;
const LIST_STEPS = 4_000_000;
/** Longer ones are not read. */
const LONGEST = 512;

const patternOf = (value: string): Part | undefined =>
  value.length < LONGEST ? read(value).part : undefined;
const read = /* @__PURE__ */ remembered((value: string): { readonly part: Part | undefined } => ({
  part: readGroupPattern(value),
}));

/** Which groups a filter of a claim or an assertion lets through. */
export function filterReach(type: string | undefined, value: string | undefined): GroupReach {
  if (value === undefined) return 'unclear';
  if (type === 'EQUALS') return 'narrow';
  if (type === 'STARTS_WITH' || type === 'CONTAINS') return value === '' ? 'all' : 'narrow';
  if (type !== 'REGEX') return 'unclear';
  return value.length < LONGEST ? shortReach(value) : patternReach(value);
}

function patternReach(value: string): GroupReach {
  const part = patternOf(value);
  // What Okta's Java reads and this does not is a filter of some kind.
  if (!part) return /^[\s/(]{0,9}\^/.test(value) ? 'narrow' : 'open';
  const effort = { left: SAMPLE_STEPS };
  let isClear = true;
  for (const sample of SAMPLES) {
    const occurs = occursIn(part, sample, effort);
    if (occurs === false) return isAnchored(part) ? 'narrow' : 'open';
    if (occurs === undefined) isClear = false;
  }
  if (isClear && !isJavaScript(value)) return isAnchored(part) ? 'narrow' : 'open';
  return isClear ? 'all' : 'unclear';
}

/** `(?i)` and `(?i:…)`: newer engines compile the latter, and every browser should judge alike. */
const INLINE_FLAGS = /(?<!\\)\(\?[a-zA-Z]/;

/** The catalogue takes no expression for a filter of everything that JavaScript cannot compile. It is never run. */
function isJavaScript(value: string): boolean {
  if (INLINE_FLAGS.test(value)) return false;
  try {
    return Boolean(new RegExp(value));
  } catch {
    return false;
  }
}

const shortReach = /* @__PURE__ */ remembered(patternReach);

/** Says of group names whether a filter lets them through; undefined where nobody knows. */
export function filterTest(
  type: string | undefined,
  value: string | undefined,
): (name: string) => boolean | undefined {
  if (value === undefined) return () => undefined;
  const wanted = value.toLowerCase();
  if (type === 'EQUALS') return (name) => name.toLowerCase() === wanted;
  if (type === 'STARTS_WITH') return (name) => name.toLowerCase().startsWith(wanted);
  if (type === 'CONTAINS') return (name) => name.toLowerCase().includes(wanted);
  const part = type === 'REGEX' ? patternOf(value) : undefined;
  const effort = { left: LIST_STEPS };
  return part ? (name) => occursIn(part, name, effort) : () => undefined;
}
