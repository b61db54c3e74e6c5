import type { TextKey } from '../src/i18n/text.ts';
import type { Settings } from '../src/model/settings.ts';
import { readAppId, readDomain, readHost, readOrg } from './parse-lines.ts';

/** Settings that are typed one entry a line. */
export type FieldName =
  | 'ownedDomains'
  | 'allowedHosts'
  | 'privilegedApps'
  | 'nonProductionOrgs'
  | 'nonProductionApps';
export type Typed = Readonly<Record<FieldName, string>>;

export interface Field {
  /** Names its words, too: `options.ownedDomains`. */
  readonly name: FieldName;
  readonly wrong: Extract<TextKey, `options.bad-${string}`>;
  readonly read: (line: string) => string | undefined;
}

export const FIELDS: readonly Field[] = [
  { name: 'ownedDomains', wrong: 'options.bad-domains {lines}', read: readDomain },
  { name: 'allowedHosts', wrong: 'options.bad-hosts {lines}', read: readHost },
  { name: 'privilegedApps', wrong: 'options.bad-apps {lines}', read: readAppId },
  { name: 'nonProductionOrgs', wrong: 'options.bad-orgs {lines}', read: readOrg },
  { name: 'nonProductionApps', wrong: 'options.bad-apps {lines}', read: readAppId },
];

/** The settings as lines to edit. */
export const typedOf = (settings: Pick<Settings, FieldName>): Typed =>
  Object.fromEntries(FIELDS.map(({ name }) => [name, settings[name].join('\n')])) as Record<
    FieldName,
    string
  >;
