/** `info` is shown and never scored. */
export type Severity = 'critical' | 'high' | 'medium' | 'low' | 'info';
export type Confidence = 'high' | 'medium' | 'low';

/** Worst first. */
export const SEVERITIES: readonly Severity[] = ['critical', 'high', 'medium', 'low', 'info'];

/** 0 is critical, 4 is info. */
export const rank = (severity: Severity): number => SEVERITIES.indexOf(severity);

export const worst = (severities: Iterable<Severity>): Severity => {
  let found: Severity = 'info';
  for (const severity of severities) if (rank(severity) < rank(found)) found = severity;
  return found;
};
