import browser from 'webextension-polyfill';
import { acceptViews, answerConsole, answerPages, broadcast } from '../messaging/messenger.ts';
import type { Consent } from '../model/deeper.ts';
import type { OrgKey } from '../model/run.ts';
import { isAdminUrl, orgKeyOf } from '../okta/org-url.ts';
import { changePanelSettings, readPanelSettings } from '../store/panel-store.ts';
import { readSettings, writeSettings } from '../store/settings-store.ts';
import { openAnnouncer } from './announcer.ts';
import { openAudits } from './audits.ts';
import { openBadges } from './badges.ts';
import { withCarried } from './carry-over.ts';
import { catalogue } from './catalogue.ts';
import { checkApp } from './check-app.ts';
import { openConsolePanel } from './console-panel.ts';
import { openConsole } from './console-tab.ts';
import { planDeepAudit, startDeepAudit } from './deep-audits.ts';
import { openDoor, openGet } from './org-door.ts';
import { requireOrg } from './org-key.ts';
import { packagedTexts } from './packaged-texts.ts';
import { openReportReader } from './read-report.ts';
import { openRows } from './rows.ts';
import { subjectFindings } from './subject-findings.ts';
import { lookAround } from './surroundings.ts';
import { WAKE_UP } from './wake-up.ts';

const announce = openAnnouncer(async (org) => {
  const state = await audits.state(org);
  await Promise.all([broadcast('state-changed', state), badges.ofState(state)]);
});
const audits = openAudits({
  tools: (live) => ({ get: openDoor(live), catalogue }),
  changed: announce,
});
const badges = openBadges(audits.state);
const rows = openRows();
const reports = openReportReader(rows);
const goOn = (): void => {
  audits.continueAll().catch(() => undefined);
};

async function checkOne(org: OrgKey, appId: string, consent: Consent) {
  const tools = { openGet: (agreed: (path: string) => boolean) => openGet(org, agreed), catalogue };
  const { app, check } = await checkApp(org, appId, consent, tools);
  const index = await rows.index(org);
  const last = index && {
    takenAt: index.report.summary.head.takenAt,
    findings: await subjectFindings(index, 'app', appId),
  };
  return { app, check: withCarried(check, last) };
}
const panel = openConsolePanel({
  rows,
  catalogue,
  texts: packagedTexts,
  check: (org, appId) => checkOne(org, appId, { secrets: false, undocumented: false, log: false }),
});

answerConsole((url) => {
  const org = isAdminUrl(url) ? orgKeyOf(url) : undefined;
  if (org === undefined) return undefined;
  return {
    'app-findings': (appId) => panel.appFindings(org, appId),
    'judge-page': (page) => panel.judge(org, page),
    'check-this-app': (appId) => panel.check(org, appId),
    'read-marks': (kind, ids) => panel.marks(org, kind, ids),
    'read-panel': readPanelSettings,
    'write-panel': changePanelSettings,
  };
});
answerPages({
  'look-around': lookAround,
  'read-state': audits.state,
  'start-audit': async (org) => audits.start(requireOrg(org)),
  'start-deep-audit': async (org, scope, reads) => startDeepAudit(audits, requireOrg(org), scope, reads),
  'plan-deep-audit': planDeepAudit,
  'check-app': async (org, appId, consent) => (await checkOne(requireOrg(org), appId, consent)).check,
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
acceptViews();
browser.runtime.onStartup.addListener(goOn);
browser.alarms.onAlarm.addListener(({ name }) => {
  if (name === WAKE_UP) goOn();
});
browser.tabs.onUpdated.addListener((_id, change, tab) => {
  if (change.url !== undefined || change.status === 'complete') badges.ofTab(tab).catch(() => undefined);
});
browser.tabs.onActivated.addListener(({ tabId }) => {
  browser.tabs
    .get(tabId)
    .then(badges.ofTab)
    .catch(() => undefined);
});
goOn();
