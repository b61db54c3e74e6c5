import { useEffect, useState } from 'preact/hooks';
import type { Texts } from '../report/compose-report.ts';
import type { PageHost } from './page-host.ts';

/** Loads the catalogue's words once something is on the screen. Without them rule ids are shown. */
export function useLoadedTexts(host: PageHost, wanted: boolean): Texts | undefined {
  const [texts, setTexts] = useState<Texts>();
  useEffect(() => {
    if (!wanted || texts) return;
    const timer = setTimeout(() => host.loadTexts().then(setTexts, () => undefined), 0);
    return () => clearTimeout(timer);
  }, [host, wanted, texts]);
  return texts;
}
