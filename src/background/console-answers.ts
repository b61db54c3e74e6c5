import type { ConsoleAnswers } from '../messaging/messenger.ts';
import { isAdminUrl, orgKeyOf } from '../model/org-url.ts';
import { changePanelSettings, readPanelSettings } from '../store/panel-store.ts';
import type { ConsolePanel } from './console-panel.ts';

/** What the content script of the page at `url` may ask, about the org of that page; nothing on any other page. */
export const consoleAnswers =
  (panel: ConsolePanel) =>
  (url: string): ConsoleAnswers | undefined => {
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
  };
