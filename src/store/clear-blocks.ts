import type { OrgKey } from '../model/run.ts';
import { keysUnder } from './database.ts';

interface Blocks {
  delete(range: IDBKeyRange): Promise<void>;
}

/** Deletes all blocks of an org but those of the given runs and reports. */
export async function clearBlocks(blocks: Blocks, org: OrgKey, owners: readonly string[]): Promise<void> {
  const all = keysUnder(org);
  let after = all.lower;
  for (const owner of owners.toSorted()) {
    const kept = keysUnder(org, owner);
    await blocks.delete(IDBKeyRange.bound(after, kept.lower, true, true));
    after = kept.upper;
  }
  await blocks.delete(IDBKeyRange.bound(after, all.upper, true, true));
}
