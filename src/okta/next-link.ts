import { AuditError } from '../model/failure.ts';
import { endpointOf } from './readers/endpoints.ts';

const LONGEST = 16_384;
const PARAMETER = String.raw`\s*;\s*[^\s;=,"<>]+(?:\s*=(?:\s*(?:"[^"]*"|'[^']*'|[^\s;,"'<>]+))?)?`;
/** Blanks can be taken in one way only: two ways each would take exponential time on a header that cannot be read. */
const LINK = new RegExp(String.raw`\s*(?:<([^<>\s]*)>((?:${PARAMETER})*)\s*)?(?:,|$)`, 'y');
const EACH_PARAMETER = /;\s*([^\s;=,"<>]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s;,"'<>]*)))?/g;

/**
 * Path and query of `rel="next"` in a Link header; undefined on the last page. The host it names is checked, never
 * used: Okta names the org's other host at times. Errors: `unsafe-next-link`, `unreadable-next-link`.
 */
export function nextPath(
  header: string | undefined,
  current: string,
  hosts: readonly string[],
): string | undefined {
  const targets = new Set(header === undefined ? [] : nextTargets(header));
  if (targets.size > 1) throw new AuditError('unreadable-next-link', 'two');
  const [target] = targets;
  return target === undefined ? undefined : safePath(target, current, hosts);
}

/** Every link is read, not searched for: a header that cannot be read is not a last page. */
function nextTargets(header: string): readonly string[] {
  if (header.length > LONGEST) throw new AuditError('unreadable-next-link', 'length');
  const targets: string[] = [];
  LINK.lastIndex = 0;
  while (LINK.lastIndex < header.length) {
    const match = LINK.exec(header);
    if (!match) throw new AuditError('unreadable-next-link', 'form');
    const [, target, parameters = ''] = match;
    if (target !== undefined && isNext(parameters)) targets.push(target);
  }
  return targets;
}

function isNext(parameters: string): boolean {
  for (const [, name = '', double, single, bare] of parameters.matchAll(EACH_PARAMETER)) {
    if (name.toLowerCase() === 'rel')
      return (double ?? single ?? bare ?? '').toLowerCase().split(/\s+/).includes('next');
  }
  return false;
}

function safePath(target: string, current: string, hosts: readonly string[]): string {
  const base = `https://${hosts[0]}`;
  if (!URL.canParse(target, base)) throw new AuditError('unreadable-next-link', 'URL');
  const { protocol, host, username, password, pathname, search } = new URL(target, base);
  const path = `${pathname}${search}`;
  const safe =
    protocol === 'https:' &&
    hosts.includes(host) &&
    username === '' &&
    password === '' &&
    pathname === current.split('?', 1)[0] &&
    endpointOf(path) !== undefined;
  if (!safe) throw new AuditError('unsafe-next-link');
  return path;
}
