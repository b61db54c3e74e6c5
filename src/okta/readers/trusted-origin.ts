import { isRecord } from '../../model/checks.ts';
import type { OriginScope, TrustedOrigin } from '../../model/subject.ts';
import {
  addHole,
  type Holes,
  readDate,
  readId,
  readName,
  readStatus,
  readTexts,
  readWord,
  type Words,
  wordsOf,
} from './fields.ts';
import { maskText, maskUri } from './mask.ts';

const STATUSES = wordsOf('ACTIVE', 'INACTIVE');
const SCOPES: Words<OriginScope> = wordsOf('CORS', 'REDIRECT', 'IFRAME_EMBED');

/** One entry of `/api/v1/trustedOrigins`. Undefined when it has no id. */
export function readTrustedOrigin(raw: unknown): TrustedOrigin | undefined {
  if (!isRecord(raw)) return undefined;
  const id = readId(raw.id);
  if (id === undefined) return undefined;
  const holes: Holes = [];
  const origin = typeof raw.origin === 'string' ? maskUri(raw.origin) : addHole(holes, 'origin');
  const scopes = readScopes(raw.scopes, holes);
  const created = readDate(raw.created, 'created', holes);
  const lastUpdated = readDate(raw.lastUpdated, 'lastUpdated', holes);
  return {
    kind: 'trusted-origin',
    id,
    label: readName(raw.name, 'name', holes, origin ?? '', id),
    status: readStatus(raw.status, STATUSES, holes),
    holes,
    ...(origin === undefined ? {} : { origin }),
    ...(scopes === undefined ? {} : { scopes }),
    ...(created === undefined ? {} : { created }),
    ...(lastUpdated === undefined ? {} : { lastUpdated }),
  };
}

function readScopes(value: unknown, holes: Holes): TrustedOrigin['scopes'] | undefined {
  if (!Array.isArray(value)) return addHole(holes, 'scopes');
  return value.flatMap((raw: unknown, index) => {
    const at = `scopes[${index}]`;
    const type = isRecord(raw) ? readWord(raw.type, SCOPES, `${at}.type`, holes) : addHole(holes, at);
    if (!isRecord(raw)) return [];
    if (type === undefined) {
      if (raw.type === undefined || raw.type === null) addHole(holes, `${at}.type`);
      return [];
    }
    const apps = readTexts(raw.allowedOktaApps, `${at}.allowedOktaApps`, holes, maskText);
    return [{ type, allowedOktaApps: apps ?? [] }];
  });
}
