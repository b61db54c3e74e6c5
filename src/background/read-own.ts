import type { App } from '../model/app.ts';
import type { OwnFacts } from '../model/facts.ts';
import { plansFor } from '../okta/app-plans.ts';
import type { OrgAccess } from '../okta/app-reader.ts';
import { readOwnFacts } from '../okta/app-reads.ts';
import { isCustomerApp } from '../rules/lib/customer-app.ts';
import type { Run } from '../store/run.ts';
import { readFacts, readPage } from '../store/run-store.ts';
import type { AppCost } from './judging.ts';
import type { LiveRun } from './live-run.ts';
import { save } from './save.ts';

/** Apps between two checkpoints. */
const STRIDE = 10;

/** What is known of single apps. */
type KnownFacts = Map<string, OwnFacts>;

/** Requests a closer look at an app takes, pages and targets of roles aside; none at Okta's own. */
export function costOf(app: App): AppCost {
  if (!isCustomerApp(app)) return { requests: 0, logRequests: 0 };
  const { atOnce, inTurn, onTop } = plansFor(app, { startedAt: '', log: true });
  const facts = new Set([...atOnce, ...inTurn].map(({ fact }) => fact));
  return { requests: facts.size, logRequests: onTop.length };
}

/** Reads the facts of all apps of the run that are not known yet, with a checkpoint every few apps. Throws what halts. */
export async function readOwn(live: LiveRun, org: OrgAccess): Promise<KnownFacts> {
  const own = await knownFacts(live.run);
  // Where the org answers less in a minute than many apps take, it may still answer what one takes.
  const settle = live.run.pauses === 0 ? allAtOnce : oneByOne;
  const { depth, startedAt } = live.run;
  const readOne = (app: App): Promise<OwnFacts> =>
    readOwnFacts(org, app, { log: depth?.log === true, startedAt });
  for (let page = 0; page < live.run.pages; page += 1) {
    const unread = (await readPage(live.run, page)).filter(
      (app) => isWanted(live.run, app) && !own.has(app.id),
    );
    const apps = [...new Map(unread.map((app) => [app.id, app])).values()];
    for (let at = 0; at < apps.length; at += STRIDE) {
      const batch = apps.slice(at, at + STRIDE);
      await keepSettled(live, batch, await settle(batch, readOne), own);
    }
  }
  return own;
}

/** Gives what is known of an app before all were looked at; the look at an app that was wanted and has not come is cut short. */
export async function factsUntilNow(run: Run): Promise<(app: App) => OwnFacts | undefined> {
  const own = await knownFacts(run);
  return (app) => own.get(app.id) ?? (isWanted(run, app) ? unread(app, run) : undefined);
}

function unread(app: App, { depth, startedAt }: Run): OwnFacts {
  const { atOnce, inTurn, onTop } = plansFor(app, { log: depth?.log === true, startedAt });
  const facts = [...atOnce, ...inTurn, ...onTop].map(({ fact }) => [fact, 'truncated'] as const);
  return { facts: {}, missing: Object.fromEntries(facts) };
}

/** The facts that the run has stored. */
async function knownFacts(run: Run): Promise<KnownFacts> {
  const known: KnownFacts = new Map();
  for (let n = 0; n < run.deeper.blocks; n += 1)
    for (const [id, facts] of Object.entries(await readFacts(run, n))) known.set(id, facts);
  return known;
}

const isWanted = ({ depth }: Run, app: App): boolean =>
  isCustomerApp(app) && (depth?.ids === undefined || depth.ids.includes(app.id));

type Settle = (
  apps: readonly App[],
  read: (app: App) => Promise<OwnFacts>,
) => Promise<readonly PromiseSettledResult<OwnFacts>[]>;

const allAtOnce: Settle = (apps, read) => Promise.allSettled(apps.map(read));

/** Up to the first that fails. */
const oneByOne: Settle = async (apps, read) => {
  const results: PromiseSettledResult<OwnFacts>[] = [];
  for (const app of apps) {
    results.push(...(await Promise.allSettled([read(app)])));
    if (results.at(-1)?.status === 'rejected') break;
  }
  return results;
};

/** Keeps what came, even where not all of it did; then throws what halted the others. */
async function keepSettled(
  live: LiveRun,
  apps: readonly App[],
  results: readonly PromiseSettledResult<OwnFacts>[],
  own: KnownFacts,
): Promise<void> {
  const facts = results.flatMap((one, n) =>
    one.status === 'fulfilled' ? [[(apps[n] as App).id, one.value] as const] : [],
  );
  if (facts.length > 0) await keepFacts(live, facts, own);
  for (const one of results) if (one.status === 'rejected') throw one.reason;
}

async function keepFacts(
  live: LiveRun,
  facts: readonly (readonly [string, OwnFacts])[],
  own: KnownFacts,
): Promise<void> {
  for (const [id, one] of facts) own.set(id, one);
  const { waitingUntil: _, shown: __, ...run } = live.run;
  const { blocks } = run.deeper;
  await save(
    live,
    { ...run, deeper: { blocks: blocks + 1, done: own.size } },
    { kind: 'facts', n: blocks, json: JSON.stringify(Object.fromEntries(facts)) },
  );
}
