import { useEffect, useState } from 'preact/hooks';

/** Whether a media query holds, kept up to date. */
export function useMedia(query: string): boolean {
  const [matches, setMatches] = useState(() => globalThis.matchMedia?.(query).matches ?? false);
  useEffect(() => {
    const media = globalThis.matchMedia?.(query);
    const listen = () => setMatches(media?.matches ?? false);
    // It may have changed between the first drawing and this moment.
    listen();
    media?.addEventListener('change', listen);
    return () => media?.removeEventListener('change', listen);
  }, [query]);
  return matches;
}
