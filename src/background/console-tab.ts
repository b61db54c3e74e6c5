import browser from 'webextension-polyfill';
import { adminOrigin } from '../model/deep-link.ts';
import { AuditError } from '../model/failure.ts';
import { type OrgKey, SAMPLE_ORG } from '../model/run.ts';

/** An open tab with the org's Admin Console; the one used last. */
export async function findConsoleTab(org: OrgKey): Promise<number | undefined> {
  const tabs = await browser.tabs.query({ url: `${adminOrigin(org)}/*` });
  const [tab] = tabs.toSorted((a, b) => (b.lastAccessed ?? 0) - (a.lastAccessed ?? 0));
  return tab?.id;
}

/** Opens a page of the org's Admin Console, and of nothing else, in a new tab. */
export async function openConsole(org: OrgKey, path: string): Promise<null> {
  const origin = org === SAMPLE_ORG ? undefined : adminOrigin(org);
  const url =
    origin && path.startsWith('/') && URL.canParse(path, origin) ? new URL(path, origin) : undefined;
  if (!url || url.origin !== origin) throw new AuditError('bad-request', 'not a page of the console');
  await browser.tabs.create({ url: url.href });
  return null;
}
