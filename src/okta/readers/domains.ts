import { isRecord } from '../../model/checks.ts';

/** A custom domain of `/api/v1/domains`. */
export interface CustomDomain {
  readonly host: string;
  /** Okta has seen the DNS record. */
  readonly verified: boolean;
}

const VERIFIED = new Set<unknown>(['COMPLETED', 'VERIFIED']);

/** The custom domains; Okta's own entry, with the id `default`, is none. Undefined when there is no list. */
export function readDomains(raw: unknown): readonly CustomDomain[] | undefined {
  const list = isRecord(raw) ? raw.domains : raw;
  if (!Array.isArray(list)) return undefined;
  return list.flatMap((entry: unknown) => {
    if (!isRecord(entry) || entry.id === 'default' || typeof entry.domain !== 'string') return [];
    const url = `https://${entry.domain}`;
    if (!URL.canParse(url)) return [];
    return [{ host: new URL(url).hostname, verified: VERIFIED.has(entry.validationStatus) }];
  });
}

/** The e-mail domains of `/api/v1/email-domains`, verified or not. Undefined when there is no list. */
export function readEmailDomains(raw: unknown): readonly CustomDomain[] | undefined {
  if (!Array.isArray(raw)) return undefined;
  return raw.flatMap((entry: unknown) => {
    if (!isRecord(entry) || typeof entry.domain !== 'string') return [];
    const url = `https://${entry.domain}`;
    if (!URL.canParse(url)) return [];
    return [{ host: new URL(url).hostname, verified: VERIFIED.has(entry.validationStatus) }];
  });
}
