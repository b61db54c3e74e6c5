import type { PartialApp } from './partial-app.ts';
import type { Confidence, Severity } from './severity.ts';

/** What a page shows of an app, saved or about to be. */
export interface PageApp {
  /** As Okta has it, from a form at rest; absent where only a form being edited was seen. */
  readonly saved?: PartialApp;
  /** As the form has it; absent where nothing is being edited. */
  readonly unsaved?: PartialApp;
}

/** What Save would do to a problem. */
export type Change = 'new' | 'fixed' | 'still';

export interface PanelProblem {
  /** A whole sentence. */
  readonly text: string;
  readonly severity: Severity;
  readonly at: string;
  readonly value?: string | number | boolean;
  /** Only while something is being edited. */
  readonly change?: Change;
}

export interface PanelFinding {
  readonly ruleId: string;
  readonly title: string;
  readonly severity: Severity;
  readonly confidence: Confidence;
  readonly why: string;
  /** The clicks that fix it. */
  readonly fix: string;
  readonly problems: readonly PanelProblem[];
}

/** What the panel shows of one app. */
export interface PanelView {
  /** What it was judged by. */
  readonly source: 'audit' | 'page' | 'check';
  /** ISO 8601; when that was read. */
  readonly takenAt: string;
  /** Worst first. */
  readonly findings: readonly PanelFinding[];
  /** Rules that could not judge it; an audit tells its coverage instead. */
  readonly unknown?: number;
  /** Percent of the rules' weight that the audit could judge. */
  readonly coverage?: number;
  /** ISO 8601, the audit that has compared the app with others; of a check that holds findings of it. */
  readonly carriedFrom?: string;
}

/** The worst of a subject's findings, for a badge beside it. */
export interface Mark {
  readonly severity: Severity;
  readonly count: number;
}

/** Kinds of pages the panel and the badges can be switched off for. */
export type PanelPlace = 'app' | 'wizard' | 'appList' | 'trustedOrigins';

export const PANEL_PLACES: readonly PanelPlace[] = ['app', 'wizard', 'appList', 'trustedOrigins'];
export type PanelPlaces = Readonly<Record<PanelPlace, boolean>>;

/** What to change of the settings; the rest stays as it is stored by then. */
export interface PanelChange {
  readonly places?: Partial<PanelPlaces>;
  readonly open?: boolean;
  readonly width?: number;
}

/** How narrow and how wide the panel can be made; pixels. */
export const NARROWEST_PANEL = 260;
export const WIDEST_PANEL = 720;

export interface PanelSettings {
  readonly places: PanelPlaces;
  readonly open: boolean;
  /** Pixels. */
  readonly width: number;
}

export const defaultPanelSettings: PanelSettings = {
  places: { app: true, wizard: true, appList: true, trustedOrigins: true },
  open: true,
  width: 360,
};
