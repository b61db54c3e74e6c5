const DAY = 86_400_000;

/** Days that have passed since an ISO 8601 moment; undefined where there is none that can be read. */
export function daysSince(moment: string | undefined, now: Date): number | undefined {
  const then = moment === undefined ? Number.NaN : Date.parse(moment);
  return Number.isNaN(then) ? undefined : (now.getTime() - then) / DAY;
}
