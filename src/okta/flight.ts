import type { Answer, Get } from './http.ts';

/** A request that was sent. */
export interface Turn {
  readonly path: string;
  readonly answer: Promise<Answer>;
}

export interface Flight {
  ask(path: string): Turn;
  /** Aborts what is still on its way. */
  end(): void;
}

/** Requests of one reading of a list; all end with it. Each is sent when `ready` says so. */
export function flightOf(
  get: Get,
  signal: AbortSignal,
  ready: () => Promise<unknown> | undefined = () => undefined,
): Flight {
  const controller = new AbortController();
  const either = AbortSignal.any([signal, controller.signal]);
  return {
    ask(path) {
      const wait = ready();
      const send = (): Promise<Answer> => get(path, either);
      const answer = wait ? wait.then(send) : send();
      answer.catch(() => undefined);
      return { path, answer };
    },
    end: () => controller.abort(),
  };
}
