import type { AppIds } from '../../model/peers.ts';

/** Notes that an app has something; ids beyond the `most`th are not told apart. */
export function note(
  listed: Map<string, string[]>,
  key: string,
  id: string,
  most = Number.POSITIVE_INFINITY,
): void {
  const ids = listed.get(key);
  if (!ids) listed.set(key, [id]);
  else if (ids.length < most && ids.at(-1) !== id) ids.push(id);
}

/** Only what several apps have, with their ids sorted. */
export const ofSeveral = (listed: ReadonlyMap<string, AppIds>): ReadonlyMap<string, AppIds> =>
  new Map([...listed].filter(([, ids]) => ids.length > 1).map(([key, ids]) => [key, [...ids].sort()]));

const NAMED = 5;

/** Ids of the others, as one text; beyond the fifth they are only counted. */
export function othersOf(apps: AppIds, id: string): string {
  const named: string[] = [];
  for (let index = 0; index < apps.length && named.length < NAMED; index += 1) {
    const app = apps[index];
    if (app !== undefined && app !== id) named.push(app);
  }
  const more = apps.length - 1 - named.length;
  return more > 0 ? `${named.join(', ')} and ${more} more` : named.join(', ');
}
