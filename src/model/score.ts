export type Grade = 'A+' | 'A' | 'B' | 'C' | 'D' | 'F';
export const GRADES: readonly Grade[] = ['A+', 'A', 'B', 'C', 'D', 'F'];

/** Of the scores here; raised when any number of it changes. Scores of two versions are never compared. */
export const SCORE_ALGORITHM = 1;

/** An ordinal summary of findings, not a probability of anything. */
export interface Score {
  /** 0 to 100. */
  readonly score: number;
  /** Percent of the applicable rules, by weight, that could be determined. */
  readonly coverage: number;
  /** Null where too little could be determined, where no rule applies, and for an org whose apps were not read to the end. */
  readonly grade: Grade | null;
}

export interface AppScore extends Score {
  readonly id: string;
}

export interface OrgScore extends Score {
  readonly algorithm: typeof SCORE_ALGORITHM;
  /** ACTIVE apps by grade; bookmarks and Okta's own apps aside. */
  readonly grades: Readonly<Record<Grade, number>>;
  /** Such apps without a grade. */
  readonly ungraded: number;
  /** The score if the risks that somebody accepted did not count; absent where none was. */
  readonly withoutAccepted?: number;
}
