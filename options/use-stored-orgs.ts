import { useCallback, useEffect, useState } from 'preact/hooks';
import type { OrgKey, OrgState } from '../src/model/run.ts';
import type { PageHost } from '../src/ui/page-host.ts';
import { useReturn } from './use-return.ts';

/** The orgs whose audits this browser holds by now, once they were read; `drop` takes one off the list. */
export function useStoredOrgs({ ask, onState }: PageHost, onFailure: (error: unknown) => void) {
  const [orgs, setOrgs] = useState<readonly OrgKey[]>();
  const read = useCallback(() => {
    ask('look-around').then(({ known }) => setOrgs(known), onFailure);
  }, [ask, onFailure]);
  useEffect(read, [read]);
  useReturn(read);
  useEffect(() => {
    const phases = new Map<OrgKey, OrgState['phase']>();
    return onState(({ org, phase }) => {
      // A run tells its progress many times a second; what is stored changes where a phase ends.
      if (phases.get(org) === phase) return;
      phases.set(org, phase);
      read();
    });
  }, [onState, read]);
  return { orgs, drop: (org: OrgKey) => setOrgs((all) => all?.filter((other) => other !== org)) };
}
