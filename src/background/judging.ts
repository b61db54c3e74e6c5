import type { Tally, TallyInput } from '../audit/tally.ts';
import { openTally } from '../audit/tally.ts';
import type { App } from '../model/app.ts';
import type { MissingFacts, OrgFacts, OwnFacts } from '../model/facts.ts';
import type { Peers } from '../model/peers.ts';
import type { Subject } from '../model/subject.ts';
import type { PeerCollection } from '../rules/lib/collect-peers.ts';

/** Facts that come with the last app; undefined where it never came. */
export interface LateFacts {
  readonly facts: OrgFacts;
  readonly missing: MissingFacts;
}

/** Requests that a closer look at an app takes. */
export interface AppCost {
  readonly requests: number;
  /** To the System Log, on top. */
  readonly logRequests: number;
}

/** Judges a run's subjects while they arrive. */
export interface Judging {
  /** Judges the apps not seen before. */
  add(apps: readonly App[]): void;
  /** Apps seen, each once. */
  apps(): number;
  /** Apps that a deep audit would look at, and its requests. */
  deeper(): AppCost & { readonly apps: number };
  /** What was judged so far. */
  tally(): Tally;
  /**
   * The final tally: of apps the list held more than once the newest counts, for which the pages are read again.
   * `lateFacts` is asked once, with what the apps have in common.
   */
  settle(
    pages: () => AsyncIterable<readonly App[]>,
    lateFacts: (peers: Peers) => Promise<LateFacts>,
  ): Promise<Tally>;
}

interface Attempt {
  readonly tally: Tally;
  readonly peers: PeerCollection;
}

export function openJudging(
  input: TallyInput,
  others: readonly Subject[],
  collectPeers: (now: Date) => PeerCollection,
  costOf: (app: App) => AppCost,
  ownOf: (app: App) => OwnFacts | undefined = () => undefined,
): Judging {
  const newest = new Map<string, string>();
  const begin = (): Attempt => {
    const tally = openTally(input);
    for (const subject of others) tally.add(subject);
    return { tally, peers: collectPeers(input.now) };
  };
  const judge = ({ tally, peers }: Attempt, app: App): void => {
    const own = ownOf(app);
    tally.add(app, own);
    peers.add(app, own?.facts.secrets);
  };
  const arriving = begin();
  const cost = openCost(costOf);
  let repeated = false;
  return {
    add(apps) {
      for (const app of apps) {
        const known = newest.get(app.id);
        const updated = app.lastUpdated ?? '';
        if (known === undefined) {
          judge(arriving, app);
          cost.add(app);
        }
        if (known !== undefined) repeated = true;
        if (known === undefined || updated > known) newest.set(app.id, updated);
      }
    },
    apps: () => newest.size,
    deeper: cost.total,
    tally: () => arriving.tally,
    async settle(pages, lateFacts) {
      const final = repeated ? await judgeAgain(begin(), judge, newest, pages()) : arriving;
      const { facts, missing } = await lateFacts(await final.peers.settle());
      final.tally.settle(facts, missing);
      return final.tally;
    },
  };
}

/** Adds up what a closer look at the apps would take. */
function openCost(costOf: (app: App) => AppCost) {
  const total = { apps: 0, requests: 0, logRequests: 0 };
  return {
    total: () => total,
    add(app: App): void {
      const { requests, logRequests } = costOf(app);
      total.apps += Math.sign(requests);
      total.requests += requests;
      total.logRequests += logRequests;
    },
  };
}

async function judgeAgain(
  attempt: Attempt,
  judge: (attempt: Attempt, app: App) => void,
  newest: ReadonlyMap<string, string>,
  pages: AsyncIterable<readonly App[]>,
): Promise<Attempt> {
  const judged = new Set<string>();
  for await (const apps of pages) {
    for (const app of apps) {
      if (judged.has(app.id) || newest.get(app.id) !== (app.lastUpdated ?? '')) continue;
      judged.add(app.id);
      judge(attempt, app);
    }
  }
  return attempt;
}
