import type { AppCheck, CheckWait, Consent, DeepPlan, DeepReads, DeepScope } from '../model/deeper.ts';
import type { Mark, PageApp, PanelChange, PanelPlaces, PanelSettings, PanelView } from '../model/panel.ts';
import type { RelayedAnswer } from '../model/relayed-answer.ts';
import type { Finding, ReportHead } from '../model/report.ts';
import type { Facets, OrgKey, OrgState, RowPage, RowQuery, Surroundings } from '../model/run.ts';
import type { Settings } from '../model/settings.ts';

/** What an extension page (popup, options) may ask the worker. */
export interface PageRequests {
  'look-around'(): Surroundings;
  'read-state'(org: OrgKey): OrgState;
  'start-audit'(org: OrgKey): OrgState;
  /** Starts an audit that also reads each app's own facts; joins the audit under way. */
  'start-deep-audit'(org: OrgKey, scope: DeepScope, reads: DeepReads): OrgState;
  'plan-deep-audit'(org: OrgKey, scope: DeepScope, reads: DeepReads): DeepPlan;
  /** Reads one app again with its own facts, and judges it. */
  'check-app'(org: OrgKey, appId: string, consent: Consent): AppCheck;
  'resume-audit'(org: OrgKey): OrgState;
  'cancel-audit'(org: OrgKey): OrgState;
  'forget-org'(org: OrgKey): null;
  'list-rows'(org: OrgKey, query: RowQuery, offset: number, limit: number): RowPage;
  'read-facets'(org: OrgKey): Facets;
  'read-finding'(org: OrgKey, id: string): Finding | null;
  /** The stored report, a slice of findings at a time: the first, or where the last one says it goes on. */
  'read-report'(org: OrgKey, from: ReportPlace | null): ReportSlice;
  'read-settings'(): Settings;
  'write-settings'(settings: Settings): Settings;
  /** Where in the Admin Console findings show. */
  'read-places'(): PanelPlaces;
  'write-places'(places: Partial<PanelPlaces>): PanelPlaces;
  /** Opens the Admin Console of the org, or a page below it, in a tab. */
  'open-console'(org: OrgKey, path: string): null;
}

/** A place in one report, so that no reading goes on in another that has taken its place. */
export interface ReportPlace {
  /** The report's id. */
  readonly report: string;
  readonly offset: number;
}

export interface ReportSlice {
  /** On the first slice. */
  readonly head?: ReportHead;
  readonly findings: readonly Finding[];
  /** Absent on the last slice. */
  readonly next?: ReportPlace;
}

/** What the content script of an Admin Console page may ask the worker, about the org of that page and no other. */
export interface ConsoleRequests {
  /** Findings of the last audit about an app; null where there is no audit. */
  'app-findings'(appId: string): PanelView | null;
  /** Judges an app as the page shows it. Nothing of it is stored or sent. */
  'judge-page'(page: PageApp): PanelView;
  /** Reads the app through the API and judges it. */
  'check-this-app'(appId: string): PanelView;
  /** The worst finding of each subject that has one, null where there is no audit; apps go by id, origins by name. */
  'read-marks'(kind: 'app' | 'trusted-origin', ids: readonly string[]): Readonly<Record<string, Mark>> | null;
  'read-panel'(): PanelSettings;
  'write-panel'(change: PanelChange): PanelSettings;
}

/** What the worker may ask the content script of an Admin Console tab. */
export interface TabRequests {
  /**
   * A GET on the page's own origin; the answer holds the reader's projection, never raw JSON. Null where the tab shows
   * another org by now.
   */
  'relay-get'(org: OrgKey, path: string): RelayedAnswer | null;
}

/** What the worker tells every open view. */
export interface ViewEvents {
  'state-changed': OrgState;
  'check-waits': CheckWait;
}
