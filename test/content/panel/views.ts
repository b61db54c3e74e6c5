import type { PanelFinding, PanelProblem, PanelView } from '../../../src/model/panel.ts';

export const URIS = 'settings.oauthClient.redirect_uris';

export const problem = (more: Partial<PanelProblem> = {}): PanelProblem => ({
  text: 'The address http://app.example.com/cb is clear-text http.',
  severity: 'high',
  at: `${URIS}[0]`,
  value: 'http://app.example.com/cb',
  ...more,
});

export const finding = (more: Partial<PanelFinding> = {}): PanelFinding => ({
  ruleId: 'oidc-redirect-uri-http',
  title: 'Redirect URI without TLS',
  severity: 'high',
  confidence: 'high',
  why: 'Codes travel in clear text.',
  fix: 'Admin Console > Applications > General > Edit',
  problems: [problem()],
  ...more,
});

export const view = (more: Partial<PanelView> = {}): PanelView => ({
  source: 'page',
  takenAt: '2026-11-21T00:00:00.000Z',
  findings: [finding()],
  unknown: 0,
  ...more,
});
