import { useEffect, useState } from 'preact/hooks';
import type { OrgKey } from '../src/model/run.ts';
import { useHost } from '../src/ui/page-host.ts';

/** Until when the org's rate limit makes a check of the app wait; ISO 8601, undefined while it does not. */
export function useCheckWait(org: OrgKey, appId: string, reading: boolean): string | undefined {
  const { onCheckWait } = useHost();
  const [until, setUntil] = useState<string>();
  useEffect(() => {
    setUntil(undefined);
    if (!reading) return;
    return onCheckWait?.((wait) => wait.org === org && wait.appId === appId && setUntil(wait.until));
  }, [onCheckWait, org, appId, reading]);
  useEffect(() => {
    if (until === undefined) return;
    const timer = setTimeout(() => setUntil(undefined), Date.parse(until) - Date.now());
    return () => clearTimeout(timer);
  }, [until]);
  return until;
}
