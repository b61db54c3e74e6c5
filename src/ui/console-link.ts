import { adminOrigin } from '../model/deep-link.ts';
import { orgKeyOf } from '../model/org-url.ts';

/** Address of a page of the org's own Admin Console; undefined for any other address. */
export function consoleLink(url: string, orgUrl: string): string | undefined {
  const org = orgKeyOf(orgUrl);
  if (org === undefined || !URL.canParse(url)) return undefined;
  const { origin, username, href } = new URL(url);
  return origin === adminOrigin(org) && !username ? href : undefined;
}
