import type { SecretMetadata } from '../model/app-facts.ts';
import { encodeError } from '../model/failure.ts';
import type { ApiService } from '../model/org-subject.ts';
import { isHalt } from '../okta/halt.ts';
import type { ReadList } from '../okta/list-reader.ts';
import type { List } from '../okta/readers/endpoints.ts';
import type { Piece } from '../okta/readers/piece.ts';
import type { Basis, ReadResult, RunDepth } from '../store/run.ts';
import { readsIn } from './known-reads.ts';

const PATH = /^\/integrations\/api\/v1\/api-services\/[\w-]+\/credentials\/secrets$/;

const pathOf = (id: string): string => `/integrations/api/v1/api-services/${id}/credentials/secrets`;

/** Where the secrets of one API service integration stand among the reads. */
export const serviceSecretsSource = (id: string): string => `apiServiceSecrets ${id}`;

/** Whether the administrator agreed that this deep audit reads it. */
export const isAgreedSecrets = (path: string, depth: RunDepth | undefined): boolean =>
  depth?.serviceSecrets === true && PATH.test(path);

/** The API service integrations an audit found. */
export const servicesIn = (reads: Basis['reads']): readonly ApiService[] =>
  readsIn(reads)<List<Piece<ApiService>>>('apiServices')
    ?.items.map(({ value }) => value)
    .filter(({ id }) => id !== '') ?? [];

/**
 * Reads when each integration's secrets were made, for as long as that is `allowed`. `keep` is told after each, so that
 * none is asked twice. Throws what halts.
 */
export async function readServiceSecrets(
  list: ReadList,
  known: Basis['reads'],
  keep: (reads: Basis['reads']) => Promise<void>,
  allowed: () => Promise<boolean>,
): Promise<void> {
  let reads = known;
  for (const { id } of servicesIn(known)) {
    if (reads[serviceSecretsSource(id)]) continue;
    if (!(await allowed())) return;
    reads = { ...reads, [serviceSecretsSource(id)]: await readOne(list, id) };
    await keep(reads);
  }
}

async function readOne(list: ReadList, id: string): Promise<ReadResult> {
  try {
    return { value: await list<SecretMetadata>(pathOf(id)) };
  } catch (error) {
    if (isHalt(error)) throw error;
    return { failure: encodeError(error) };
  }
}
