import type { ComposedReport } from './composed-report.ts';

/** One file format. */
export interface Exporter {
  readonly extension: string;
  readonly mime: string;
  /** Pure; the file in small pieces, so that a page stays responsive. Every string from the org is hostile and escaped here. */
  render(report: ComposedReport): Iterable<string>;
}
