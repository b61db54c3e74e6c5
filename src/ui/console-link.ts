/** Address of a page of the org's own Admin Console; undefined for any other address. */
export function consoleLink(url: string, orgUrl: string): string | undefined {
  if (!URL.canParse(url) || !URL.canParse(orgUrl)) return undefined;
  const [target, org] = [new URL(url), new URL(orgUrl)];
  const adminHost = org.hostname.replace(/^([^.]+?)(-admin)?\./, '$1-admin.');
  const ours = target.protocol === 'https:' && target.host === adminHost && !target.username;
  return ours ? target.href : undefined;
}
