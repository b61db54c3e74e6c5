import type { OrgKey } from '../model/run.ts';
import { clearBlocks } from './clear-blocks.ts';
import { writeAtOnce } from './database.ts';

/** Removes everything stored about an org. */
export const forget = (org: OrgKey): Promise<void> =>
  writeAtOnce(async (writing) => {
    await writing.objectStore('runs').delete(org);
    await writing.objectStore('reports').delete(org);
    await clearBlocks(writing.objectStore('blocks'), org, []);
  });
