import type { OrgKey } from '../model/run.ts';

/** A view that takes longer to hear than this must not keep the others waiting. */
const LONGEST_MS = 2_000;

const after = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, milliseconds));

/** Runs `announce` for an org at once, and at most once per interval; what comes in between is announced together at its end. */
export function openAnnouncer(
  announce: (org: OrgKey) => Promise<void>,
  intervalMs = 100,
): (org: OrgKey) => void {
  const waiting = new Map<OrgKey, { again: boolean }>();
  const tell = (org: OrgKey): void => {
    const state = { again: false };
    waiting.set(org, state);
    Promise.race([announce(org), after(LONGEST_MS)])
      .catch(() => undefined)
      .then(() => after(intervalMs))
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
