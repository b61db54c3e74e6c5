import { useEffect, useState } from 'preact/hooks';
import { useHost } from '../src/ui/page-host.ts';

/** Whether calls that need consent are offered at all; undefined until the settings are there. */
export function useOptIns(): boolean | undefined {
  const { ask } = useHost();
  const [offered, setOffered] = useState<boolean>();
  useEffect(() => {
    ask('read-settings').then(
      ({ optIns }) => setOffered(optIns),
      () => setOffered(false),
    );
  }, [ask]);
  return offered;
}
