import { isRecord } from '../../model/checks.ts';

/** A custom domain of `/api/v1/domains`. */
export interface CustomDomain {
  /** Empty where it could not be read. */
  readonly host: string;
  /** Whether Okta has seen the DNS record; undefined where Okta's answer could not be understood. */
  readonly verified: boolean | undefined;
}

const UNREADABLE: CustomDomain = { host: '', verified: undefined };

const VERIFIED = new Set<unknown>(['COMPLETED', 'VERIFIED']);
/** Okta answers with the last one, though its OpenAPI document does not name it. */
const UNVERIFIED = new Set<unknown>(['NOT_STARTED', 'IN_PROGRESS', 'FAILED_TO_VERIFY']);

/** The custom domains; Okta's own entry, with the id `default`, is none. Undefined when there is no list. */
export function readDomains(raw: unknown): readonly CustomDomain[] | undefined {
  const list = isRecord(raw) ? raw.domains : raw;
  if (!Array.isArray(list)) return undefined;
  return list.flatMap((entry: unknown) => {
    if (!isRecord(entry)) return [UNREADABLE];
    const { id, domain, validationStatus: status } = entry;
    if (id === 'default') return [];
    const host = hostOf(domain);
    if (host === undefined) return [UNREADABLE];
    return [{ host, verified: VERIFIED.has(status) || (UNVERIFIED.has(status) ? false : undefined) }];
  });
}

/** The e-mail domains of `/api/v1/email-domains`, verified or not. Undefined when there is no list. */
export function readEmailDomains(raw: unknown): readonly CustomDomain[] | undefined {
  if (!Array.isArray(raw)) return undefined;
  return raw.flatMap((entry: unknown) => {
    const host = isRecord(entry) ? hostOf(entry.domain) : undefined;
    if (!isRecord(entry) || host === undefined) return [];
    return [{ host, verified: VERIFIED.has(entry.validationStatus) }];
  });
}

function hostOf(domain: unknown): string | undefined {
  const url = `https://${domain}`;
  return typeof domain === 'string' && URL.canParse(url) ? new URL(url).hostname : undefined;
}
