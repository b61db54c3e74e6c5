import { type TextKey, text } from '../src/i18n/text.ts';
import type { UnknownReason } from '../src/model/reason.ts';
import type { Unjudged } from '../src/model/report.ts';
import type { RuleTraits } from '../src/model/rule.ts';
import type { Gap } from '../src/model/snapshot.ts';
import { traits } from '../src/rules/traits.ts';
import { wordsFor } from '../src/ui/words-for.ts';
import { PLACES, placeOf, SUBJECT_PLACES, type WayToAsk, waysToAsk } from './places.ts';

/** What was looked at: a whole org, or one app of it. */
export type Scope = 'org' | 'app';

type Needs = Pick<RuleTraits, 'kinds' | 'needs' | 'uses'>;
const NOTHING: Needs = { kinds: [], needs: [], uses: [] };

const ASK = {
  secrets: 'change.opt-in.secrets',
  claim: 'change.opt-in.claim',
  log: 'change.opt-in.log',
  'app-log': 'change.opt-in.app-log',
  app: 'change.opt-in-not-given',
  settings: 'change.settings',
} as const satisfies Readonly<Record<WayToAsk, TextKey>>;

/** What would let the rule be judged, in sentences. */
export function remedyFor(
  { ruleId, reason }: Pick<Unjudged, 'ruleId' | 'reason'>,
  gaps: readonly Gap[],
  scope: Scope = 'org',
  all: Readonly<Record<string, Needs>> = traits,
): string {
  const needs = Object.hasOwn(all, ruleId) ? (all[ruleId] as Needs) : NOTHING;
  if (reason === 'opt-in-not-given') return whatToAsk(needs);
  if (reason === 'truncated' && scope === 'app' && needs.needs.includes('peers')) return text('change.peers');
  const first = reason === 'forbidden' ? whatToRead(needs, gaps) : text(`change.${reason}`);
  const own = ['forbidden', 'not-found'].includes(reason) && waysToAsk(needs.needs).includes('settings');
  if (own && reason === 'not-found') return text('change.settings');
  return own ? `${first} ${text('change.settings')}` : first;
}

/** The same where no rule is at hand, only something that could not be read. */
export const remedyForGaps = (reason: UnknownReason, gaps: readonly Gap[]): string =>
  reason === 'forbidden'
    ? roleFor([...new Set(gaps.filter((gap) => gap.reason === reason).map(({ what }) => placeOf(what)))])
    : text(`change.${reason}`);

/** Who includes the System Log in a closer look has the look as well. A rule without needs lacks what it uses first. */
const whatToAsk = ({ needs, uses }: Needs): string => {
  const [asked, more] = [waysToAsk(needs), waysToAsk(uses)];
  const ways = asked.length > 0 ? asked : [more[0] ?? 'app'];
  const logged = [...ways, ...more].includes('app-log')
    ? (['app-log', ...ways.filter((way) => way !== 'app' && way !== 'app-log')] as const)
    : ways;
  return logged.map((way) => text(ASK[way])).join(' ');
};

/** What was forbidden of what the rule needs and uses; all that it needs where no failed read tells. */
function whatToRead({ needs, uses, kinds }: Needs, gaps: readonly Gap[]): string {
  const ofFacts = (needs.length > 0 ? needs : uses).flatMap((fact) => PLACES[fact]);
  const ofUses = uses.flatMap((fact) => PLACES[fact]);
  const ofSubjects = kinds.flatMap((kind) => SUBJECT_PLACES[kind]);
  const forbidden = new Set(
    gaps.filter(({ reason }) => reason === 'forbidden').map(({ what }) => placeOf(what)),
  );
  const known = [...ofFacts, ...ofUses, ...ofSubjects].filter((place) => forbidden.has(place));
  return roleFor([...new Set(known.length > 0 ? known : ofFacts.length > 0 ? ofFacts : ofSubjects)]);
}

const roleFor = (places: readonly string[]): string =>
  places.length === 0
    ? text('change.forbidden')
    : text('change.role {what}', { what: places.map((place) => wordsFor('source', place)).join(', ') });
