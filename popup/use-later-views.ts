import { useEffect, useState } from 'preact/hooks';

export type LaterViews = typeof import('./later-views.ts');

/** The views behind the first, loaded after the first paint where they are wanted. */
export function useLaterViews(wanted = true): LaterViews | undefined {
  const [views, setViews] = useState<LaterViews>();
  useEffect(() => {
    if (wanted) import('./later-views.ts').then(setViews);
  }, [wanted]);
  return views;
}
