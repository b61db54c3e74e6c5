import type { NoteVerdict } from './app.ts';

/** Where a value stood: in a form at rest, hence saved, or in a form being edited, hence perhaps unsaved. */
export type PageSource = 'page-read' | 'page-edit';

/** Null stands for a field that is there and empty. */
export type PageContent = string | number | boolean | null | readonly string[] | NoteVerdict;

/** Longer texts are cut, longer lists are not taken from a page at all. */
export const LONGEST_TEXT = 10_000;
export const MOST_ITEMS = 5_000;

/** One setting as a page of the Admin Console shows it. Secrets are masked as everywhere. */
export interface PageValue {
  /** In Okta's JSON, as in `settings.oauthClient.redirect_uris`; `ASSIGNMENT` and `BASE_URIS` lie outside of the app. */
  readonly path: string;
  readonly value: PageContent;
  readonly source: PageSource;
  /** The label as the page shows it. */
  readonly label: string;
  /** Only where the page keeps a part of the choices folded: every choice that it does show. */
  readonly shown?: readonly string[];
}

/** A row that was recognised and holds something that was not understood. */
export interface UnreadRow {
  readonly path: string;
  readonly label: string;
}

/** What a page says of an app. What the page does not show is absent: nobody knows it. */
export interface PartialApp {
  readonly page: 'app' | 'wizard';
  /** Absent in the wizard: the app does not exist yet. */
  readonly id?: string;
  /** Okta's key of the app's template. */
  readonly name: string;
  /** Sorted by path. */
  readonly values: readonly PageValue[];
  readonly unread: readonly UnreadRow[];
}

/** Whom the wizard assigns the app to: `everyone`, `groups` or `nobody`. */
export const ASSIGNMENT = 'assignment';
/** Origins that the wizard adds to the Trusted Origins. */
export const BASE_URIS = 'trustedOrigins';
