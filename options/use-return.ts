import { useEffect } from 'preact/hooks';

/** Calls when the person comes back to the page, from another tab or another window. */
export function useReturn(work: () => void): void {
  useEffect(() => {
    const life = new AbortController();
    const back = () => {
      if (document.visibilityState === 'visible') work();
    };
    document.addEventListener('visibilitychange', back, { signal: life.signal });
    window.addEventListener('focus', back, { signal: life.signal });
    return () => life.abort();
  }, [work]);
}
