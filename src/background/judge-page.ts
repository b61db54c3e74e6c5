import { openTally, type TallyInput } from '../audit/tally.ts';
import type { App } from '../model/app.ts';
import type { PageApp, PageValue } from '../model/panel.ts';
import type { Finding } from '../model/report.ts';
import type { Rule } from '../model/rule.ts';
import type { Hole } from '../model/subject.ts';
import { readApp } from '../okta/readers/app.ts';

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
export function judgePage(page: PageApp, known: App | undefined, input: TallyInput): PageVerdict {
  const saved = page.saved || known ? appOf(page, page.saved ?? [], known, input.rules) : undefined;
  const unsaved = page.unsaved && appOf(page, page.unsaved, saved ?? known, input.rules);
  const after = judged(unsaved ?? saved ?? appOf(page, [], known, input.rules), input);
  if (!unsaved || !saved) return after;
  return { ...after, before: judged(saved, input).after };
}

function judged(app: App, { late: _, ...input }: TallyInput): PageVerdict {
  const tally = openTally({ ...input, missing: { ...input.missing, ...UNREAD } });
  tally.add(app);
  const coverage = { apps: 1, trustedOrigins: 0, authorizationServers: 0, gaps: [] };
  const { unknown } = tally.head({ takenAt: '', complete: true, coverage });
  return { after: [...tally.findings()], unknown: unknown.length };
}

type Json = Record<string, unknown>;

/** The app that some values make; everything else is as in `base`, or unknown. */
function appOf(
  page: PageApp,
  values: readonly PageValue[],
  base: App | undefined,
  rules: readonly Rule[],
): App {
  const raw: Json = {
    id: page.appId ?? 'unsaved',
    name: page.name,
    label: page.name,
    status: 'ACTIVE',
    signOnMode: page.signOnMode,
  };
  for (const { path, value } of values) put(raw, path.split('.'), value);
  const app = readApp(raw) as App;
  const seen = values.map(({ path }) => path);
  const isSeen = ({ at }: Hole): boolean => seen.some((path) => lies(at, path));
  const own = app.holes.filter(isSeen);
  if (base && base.protocol === app.protocol)
    return { ...laidOver(base, app, seen), holes: [...base.holes.filter((hole) => !isSeen(hole)), ...own] };
  const unread = [
    ...new Set(rules.filter(({ kinds }) => kinds.includes('app')).flatMap(({ reads }) => reads)),
  ]
    .filter((path) => !seen.some((one) => lies(path, one) || lies(one, path)))
    .filter((path) => !GIVEN.has(path))
    .map((at): Hole => ({ at, reason: 'not-found' }));
  return { ...app, holes: [...own, ...unread] };
}

/** What every page tells by itself. */
const GIVEN: ReadonlySet<string> = new Set(['name', 'status', 'signOnMode', 'label']);

/** Whether a path lies at or below another. */
const lies = (inner: string, outer: string): boolean =>
  inner === outer || inner.startsWith(`${outer}.`) || inner.startsWith(`${outer}[`);

function put(target: Json, [step = '', ...rest]: readonly string[], value: unknown): void {
  if (FORBIDDEN.has(step)) return;
  if (rest.length === 0) {
    target[step] = value;
    return;
  }
  const inner = target[step];
  const next: Json = typeof inner === 'object' && inner !== null ? (inner as Json) : {};
  target[step] = next;
  put(next, rest, value);
}

const FORBIDDEN: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype']);

/** A copy of `base` with the values that `app` has at these paths. */
function laidOver(base: App, app: App, paths: readonly string[]): App {
  const copy = structuredClone(base) as unknown as Json;
  for (const path of paths) {
    const steps = path.split('.');
    const value = steps.reduce<unknown>(
      (at, step) => (typeof at === 'object' && at !== null ? (at as Json)[step] : undefined),
      app,
    );
    put(copy, steps, value);
  }
  return copy as unknown as App;
}
