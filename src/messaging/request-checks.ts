import { type Check, exactly, flag, matching, textUpTo } from '../model/checks.ts';

/** The arguments of every request; a request that is not here does not exist. */
export type RequestChecks<P> = { readonly [K in keyof P]: readonly Check[] };

export const name = textUpTo(500);

export const orgKey = matching(/^(?:sample|[a-z0-9](?:[a-z0-9-]*[a-z0-9])?(?:\.[a-z0-9-]+){2})$/, 253);

export const places = exactly({}, { app: flag, wizard: flag, appList: flag, trustedOrigins: flag });
