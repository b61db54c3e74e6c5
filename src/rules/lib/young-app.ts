import type { App } from '../../model/app.ts';
import type { Context } from '../../model/rule.ts';
import { daysSince } from './days-since.ts';

/** At most as old as the rule's option `days` says. Undefined where nobody knows. */
export function isYoung({ created }: App, { now, options }: Context<'days'>): boolean | undefined {
  const days = daysSince(created, now);
  return days === undefined ? undefined : days <= options.days;
}
