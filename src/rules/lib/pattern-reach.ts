import { END, type Piece, type Sequence, START, samplesOf } from './pattern-pieces.ts';
import { domainOf, suffixOf } from './public-suffix.ts';
import { readPattern } from './read-pattern.ts';
import { remembered } from './remembered.ts';

/** `loose`: it matches pages of other sites as well, or pages without https. */
export type PatternReach = 'tight' | 'loose' | 'unclear';

const LONGEST = 512;
const HTTPS = 'https://';
/** Where a pattern does not end, anything may follow. */
const OPEN: Piece = ['', 'evil.net/'];

/** Which pages a regular expression for addresses matches. It is read, never run. */
export const patternReach = (pattern: string): PatternReach =>
  pattern.length > LONGEST ? 'unclear' : cachedReach(pattern);

const cachedReach = /* @__PURE__ */ remembered((pattern: string): PatternReach => {
  const sequences = readPattern(pattern.trim());
  if (!sequences) return 'unclear';
  const reaches = sequences.map(reachOf);
  if (reaches.includes('loose')) return 'loose';
  return reaches.includes('unclear') ? 'unclear' : 'tight';
});

function reachOf(sequence: Sequence): PatternReach {
  if (sequence[0] !== START) return 'loose';
  const end = sequence.indexOf(END);
  const body = end < 0 ? [...sequence.slice(1), OPEN] : sequence.slice(1, end);
  if (body.includes(START)) return 'unclear';
  const { samples, all } = samplesOf(body);
  const [meant = ''] = samples;
  const host = hostOf(meant);
  const domain = domainOf(host);
  if (samples.some((sample) => !sample.toLowerCase().startsWith(HTTPS) || isForeign(hostOf(sample), domain)))
    return 'loose';
  return all && host !== '' ? 'tight' : 'unclear';
}

const hostOf = (address: string): string =>
  address
    .slice(HTTPS.length)
    .split(/[/:?#\\]/, 1)[0]
    ?.toLowerCase() ?? '';

/** A name that the public DNS can have, of somebody else. */
function isForeign(host: string, domain: string): boolean {
  const suffix = suffixOf(host);
  if (!suffix?.registrable || suffix.section === 'unlisted') return false;
  return suffix.registrable !== domain;
}
