import { remembered } from './remembered.ts';

const DAY = 86_400_000;
/** Characters; what is longer is no moment, and would take long to find out. */
const LONGEST = 64;

/** Days that have passed since an ISO 8601 moment; undefined where there is none that can be read. */
export function daysSince(moment: string | undefined, now: Date): number | undefined {
  const then = moment === undefined || moment.length > LONGEST ? Number.NaN : parsed(moment);
  return Number.isNaN(then) ? undefined : (now.getTime() - then) / DAY;
}

/** Several rules ask of the same app when it was created, one after the other. */
const parsed = /* @__PURE__ */ remembered((moment) => Date.parse(moment), 4);
