import { openTally, type Tally, type TallyInput } from '../audit/tally.ts';
import type { App } from '../model/app.ts';
import type { Subject } from '../model/subject.ts';

/** Judges a run's subjects while they arrive. */
export interface Judging {
  /** Judges the apps not seen before. */
  add(apps: readonly App[]): void;
  /** Apps seen, each once. */
  apps(): number;
  /** What was judged so far. */
  tally(): Tally;
  /** The final tally: of apps the list held more than once the newest counts, for which the pages are read again. */
  settle(pages: () => AsyncIterable<readonly App[]>): Promise<Tally>;
}

export function openJudging(input: TallyInput, others: readonly Subject[]): Judging {
  const newest = new Map<string, string>();
  const fresh = (): Tally => {
    const tally = openTally(input);
    for (const subject of others) tally.add(subject);
    return tally;
  };
  const arriving = fresh();
  let repeated = false;
  return {
    add(apps) {
      for (const app of apps) {
        const known = newest.get(app.id);
        const updated = app.lastUpdated ?? '';
        if (known === undefined) arriving.add(app);
        else repeated = true;
        if (known === undefined || updated > known) newest.set(app.id, updated);
      }
    },
    apps: () => newest.size,
    tally: () => arriving,
    async settle(pages) {
      if (!repeated) return arriving;
      const tally = fresh();
      const judged = new Set<string>();
      for await (const apps of pages()) {
        for (const app of apps) {
          if (judged.has(app.id) || newest.get(app.id) !== (app.lastUpdated ?? '')) continue;
          judged.add(app.id);
          tally.add(app);
        }
      }
      return tally;
    },
  };
}
