import browser, { type Tabs } from 'webextension-polyfill';
import type { OrgKey, OrgState } from '../model/run.ts';
import { badgeOf, showBadge } from './badge.ts';
import { orgOfTab } from './surroundings.ts';

export interface Badges {
  /** Shows a tab's org on its button. */
  ofTab(tab: Tabs.Tab): Promise<void>;
  /** The same, for what the browser tells of its tabs; one that has gone by then shows nothing. */
  tabUpdated(id: number, change: Tabs.OnUpdatedChangeInfoType, tab: Tabs.Tab): void;
  tabActivated(active: Tabs.OnActivatedActiveInfoType): void;
  /** Shows a state on the buttons of the org's tabs. */
  ofState(state: OrgState): Promise<void>;
}

export function openBadges(stateOf: (org: OrgKey) => Promise<OrgState>): Badges {
  const ofTab = async (tab: Tabs.Tab): Promise<void> => {
    const org = orgOfTab(tab);
    if (tab.id !== undefined) await showBadge(tab.id, badgeOf(org ? await stateOf(org) : undefined));
  };
  return {
    ofTab,
    tabUpdated(_id, change, tab) {
      if (change.url !== undefined || change.status === 'complete') ofTab(tab).catch(() => undefined);
    },
    tabActivated({ tabId }) {
      browser.tabs
        .get(tabId)
        .then(ofTab)
        .catch(() => undefined);
    },
    async ofState(state) {
      const badge = badgeOf(state);
      const tabs = await browser.tabs.query({});
      const ours = tabs.filter((tab) => orgOfTab(tab) === state.org);
      await Promise.all(ours.map(({ id }) => id !== undefined && showBadge(id, badge)));
    },
  };
}
