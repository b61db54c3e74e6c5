import browser, { type Tabs } from 'webextension-polyfill';
import type { OrgKey, OrgState } from '../model/run.ts';
import { badgeOf, showBadge } from './badge.ts';
import { orgOfTab } from './surroundings.ts';

export interface Badges {
  /** Shows a tab's org on its button. */
  ofTab(tab: Tabs.Tab): Promise<void>;
  /** Shows a state on the buttons of the org's tabs. */
  ofState(state: OrgState): Promise<void>;
}

export function openBadges(stateOf: (org: OrgKey) => Promise<OrgState>): Badges {
  return {
    async ofTab(tab) {
      const org = orgOfTab(tab);
      if (tab.id !== undefined) await showBadge(tab.id, badgeOf(org ? await stateOf(org) : undefined));
    },
    async ofState(state) {
      const badge = badgeOf(state);
      const tabs = await browser.tabs.query({});
      const ours = tabs.filter((tab) => orgOfTab(tab) === state.org);
      await Promise.all(ours.map(({ id }) => id !== undefined && showBadge(id, badge)));
    },
  };
}
