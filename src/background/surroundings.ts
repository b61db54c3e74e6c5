import browser, { type Tabs } from 'webextension-polyfill';
import { adminAppId, orgKeyOf } from '../model/org-url.ts';
import type { OrgKey, Surroundings } from '../model/run.ts';
import { readOrgs, readReport } from '../store/report-store.ts';

/** Where the user is: the org of the active tab; else of the Okta tab used last, where a page of ours is active; else the org audited last. */
export async function lookAround(): Promise<Surroundings> {
  const [[active], known] = await Promise.all([
    browser.tabs.query({ active: true, lastFocusedWindow: true }),
    readOrgs(),
  ]);
  const here = orgOfTab(active);
  const org = here ?? (isOurPage(active) ? await orgUsedLast() : undefined) ?? (await orgAuditedLast(known));
  const appId = here && adminAppId(active?.url ?? '');
  return { known, ...(org && { org }), ...(appId && { appId }) };
}

/** The org of a tab's page, as far as the extension may see its address. */
export const orgOfTab = (tab: Tabs.Tab | undefined): OrgKey | undefined =>
  tab?.url ? orgKeyOf(tab.url) : undefined;

const isOurPage = (tab: Tabs.Tab | undefined): boolean =>
  tab?.url?.startsWith(browser.runtime.getURL('')) === true;

async function orgUsedLast(): Promise<OrgKey | undefined> {
  const tabs = await browser.tabs.query({});
  const orgs = tabs
    .toSorted((a, b) => (b.lastAccessed ?? 0) - (a.lastAccessed ?? 0))
    .map(orgOfTab)
    .filter((org) => org !== undefined);
  return orgs[0];
}

async function orgAuditedLast(orgs: readonly OrgKey[]): Promise<OrgKey | undefined> {
  const audits = await Promise.all(
    orgs.map(async (org) => ({ org, at: (await readReport(org))?.summary.head.takenAt ?? '' })),
  );
  return audits.toSorted((a, b) => (a.at < b.at ? 1 : -1))[0]?.org;
}
