import type { WorkingHours } from './log-event.ts';
import type { Waiver } from './report.ts';

/** What the user decided. Everything has a default that judges most strictly. */
export interface Settings {
  readonly disabledRules: readonly string[];
  /** Values of rule options, by rule id and option name. */
  readonly options: Readonly<Record<string, Readonly<Record<string, number>>>>;
  /** By finding id. */
  readonly waivers: Readonly<Record<string, Waiver>>;
  /** Registrable domains of the organisation. */
  readonly ownedDomains: readonly string[];
  /** App ids. */
  readonly privilegedApps: readonly string[];
  readonly nonProductionApps: readonly string[];
  /** Org URLs. */
  readonly nonProductionOrgs: readonly string[];
  /** Hosts on shared hosting that belong to the organisation. */
  readonly allowedHosts: readonly string[];
  /** Whether calls that Okta logs, or does not document, are offered at all. */
  readonly optIns: boolean;
  /** When changes to apps are expected; absent where nobody said. */
  readonly workingHours?: WorkingHours;
}

export const defaultSettings: Settings = {
  disabledRules: [],
  options: {},
  waivers: {},
  ownedDomains: [],
  privilegedApps: [],
  nonProductionApps: [],
  nonProductionOrgs: [],
  allowedHosts: [],
  optIns: true,
};
