import { AuditError } from '../model/failure.ts';
import type { Get } from './http.ts';

/** Okta answers an org 35 to 75 requests at a time, for all its clients. */
export const MOST_AT_ONCE = 5;

/**
 * A Get that has at most so many requests on their way; an answer counts until its body is there. Where others wait,
 * those of which everything else depends go first.
 */
export function atMost(most: number, get: Get, isUrgent: (path: string) => boolean = () => false): Get {
  let underway = 0;
  const waiting: (() => void)[] = [];
  const leave = (): void => {
    underway -= 1;
    waiting.shift()?.();
  };
  // Whoever hears of a failure may want nothing more, so they are given the time to say so.
  const leaveLater = (): void => void setTimeout(leave);
  return async (path, signal) => {
    while (underway >= most)
      await new Promise<void>((resolve) =>
        isUrgent(path) ? waiting.unshift(resolve) : waiting.push(resolve),
      );
    if (signal.aborted) {
      // Its place goes to the next at once, so that a long queue is given up in a moment.
      waiting.shift()?.();
      throw new AuditError('cancelled');
    }
    underway += 1;
    try {
      const answer = await get(path, signal);
      if (answer.failure) leaveLater();
      else answer.value().then(leave, leaveLater);
      return answer;
    } catch (error) {
      leaveLater();
      throw error;
    }
  };
}
