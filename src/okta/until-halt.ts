import { AuditError } from '../model/failure.ts';
import { isHalt } from './halt.ts';
import type { Get } from './http.ts';
import { isPause } from './pause.ts';

/**
 * Does work with a Get that heeds the first failure that ends everything: nothing is sent after it, what is under way is
 * aborted, and all fails for that one reason. Returns when no request of the work is under way any more.
 */
export async function untilHalt<T>(get: Get, work: (get: Get) => Promise<T>): Promise<T> {
  const stop = new AbortController();
  const underway = new Set<Promise<unknown>>();
  let halt: { readonly reason: unknown } | undefined;
  const heed = (error: unknown): unknown => {
    if (!halt && isFinal(error)) {
      halt = { reason: error };
      stop.abort();
    }
    return halt ? halt.reason : error;
  };
  const watched = async <R>(request: Promise<R>): Promise<R> => {
    underway.add(request);
    try {
      return await request;
    } catch (error) {
      throw heed(error);
    } finally {
      underway.delete(request);
    }
  };
  const heedful: Get = async (path, signal) => {
    if (stop.signal.aborted) throw heed(new AuditError('cancelled'));
    const answer = await watched(get(path, AbortSignal.any([signal, stop.signal])));
    if (answer.failure) heed(answer.failure);
    return { ...answer, value: () => watched(answer.value()) };
  };
  try {
    return await work(heedful);
  } catch (error) {
    throw heed(error);
  } finally {
    stop.abort();
    await Promise.allSettled(underway);
  }
}

/** A list that was read far enough cancels its own requests; that ends nothing else. */
const isFinal = (error: unknown): boolean =>
  isHalt(error) && !isPause(error) && !(error instanceof AuditError && error.code === 'cancelled');
