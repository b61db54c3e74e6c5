import type { OrgKey } from '../model/run.ts';
import { clearBlocks } from './clear-blocks.ts';
import { writeAtOnce } from './database.ts';

/** Removes all runs and reports of an org. Settings stay, also those that name its apps: they are the user's own. */
export const forget = (org: OrgKey): Promise<void> =>
  writeAtOnce(async (writing) => {
    await writing.objectStore('runs').delete(org);
    await writing.objectStore('reports').delete(org);
    await clearBlocks(writing.objectStore('blocks'), org, []);
  });
