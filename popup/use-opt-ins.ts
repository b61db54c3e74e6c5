import { useEffect, useState } from 'preact/hooks';
import { useHost } from '../src/ui/page-host.ts';

/** Whether calls that need consent are offered at all, or nobody knows since the settings could not be read. */
export type OptIns = 'offered' | 'off' | 'unread';

/** Undefined until the settings are there. */
export function useOptIns(): OptIns | undefined {
  const { ask } = useHost();
  const [optIns, setOptIns] = useState<OptIns>();
  useEffect(() => {
    ask('read-settings').then(
      (settings) => setOptIns(settings.optIns ? 'offered' : 'off'),
      () => setOptIns('unread'),
    );
  }, [ask]);
  return optIns;
}
