import type { PageAnswers } from '../messaging/messenger.ts';
import { changePanelSettings, readPanelSettings } from '../store/panel-store.ts';
import { readSettings, writeSettings } from '../store/settings-store.ts';
import type { CheckApp } from './app-checks.ts';
import type { Audits } from './audits.ts';
import type { ConsolePanel } from './console-panel.ts';
import { openConsole } from './console-tab.ts';
import { planDeepAudit, startDeepAudit } from './deep-audits.ts';
import { requireOrg } from './org-key.ts';
import type { ReportReader } from './read-report.ts';
import type { Rows } from './rows.ts';
import { lookAround } from './surroundings.ts';

interface Tools {
  readonly audits: Audits;
  readonly rows: Rows;
  readonly reports: ReportReader;
  readonly panel: ConsolePanel;
  readonly check: CheckApp;
}

/** What the extension's own pages may ask. */
export const pageAnswers = ({ audits, rows, reports, panel, check }: Tools): PageAnswers => ({
  'look-around': lookAround,
  'read-state': audits.state,
  'start-audit': async (org) => audits.start(requireOrg(org)),
  'start-deep-audit': async (org, scope, reads) => startDeepAudit(audits, requireOrg(org), scope, reads),
  'plan-deep-audit': planDeepAudit,
  'check-app': async (org, appId, consent) => (await check(requireOrg(org), appId, consent)).check,
  'resume-audit': async (org) => audits.resume(requireOrg(org)),
  'cancel-audit': audits.cancel,
  'forget-org': (org) => {
    panel.forget(org);
    return audits.forget(org);
  },
  'list-rows': rows.list,
  'read-facets': rows.facets,
  'read-finding': reports.finding,
  'read-report': reports.slice,
  'read-settings': readSettings,
  'write-settings': writeSettings,
  'read-places': async () => (await readPanelSettings()).places,
  'write-places': async (places) => (await changePanelSettings({ places })).places,
  'open-console': async (org, path) => openConsole(requireOrg(org), path),
});
