/** Okta's content security policy of 2026 for an org's console: the nonce switches 'unsafe-inline' off. */
export function policyFor(org, nonce) {
  const hosts = `https://${org}.okta.com https://${org}-admin.okta.com https://*.oktacdn.com`;
  const inline = `'unsafe-inline' 'nonce-${nonce}' 'self' 'report-sample' ${hosts}`;
  return [
    `default-src 'self' ${hosts}`,
    `connect-src 'self' ${hosts}`,
    `script-src ${inline}`,
    `style-src ${inline}`,
    `frame-src 'self' ${hosts}`,
    `img-src 'self' ${hosts} data: blob:`,
    `font-src 'self' ${hosts} data:`,
    "frame-ancestors 'self'",
  ].join('; ');
}
