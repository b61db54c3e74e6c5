/** `info` is shown and never scored. */
export type Severity = 'critical' | 'high' | 'medium' | 'low' | 'info';
export type Confidence = 'high' | 'medium' | 'low';

/** Worst first. */
export const SEVERITIES: readonly Severity[] = ['critical', 'high', 'medium', 'low', 'info'];

const RANKS: Readonly<Record<Severity, number>> = { critical: 0, high: 1, medium: 2, low: 3, info: 4 };

/** 0 is critical, 4 is info. */
export const rank = (severity: Severity): number => RANKS[severity];

export const worst = (severities: Iterable<Severity>): Severity => {
  let found: Severity = 'info';
  for (const severity of severities) if (rank(severity) < rank(found)) found = severity;
  return found;
};
