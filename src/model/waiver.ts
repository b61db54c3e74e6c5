import type { Waiver } from './report.ts';

const DAY = 86_400_000;

/** Whether the risk is still accepted. A date without a time holds to the end of its day, UTC. */
export function isInForce({ until }: Waiver, now: Date): boolean {
  const isDay = /^\d{4}-\d\d-\d\d$/.test(until);
  return Date.parse(until) + (isDay ? DAY : 0) > now.getTime();
}
