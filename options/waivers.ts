import type { TextKey } from '../src/i18n/text.ts';
import type { Waiver } from '../src/model/report.ts';
import type { Settings } from '../src/model/settings.ts';

type Waivers = Settings['waivers'];
type WaiverFault = Extract<TextKey, `options.import.${string} {finding}`>;

const FINDING = /^[a-z0-9-]+\/(?:app|trusted-origin|authorization-server|policy|org)\/\S+$/;
const ISO_8601 = /^(\d{4}-\d\d-\d\d)(?:T\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:\d\d)?)?$/;

/** Words for what is wrong with an accepted finding; undefined where nothing is. */
export function waiverFault(finding: string, { reason, by, until }: Waiver): WaiverFault | undefined {
  if (!FINDING.test(finding)) return 'options.import.no-finding {finding}';
  if (!isDate(until)) return 'options.import.waiver-until {finding}';
  if (by.trim() === '') return 'options.import.waiver-by {finding}';
  return reason.trim() === '' ? 'options.import.waiver-reason {finding}' : undefined;
}

/** The accepted findings with which nothing is wrong. */
export const soundWaivers = (waivers: Waivers): Waivers =>
  Object.fromEntries(
    Object.entries(waivers).filter(([finding, waiver]) => waiverFault(finding, waiver) === undefined),
  );

/** A day that the calendar has; engines read 30 February as a day in March. */
function isDate(until: string): boolean {
  const day = ISO_8601.exec(until)?.[1];
  if (day === undefined || Number.isNaN(Date.parse(until))) return false;
  return new Date(Date.parse(day)).toISOString().startsWith(day);
}
