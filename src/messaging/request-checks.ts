import { type Check, exactly, flag, textUpTo } from '../model/checks.ts';

/** The arguments of every request; a request that is not here does not exist. */
export type RequestChecks<P> = { readonly [K in keyof P]: readonly Check[] };

export const name = textUpTo(500);

export const places = exactly({}, { app: flag, wizard: flag, appList: flag, trustedOrigins: flag });
