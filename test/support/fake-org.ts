import type { App } from '../../src/model/app.ts';
import type { FailureCode } from '../../src/model/failure.ts';
import type { Answer, Get } from '../../src/okta/http.ts';
import { bookmark } from './some-apps.ts';
import { currentLife, step } from './worker-life.ts';

export interface FakeOrg {
  readonly host: string;
  id: string;
  user: string;
  /** Pages of apps; a page may hold entries that are no apps. */
  pages: (readonly App[])[];
  malformed: number;
  /** The page whose link to the next leads elsewhere; it also holds what is malformed. */
  badLinkOn?: number;
  /** Ids of its API service integrations. */
  services?: readonly string[];
  /** Paths asked for, in order. */
  readonly asked: string[];
  /** Decides an answer before the org does; undefined lets the org answer. */
  answer: ((path: string, count: number) => FailureCode | 'hang' | 'pause' | undefined) | undefined;
  /** The way to it; in the life that is current when it is called. */
  get(makeError: (code: FailureCode | 'pause') => Error): Get;
}

export const manyApps = (count: number, name = 'a'): readonly App[] =>
  Array.from({ length: count }, (_, n) => bookmark(`0oa${name}${String(n).padStart(6, '0')}`));

/** An org that answers from memory, after the readers. */
export function fakeOrg(host: string, pages: (readonly App[])[]): FakeOrg {
  const org: FakeOrg = {
    host,
    id: `00o${host}`,
    user: '00u1',
    pages,
    malformed: 0,
    asked: [],
    answer: undefined,
    get: (makeError) => {
      const life = currentLife();
      return async (path, signal) => {
        await step(life);
        org.asked.push(path);
        const verdict = org.answer?.(path, org.asked.filter((asked) => asked === path).length);
        if (verdict === 'hang') await untilAborted(signal);
        if (signal.aborted) throw makeError('cancelled');
        if (verdict === 'pause') throw makeError('pause');
        const value = bodyOf(org, path);
        await step(life);
        const failure = verdict && verdict !== 'hang' ? (makeError(verdict) as Answer['failure']) : undefined;
        return {
          status: failure ? 403 : 200,
          headers: headersOf(org, path),
          ...(failure && { failure }),
          value: async () => {
            await step(life);
            if (failure) throw failure;
            return structuredClone(value);
          },
        };
      };
    },
  };
  return org;
}

const untilAborted = (signal: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    signal.addEventListener('abort', () => resolve());
  });

const pageNumber = (path: string): number =>
  Number(new URLSearchParams(path.split('?')[1]).get('after')?.replace('p', '') ?? 0);

function headersOf(org: FakeOrg, path: string): Record<string, string> {
  const next = pageNumber(path) + 1;
  if (!path.startsWith('/api/v1/apps?')) return {};
  if (next - 1 === org.badLinkOn) return { link: '<https://evil.example/api/v1/apps?after=p9>; rel="next"' };
  if (next >= org.pages.length) return {};
  return { link: `<https://${org.host}/api/v1/apps?after=p${next}&limit=200>; rel="next"` };
}

function bodyOf(org: FakeOrg, path: string): unknown {
  switch (path.split('?')[0]) {
    case '/.well-known/okta-organization':
      return { id: org.id, alternates: [] };
    case '/api/v1/users/me':
      return { id: org.user };
    case '/api/v1/org':
      return { id: org.id };
    case '/api/v1/domains':
    case '/api/v1/email-domains':
      return [];
    case '/api/v1/org/settings/clientPrivilegesSetting':
      return { on: false };
    case '/api/v1/first-party-app-settings/admin-console':
    case '/api/v1/rate-limit-settings/per-client':
      return {};
    case '/integrations/api/v1/api-services':
      return {
        items: (org.services ?? []).map((id) => ({ value: { id, name: id, grantedScopes: [] }, holes: [] })),
        malformed: 0,
      };
    case '/api/v1/apps': {
      const n = pageNumber(path);
      return { items: org.pages[n] ?? [], malformed: n === (org.badLinkOn ?? 0) ? org.malformed : 0 };
    }
    default:
      return { items: [], malformed: 0 };
  }
}
