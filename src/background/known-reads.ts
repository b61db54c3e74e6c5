import type { TallyInput } from '../audit/tally.ts';
import type { AuthorizationServer } from '../model/authorization-server.ts';
import type { AdminConsoleSessions } from '../model/facts.ts';
import type { Failure } from '../model/failure.ts';
import type { UnknownReason } from '../model/reason.ts';
import type { Gap, Source } from '../model/snapshot.ts';
import { reasonOf } from '../okta/failure-reason.ts';
import type { OrgReads } from '../okta/org-facts.ts';
import { orgWideReads } from '../okta/org-wide-reads.ts';
import type { CustomDomain } from '../okta/readers/domains.ts';
import type { List } from '../okta/readers/endpoints.ts';
import type { OrgDocument } from '../okta/readers/org-documents.ts';
import type { Basis } from '../store/run.ts';
import { serverSource } from './gather-org.ts';

/** What the System Log said, where it was asked. */
export function logFacts(reads: Basis['reads']): Pick<TallyInput, 'facts' | 'missing'> {
  const sources = { changeEvents: 'log changes', credentialEvents: 'log credentials' } as const;
  const facts: Record<string, unknown> = {};
  const missing: Record<string, UnknownReason> = {};
  for (const [fact, source] of Object.entries(sources)) {
    const read = reads[source];
    if (read && 'value' in read) facts[fact] = read.value;
    else if (read) missing[fact] = reasonOf(read.failure);
  }
  return { facts, missing };
}

/** Finds what a read gave; undefined where it failed or was not made. */
export const readsIn =
  (reads: Basis['reads']) =>
  <T>(source: string): T | undefined => {
    const read = reads[source];
    return read && 'value' in read ? (read.value as T) : undefined;
  };

/** The reads that facts are made of. */
export function orgReads(reads: Basis['reads']): OrgReads {
  const readOf = readsIn(reads);
  const document = readOf<OrgDocument>('org');
  const domains = readOf<readonly CustomDomain[]>('domains');
  const emailDomains = readOf<readonly CustomDomain[]>('emailDomains');
  const adminConsole = readOf<AdminConsoleSessions>('adminConsole');
  const privileges = readOf<{ readonly on: boolean }>('clientPrivileges');
  return {
    ...(document && { org: document }),
    ...(domains && { domains }),
    ...(emailDomains && { emailDomains }),
    ...(adminConsole && { adminConsole }),
    ...(privileges && { clientPrivileges: privileges.on }),
    failures: failuresIn(reads),
  };
}

/** The authorization servers with what was read below them. */
export function serversOf(reads: Basis['reads']): readonly AuthorizationServer[] {
  const readOf = readsIn(reads);
  const list = readOf<List<AuthorizationServer>>('authorizationServers')?.items ?? [];
  return list.map((server) => readOf<AuthorizationServer>(serverSource(server.id)) ?? unread(server));
}

/** A server below which nothing was read; of a deactivated one nobody needs to know more. */
const unread = (server: AuthorizationServer): AuthorizationServer => ({
  ...server,
  holes:
    server.status === 'INACTIVE'
      ? server.holes
      : [
          ...server.holes,
          ...['policies', 'scopes', 'claims'].map((at) => ({ at, reason: 'truncated' as const })),
        ],
});

/** In the order of the reads, so that reports are the same whichever failed first. Who the user is decides nothing. */
const failuresIn = (reads: Basis['reads']): Partial<Record<Source, Failure>> =>
  Object.fromEntries(
    orgWideReads.flatMap(({ source }) => {
      const read = reads[source];
      return source !== 'user' && read && 'failure' in read ? [[source, read.failure]] : [];
    }),
  );

/** What could not be read below the servers, so that the report can say so. */
export const serverGaps = (servers: readonly AuthorizationServer[]): readonly Gap[] =>
  servers.flatMap(({ id, holes }) =>
    holes
      .filter(({ at }) => /^(?:policies|scopes|claims|policies\[\d+\]\.rules)$/.test(at))
      .map(({ at, reason }) => ({
        what: `authorizationServers.${at}`,
        subjectId: id,
        reason,
        detail: reason,
      })),
  );
