import { text } from '../src/i18n/text.ts';
import type { DeepPlan } from '../src/model/deeper.ts';

const LONG_MINUTES = 120;

/** Apps, requests and time of a plan, as in `12 apps · 90 requests · about 1 minute`. */
export const planWords = ({ apps, requests, minutes }: DeepPlan): string =>
  [
    text('deeper.apps {count}', { count: apps }),
    ...(apps === 0 ? [] : [text('deeper.requests {count}', { count: requests }), timeOf(minutes)]),
  ].join(text('separator'));

const timeOf = (minutes: number): string => {
  const words = text('deeper.minutes {count}', { count: minutes });
  if (minutes < LONG_MINUTES) return words;
  return [words, text('deeper.hours {hours}', { hours: Math.round(minutes / 6) / 10 })].join(' ');
};
