import type { Reference } from '../../../model/rule.ts';

const okta = (section: string, page: string, paraphrase: string): Reference => ({
  standard: 'Okta documentation',
  section,
  url: `https://${page}`,
  paraphrase,
});

export const oktaAccessPolicies = /* @__PURE__ */ okta(
  'Create access policies',
  'help.okta.com/oie/en-us/Content/Topics/Security/api-config-access-policies.htm',
  'Clients, grant types, users, scopes and token lifetimes of authorization-server rules.',
);
export const oktaAppsApi = /* @__PURE__ */ okta(
  'Apps API (OpenAPI 2026.06.3)',
  'developer.okta.com/docs/api/openapi/okta-management/management/tags/application',
  'Properties, enumerations and defaults of the application object.',
);
export const oktaCors = /* @__PURE__ */ okta(
  'Enable CORS guide',
  'developer.okta.com/docs/guides/enable-cors/main/',
  'Trusted Origins let scripts call Okta APIs with the session cookie; grant only to origins you control.',
);
export const oktaDetectRedirect = /* @__PURE__ */ okta(
  'okta/customer-detections oauth_mismatched_redirect_uri',
  'github.com/okta/customer-detections/blob/master/detections/oauth_mismatched_redirect_uri.yml',
  'Okta’s detection for mismatched redirect URIs.',
);
export const oktaDetectSecret = /* @__PURE__ */ okta(
  'okta/customer-detections oauth_client_secret_read',
  'github.com/okta/customer-detections/blob/master/detections/oauth_client_secret_read.yml',
  'Okta’s own detection for client-secret reads.',
);
export const oktaDpop = /* @__PURE__ */ okta(
  'DPoP guide',
  'developer.okta.com/docs/guides/dpop/main/',
  'Requiring DPoP per app.',
);
export const oktaEmailVerification = /* @__PURE__ */ okta(
  'Email magic links – Email Verification Experience',
  'developer.okta.com/docs/guides/email-magic-links-overview/main/',
  'Where the callback URI is configured.',
);
export const oktaEvents = /* @__PURE__ */ okta(
  'Event types catalogue',
  'developer.okta.com/docs/reference/api/event-types/',
  'System Log event names.',
);
export const oktaHealthInsightSwa = /* @__PURE__ */ okta(
  'HealthInsight: Enable SAML or OIDC for supported apps',
  'help.okta.com/en-us/Content/Topics/Security/healthinsight/saml-authentication.htm',
  'Disable SWA where federation is available; security impact high.',
);
export const oktaIframe = /* @__PURE__ */ okta(
  'Trusted Origins for iFrame embedding',
  'help.okta.com/oie/en-us/content/topics/api/trusted-origins-iframe.htm',
  'frame-ancestors built from Trusted Origins; wildcards are accepted for iFrame embedding.',
);
export const oktaKeys = /* @__PURE__ */ okta(
  'Manage keys guide',
  'developer.okta.com/docs/guides/key-management/main/',
  'Signing/encryption keys, up to 50 per app.',
);
export const oktaOidcIntegrations = /* @__PURE__ */ okta(
  'Create OIDC app integrations',
  'help.okta.com/okta_help.htm?id=ext_Apps_App_Integration_Wizard-oidc',
  'Admin Console fields and defaults for OIDC integrations.',
);
export const oktaOidcWizard = /* @__PURE__ */ okta(
  'Create OIDC app integrations',
  'help.okta.com/okta_help.htm?id=ext_Apps_App_Integration_Wizard-oidc',
  'Admin Console fields and defaults for OIDC integrations.',
);
export const oktaPasswordFlow = /* @__PURE__ */ okta(
  'OAuth 2.0 overview – password flow',
  'developer.okta.com/docs/concepts/oauth-openid/',
  'Only for apps you control and “you don’t need your users to use multifactor authentication”.',
);
export const oktaRateLimits = /* @__PURE__ */ okta(
  'Token and OAuth 2.0 app rate limits',
  'developer.okta.com/docs/reference/rl2-token-oauth/',
  'Each app may use up to 50 % of each bucket by default.',
);
export const oktaRefreshTokens = /* @__PURE__ */ okta(
  'Refresh tokens guide',
  'developer.okta.com/docs/guides/refresh-tokens/main/',
  'Rotation, reuse detection, grace period 0–60 s (default 30), unlimited default lifetime, 7-day idle expiry.',
);
export const oktaSamlSha256 = /* @__PURE__ */ okta(
  'Upgrade SAML apps to SHA256',
  'developer.okta.com/docs/guides/updating-saml-cert/main/',
  'How to find and replace SHA-1 certificates.',
);
export const oktaSecretRotation = /* @__PURE__ */ okta(
  'Client secret rotation guide',
  'developer.okta.com/docs/guides/client-secret-rotation-key/main/',
  'Two secrets may be ACTIVE during rotation; deactivate, then delete the old one.',
);
export const oktaServiceApps = /* @__PURE__ */ okta(
  'OAuth for Okta with a service app',
  'developer.okta.com/docs/guides/implement-oauth-for-okta-serviceapp/main/',
  'private_key_jwt is the only method for okta.* scopes; assign least-privilege admin roles; “Public client app admins” auto-assigns super admin.',
);
export const oktaSpaGuide = /* @__PURE__ */ okta(
  'Sign users in to your SPA',
  'developer.okta.com/docs/guides/sign-into-spa/',
  'Wizard steps, rotation default, Trusted Origins.',
);
export const oktaWebGuide = /* @__PURE__ */ okta(
  'Sign users in to your web application',
  'developer.okta.com/docs/guides/sign-into-web-app/',
  'Wizard steps, default “Use persistent token” for web apps.',
);
export const oktaWebIntegration = /* @__PURE__ */ okta(
  'Sign users in to your web application',
  'developer.okta.com/docs/guides/sign-into-web-app/',
  'Wizard steps, default “Use persistent token” for web apps.',
);
export const oktaWildcardOrigins = /* @__PURE__ */ okta(
  'Can a wildcard be used for Trusted Origins',
  'support.okta.com/help/s/article/Can-a-Wildcard-Be-Used-for-Okta-Trusted-Origins-API',
  'Wildcards supported for iFrame embed; CORS and redirect generally need exact URLs.',
);
export const terraformIssue1740: Reference = {
  standard: 'terraform-provider-okta',
  section: 'issue #1740',
  url: 'https://github.com/okta/terraform-provider-okta/issues/1740',
  paraphrase:
    'Email Verification Experience callback URI is not available through the provider (open, api-parity).',
};
