import { isRecord } from '../../model/checks.ts';
import type { AdminConsoleSessions } from '../../model/facts.ts';
import type { LogEvent } from '../../model/log-event.ts';
import type { ApiService, PerClientRateLimit, PrincipalRateLimit } from '../../model/org-subject.ts';
import { type Holes, readObject } from './fields.ts';
import { pieceOf } from './piece.ts';
import { amount, date, needed, orElse, shape, text, texts, word } from './shape.ts';

/** `GET /api/v1/first-party-app-settings/admin-console`. */
export const readAdminConsole = (raw: unknown): AdminConsoleSessions | undefined =>
  isRecord(raw)
    ? shape<AdminConsoleSessions>({ sessionIdleTimeoutMinutes: amount, sessionMaxLifetimeMinutes: amount })(
        raw,
        '',
        [],
      )
    : undefined;

/** `GET /api/v1/org/settings/clientPrivilegesSetting`. */
export const readClientPrivileges = (raw: unknown): { readonly on: boolean } | undefined =>
  isRecord(raw) && typeof raw.clientPrivilegesSetting === 'boolean'
    ? { on: raw.clientPrivilegesSetting }
    : undefined;

/** One entry of `GET /api/v1/principal-rate-limits`. */
export const readPrincipalRateLimit = pieceOf(
  shape<PrincipalRateLimit>({
    principalId: needed(text),
    defaultPercentage: amount,
    defaultConcurrencyPercentage: amount,
  }),
);

/** `PerClientRateLimitSettings` of Okta's OpenAPI document. */
const USE_CASES = ['LOGIN_PAGE', 'OAUTH2_AUTHORIZE', 'OIE_APP_INTENT'] as const;
const mode = word('ENFORCE', 'PREVIEW', 'DISABLE');

/** `GET /api/v1/rate-limit-settings/per-client`. */
export function readPerClientRateLimit(raw: unknown): PerClientRateLimit | undefined {
  if (!isRecord(raw)) return undefined;
  const defaultMode = mode(raw.defaultMode, '', []);
  const given = raw.useCaseModeOverrides ?? {};
  if (!isRecord(given)) return undefined;
  const overrides = USE_CASES.flatMap((name) => {
    const value = given[name];
    // A word we do not know is empty: rules must not take it for absent.
    return value === undefined || value === null ? [] : [[name, mode(value, '', []) ?? '']];
  });
  return { ...(defaultMode && { defaultMode }), useCaseModeOverrides: Object.fromEntries(overrides) };
}

/** One entry of `GET /integrations/api/v1/api-services`. */
export const readApiService = pieceOf(
  shape<Omit<ApiService, 'secrets'>>({
    id: needed(text),
    name: orElse(text, ''),
    grantedScopes: needed(texts),
  }),
);

/** The name of one group of `GET /api/v1/groups`. */
export const readGroupName = (raw: unknown): string | undefined => {
  const { name } = readObject(isRecord(raw) ? raw.profile : undefined, '', []);
  return text(name, '', []);
};

const event = shape<Pick<LogEvent, 'eventType' | 'published'>>({
  eventType: needed(text),
  published: needed(date),
});

/** An id of Okta’s. Where people stand for themselves it would be an address, and has a dot or an at sign. */
const idOf = (value: unknown): string | undefined =>
  typeof value === 'string' && /^[\w-]{1,128}$/.test(value) ? value : undefined;

/** One of Okta’s words, such as `mismatched_redirect_uri`; sentences may name people. */
const codeOf = (value: unknown): string | undefined =>
  typeof value === 'string' && /^\w{1,64}$/.test(value) ? value : undefined;

/** One event of `GET /api/v1/logs`: what happened to which ids; people's names and addresses stay behind. */
export function readLogEvent(raw: unknown): LogEvent | undefined {
  if (!isRecord(raw)) return undefined;
  const holes: Holes = [];
  const read = event(raw, '', holes);
  if (holes.length > 0) return undefined;
  const actorId = idOf(readObject(raw.actor, '', []).id);
  const outcome = readObject(raw.outcome, '', []);
  const result = codeOf(outcome.result);
  const reason = codeOf(outcome.reason);
  const targets: readonly unknown[] = Array.isArray(raw.target) ? raw.target : [];
  return {
    ...read,
    ...(actorId && { actorId }),
    targetIds: targets.flatMap((target) => idOf(readObject(target, '', []).id) ?? []),
    ...(result && { outcome: result }),
    ...(reason && { reason }),
  };
}
