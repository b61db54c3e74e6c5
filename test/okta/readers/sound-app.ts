/** An OIDC web app as Okta sends it, reduced to what matters here. */
export const soundApp = () => ({
  id: '0oa1',
  name: 'oidc_client',
  label: 'Portal',
  status: 'ACTIVE',
  created: '2026-01-01T00:00:00.000Z',
  lastUpdated: '2026-02-01T00:00:00.000Z',
  accessibility: { selfService: false, errorRedirectUrl: null, loginRedirectUrl: null },
  signOnMode: 'OPENID_CONNECT',
  credentials: {
    oauthClient: {
      client_id: '0oa1',
      token_endpoint_auth_method: 'client_secret_basic',
      pkce_required: true,
    },
  },
  settings: {
    notes: { admin: 'Owner: team-iam', enduser: null },
    oauthClient: {
      client_uri: null,
      redirect_uris: ['https://app.example.com/callback'],
      post_logout_redirect_uris: ['https://app.example.com/'],
      response_types: ['code'],
      grant_types: ['authorization_code', 'refresh_token'],
      application_type: 'web',
      consent_method: 'TRUSTED',
      issuer_mode: 'DYNAMIC',
      idp_initiated_login: { mode: 'DISABLED', default_scope: [] },
      wildcard_redirect: 'DISABLED',
      dpop_bound_access_tokens: false,
      refresh_token: { rotation_type: 'ROTATE', leeway: 30 },
      participate_slo: false,
    },
  },
  _links: { logo: [{ name: 'medium', href: 'https://cdn.example.com/logo.png', type: 'image/png' }] },
});

/** The same with one path set to a value, or removed with undefined. */
export function appWith(path: string, value: unknown): Record<string, unknown> {
  const app = soundApp() as Record<string, unknown>;
  const names = path.split('.');
  const last = names.pop() as string;
  let parent = app;
  for (const name of names) parent = parent[name] as Record<string, unknown>;
  if (value === undefined) delete parent[last];
  else parent[last] = value;
  return app;
}
