/** `name` of the apps that Okta itself puts into every org. */
export const OKTA_APPS: ReadonlySet<string> = new Set([
  'saasure',
  'okta_enduser',
  'okta_browser_plugin',
  'okta_flow_sso',
  'flow',
  'okta_account_settings',
  'ldap_interface',
  'okta_atspoke_sso',
  'okta_iga',
  'okta_access_requests_admin',
  'okta_entitlement_management',
]);
