import type { Reference } from '../../../model/rule.ts';

export const oktaAppsApi: Reference = {
  standard: 'Okta documentation',
  section: 'Apps API (OpenAPI 2026.06.3)',
  url: 'https://developer.okta.com/docs/api/openapi/okta-management/management/tags/application',
  paraphrase: 'Properties, enumerations and defaults of the application object.',
};

export const oktaCors: Reference = {
  standard: 'Okta documentation',
  section: 'Enable CORS guide',
  url: 'https://developer.okta.com/docs/guides/enable-cors/main/',
  paraphrase:
    'Trusted Origins let scripts call Okta APIs with the session cookie; grant only to origins you control.',
};

export const oktaDpop: Reference = {
  standard: 'Okta documentation',
  section: 'DPoP guide',
  url: 'https://developer.okta.com/docs/guides/dpop/main/',
  paraphrase: 'Requiring DPoP per app.',
};

export const oktaEmailVerification: Reference = {
  standard: 'Okta documentation',
  section: 'Email magic links – Email Verification Experience',
  url: 'https://developer.okta.com/docs/guides/email-magic-links-overview/main/',
  paraphrase: 'Where the callback URI is configured.',
};

export const oktaKeys: Reference = {
  standard: 'Okta documentation',
  section: 'Manage keys guide',
  url: 'https://developer.okta.com/docs/guides/key-management/main/',
  paraphrase: 'Signing/encryption keys, up to 50 per app.',
};

export const oktaRefreshTokens: Reference = {
  standard: 'Okta documentation',
  section: 'Refresh tokens guide',
  url: 'https://developer.okta.com/docs/guides/refresh-tokens/main/',
  paraphrase:
    'Rotation, reuse detection, grace period 0–60 s (default 30), unlimited default lifetime, 7-day idle expiry.',
};

export const oktaPasswordFlow: Reference = {
  standard: 'Okta documentation',
  section: 'OAuth 2.0 overview – password flow',
  url: 'https://developer.okta.com/docs/concepts/oauth-openid/',
  paraphrase: 'Only for apps you control and “you don’t need your users to use multifactor authentication”.',
};

export const oktaOidcWizard: Reference = {
  standard: 'Okta documentation',
  section: 'Create OIDC app integrations',
  url: 'https://help.okta.com/okta_help.htm?id=ext_Apps_App_Integration_Wizard-oidc',
  paraphrase: 'Admin Console fields and defaults for OIDC integrations.',
};

export const oktaSpaGuide: Reference = {
  standard: 'Okta documentation',
  section: 'Sign users in to your SPA',
  url: 'https://developer.okta.com/docs/guides/sign-into-spa/',
  paraphrase: 'Wizard steps, rotation default, Trusted Origins.',
};

export const oktaWebGuide: Reference = {
  standard: 'Okta documentation',
  section: 'Sign users in to your web application',
  url: 'https://developer.okta.com/docs/guides/sign-into-web-app/',
  paraphrase: 'Wizard steps, default “Use persistent token” for web apps.',
};

export const terraformIssue1740: Reference = {
  standard: 'terraform-provider-okta',
  section: 'issue #1740',
  url: 'https://github.com/okta/terraform-provider-okta/issues/1740',
  paraphrase:
    'Email Verification Experience callback URI is not available through the provider (open, api-parity).',
};
