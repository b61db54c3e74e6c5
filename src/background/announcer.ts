import type { OrgKey } from '../model/run.ts';

/** Runs `announce` for an org at most once per interval; what comes in between is announced together at its end, unless it must be known at once. */
export function openAnnouncer(
  announce: (org: OrgKey) => Promise<void>,
  intervalMs = 100,
): (org: OrgKey, atOnce?: boolean) => void {
  const waiting = new Map<OrgKey, { again: boolean }>();
  const tell = (org: OrgKey): void => {
    const state = { again: false };
    waiting.set(org, state);
    announce(org)
      .catch(() => undefined)
      .then(() => new Promise((resolve) => setTimeout(resolve, intervalMs)))
      .then(() => {
        if (waiting.get(org) !== state) return;
        waiting.delete(org);
        if (state.again) tell(org);
      });
  };
  return (org, atOnce = false) => {
    const state = waiting.get(org);
    if (state && !atOnce) state.again = true;
    else tell(org);
  };
}
