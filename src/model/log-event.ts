/** An event of the System Log without names and addresses of people. */
export interface LogEvent {
  readonly eventType: string;
  /** ISO 8601. */
  readonly published: string;
  readonly actorId?: string;
  readonly targetIds: readonly string[];
  readonly outcome?: string;
  readonly reason?: string;
}

/** When changes are expected. */
export interface WorkingHours {
  /** Hours of the day in UTC, 0 to 24. */
  readonly fromUtc: number;
  readonly toUtc: number;
  /** 0 is Sunday. */
  readonly days: readonly number[];
}
