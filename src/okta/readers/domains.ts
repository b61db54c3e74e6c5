import { isRecord } from '../../model/checks.ts';

/** A custom domain of `/api/v1/domains`. */
export interface CustomDomain {
  /** Empty where it could not be read. */
  readonly host: string;
  /** Whether Okta has seen the DNS record; undefined where Okta's answer could not be understood. */
  readonly verified: boolean | undefined;
}

const VERIFIED = new Set<unknown>(['COMPLETED', 'VERIFIED']);
/** Okta answers with the last one, though its OpenAPI document does not name it. */
const UNVERIFIED = new Set<unknown>(['NOT_STARTED', 'IN_PROGRESS', 'FAILED_TO_VERIFY']);

/** The custom domains; Okta's own entry, with the id `default`, is none. Undefined when there is no list. */
export function readDomains(raw: unknown): readonly CustomDomain[] | undefined {
  const list = isRecord(raw) ? raw.domains : raw;
  if (!Array.isArray(list)) return undefined;
  return list.flatMap((entry: unknown) => {
    if (!isRecord(entry)) return [UNREADABLE];
    const { id, domain, validationStatus } = entry;
    if (id === 'default') return [];
    const url = `https://${domain}`;
    if (typeof domain !== 'string' || !URL.canParse(url)) return [UNREADABLE];
    const verified = VERIFIED.has(validationStatus) || (UNVERIFIED.has(validationStatus) ? false : undefined);
    return [{ host: new URL(url).hostname, verified }];
  });
}

const UNREADABLE: CustomDomain = { host: '', verified: undefined };

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
