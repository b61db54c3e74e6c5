import { openTally, type TallyInput } from '../audit/tally.ts';
import type { App } from '../model/app.ts';
import type { OwnFacts } from '../model/facts.ts';
import type { PageApp } from '../model/panel.ts';
import type { PartialApp } from '../model/partial-app.ts';
import { overlap } from '../model/path.ts';
import type { Finding } from '../model/report.ts';
import type { Rule } from '../model/rule.ts';
import type { Hole, Subject } from '../model/subject.ts';
import { readPageApp, readUnsavedApp } from '../okta/readers/page-app.ts';
import { asOnPage, assignmentMade, originsMade } from './made-beside.ts';

/** Facts that only an audit of the whole org gives. */
const UNREAD = { peers: 'truncated', signOnPolicies: 'truncated', weakPolicyIds: 'truncated' } as const;

export interface PageVerdict {
  /** By what is saved; absent where that is not known. */
  readonly before?: readonly Finding[];
  /** By what is about to be saved, or by what is saved where nothing is being edited. */
  readonly after: readonly Finding[];
  /** Rules that could not judge it. */
  readonly unknown: number;
}

/**
 * Judges an app as a page shows it, laid over the app as the API knows it where that is known. What neither shows is
 * unknown to the rules, never fine. Pure.
 */
export function judgePage(
  { saved, unsaved }: PageApp,
  known: App | undefined,
  input: TallyInput,
): PageVerdict {
  const before = saved ? ((known && shownApp(saved, known)) ?? pageApp(saved, input.rules)) : known;
  const after = unsaved ? appAfterSave(unsaved, known, input.rules) : before;
  if (!after) return { after: [], unknown: rulesAsked(input) };
  if (unsaved?.page === 'wizard') return judgedWithBeside(unsaved, after, input);
  const verdict = judged([after], input);
  return unsaved && before ? { ...verdict, before: judged([before], input).after } : verdict;
}

const rulesAsked = ({ rules, settings }: TallyInput): number =>
  rules.filter((rule) => isForApps(rule) && !settings.disabledRules.includes(rule.id)).length;

const isForApps = ({ kinds }: Rule): boolean => kinds.includes('app');

const appAfterSave = (unsaved: PartialApp, known: App | undefined, rules: readonly Rule[]): App | undefined =>
  (known && readUnsavedApp(unsaved, known)) ?? pageApp(unsaved, rules);

/** The app at rest: what the page shows is newer than what the API told when it was asked. */
const shownApp = (saved: PartialApp, known: App): App | undefined =>
  readUnsavedApp(
    { ...saved, unread: [], values: saved.values.map((value) => ({ ...value, source: 'page-edit' })) },
    known,
  );

/** A new app with the Trusted Origins and the assignment that Save makes beside it. */
function judgedWithBeside(wizard: PartialApp, app: App, input: TallyInput): PageVerdict {
  const origins = originsMade(wizard, input.now.toISOString());
  const verdict = judged([app, ...origins], input, assignmentMade(wizard));
  return { ...verdict, after: asOnPage(verdict.after, origins) };
}

/** `own` is what is known of the app alone. */
function judged(
  subjects: readonly Subject[],
  { late: _, ...input }: TallyInput,
  own?: OwnFacts | undefined,
): PageVerdict {
  const tally = openTally({ ...input, missing: { ...input.missing, ...UNREAD } });
  for (const subject of subjects) tally.add(subject, subject.kind === 'app' ? own : undefined);
  const coverage = { apps: 1, trustedOrigins: 0, authorizationServers: 0, gaps: [] };
  const { unknown } = tally.head({ takenAt: '', complete: true, coverage });
  return { after: [...tally.findings()], unknown: new Set(unknown.map(({ ruleId }) => ruleId)).size };
}

/** The app a page shows; whatever a rule reads and the page does not show is a hole. */
function pageApp(partial: PartialApp, rules: readonly Rule[]): App | undefined {
  const app = readPageApp(partial);
  if (!app) return undefined;
  const given = partial.page === 'wizard' ? [...GIVEN, 'status'] : GIVEN;
  const told = [...partial.values.map(({ path }) => path), ...app.holes.map(({ at }) => at), ...given];
  const paths = new Set(rules.filter(isForApps).flatMap(({ reads }) => reads));
  const unread = [...paths]
    .filter((path) => !told.some((one) => overlap(path, one)))
    .map((at): Hole => ({ at, reason: 'not-on-page' }));
  return { ...app, holes: [...app.holes, ...unread] };
}

/** What every page of an app tells by its address; the wizard also that Okta will activate the app. */
const GIVEN: readonly string[] = ['name', 'signOnMode'];
