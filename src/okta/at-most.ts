import type { Get } from './http.ts';

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
  return async (path, signal) => {
    while (underway >= most)
      await new Promise<void>((resolve) =>
        isUrgent(path) ? waiting.unshift(resolve) : waiting.push(resolve),
      );
    underway += 1;
    try {
      const answer = await get(path, signal);
      if (answer.failure) leave();
      else answer.value().then(leave, leave);
      return answer;
    } catch (error) {
      leave();
      throw error;
    }
  };
}
