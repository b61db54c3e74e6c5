import type { OrgKey } from '../model/run.ts';

/** Runs `announce` for an org at once, and at most once per interval; what comes in between is announced together at its end. */
export function openAnnouncer(
  announce: (org: OrgKey) => Promise<void>,
  intervalMs = 100,
): (org: OrgKey) => void {
  const waiting = new Map<OrgKey, { again: boolean }>();
  const tell = (org: OrgKey): void => {
    const state = { again: false };
    waiting.set(org, state);
    announce(org)
      .catch(() => undefined)
      .then(() => new Promise((resolve) => setTimeout(resolve, intervalMs)))
      .then(() => {
        waiting.delete(org);
        if (state.again) tell(org);
      });
  };
  return (org) => {
    const state = waiting.get(org);
    if (state) state.again = true;
    else tell(org);
  };
}
