import type { SecretMetadata } from '../../model/app-facts.ts';
import { daysSince } from './days-since.ts';

export interface DatedSecret {
  /** Path of its date in the answer. */
  readonly at: string;
  readonly created: string;
  readonly days: number;
}

export const isActive = ({ status }: SecretMetadata): boolean => status === 'ACTIVE';

/** ACTIVE secrets, newest first; undefined while one does not say how old it is. */
export function activeByAge(
  secrets: readonly SecretMetadata[],
  now: Date,
): readonly DatedSecret[] | undefined {
  const dated: DatedSecret[] = [];
  for (const [index, secret] of secrets.entries()) {
    if (!isActive(secret)) continue;
    // Deactivating and activating changes lastUpdated, so only the day it was made tells a secret's age.
    const { created } = secret;
    const days = daysSince(created, now);
    if (created === undefined || days === undefined) return undefined;
    dated.push({ at: `secrets[${index}].created`, created, days });
  }
  return dated.sort((a, b) => a.days - b.days);
}
