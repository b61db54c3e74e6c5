import { isRecord } from '../../model/checks.ts';

/** `/.well-known/okta-organization`. */
export interface WellKnown {
  /** `00o…` */
  readonly id: string;
  /** `idx` is Identity Engine, `v1` the Classic Engine. */
  readonly pipeline?: string;
  /** Hosts of `_links.alternate`: the custom domains. */
  readonly alternates: readonly string[];
}

/** `/api/v1/org`. */
export interface OrgDocument {
  readonly id: string;
  readonly website?: string;
}

/** `/api/v1/users/me`, down to what tells one user from another. */
export interface CurrentUser {
  readonly id: string;
}

/** Undefined when it has no id: then it is not the document we asked for. */
export function readWellKnown(raw: unknown): WellKnown | undefined {
  const id = idOf(raw);
  if (id === undefined || !isRecord(raw)) return undefined;
  const links = isRecord(raw._links) ? raw._links.alternate : undefined;
  const alternates = (Array.isArray(links) ? links : [links]).flatMap((link: unknown) => {
    const href = isRecord(link) ? link.href : undefined;
    return typeof href === 'string' && URL.canParse(href) ? [new URL(href).host] : [];
  });
  return {
    id,
    alternates,
    ...(typeof raw.pipeline === 'string' ? { pipeline: raw.pipeline.slice(0, 20) } : {}),
  };
}

/** Undefined when it has no id. */
export function readOrgDocument(raw: unknown): OrgDocument | undefined {
  const id = idOf(raw);
  if (id === undefined || !isRecord(raw)) return undefined;
  const host = typeof raw.website === 'string' ? hostOf(raw.website) : undefined;
  return host ? { id, website: host } : { id };
}

/** Undefined when it has no id. */
export function readCurrentUser(raw: unknown): CurrentUser | undefined {
  const id = idOf(raw);
  return id === undefined ? undefined : { id };
}

const idOf = (raw: unknown): string | undefined =>
  isRecord(raw) && typeof raw.id === 'string' && /^[\w-]{1,64}$/.test(raw.id) ? raw.id : undefined;

/** Administrators write the website with or without `https://`. */
function hostOf(website: string): string | undefined {
  const url = /^https?:\/\//i.test(website) ? website : `https://${website}`;
  return URL.canParse(url) ? new URL(url).hostname || undefined : undefined;
}
