import { AuditError, encodeError } from '../model/failure.ts';
import type { PolicyRead, SignOnPolicy, SignOnRule } from '../model/sign-on-policy.ts';
import { assemblePolicy } from './assemble-policy.ts';
import { reasonOf } from './failure-reason.ts';
import { isHalt } from './halt.ts';
import type { ReadList } from './list-reader.ts';
import type { Piece } from './readers/piece.ts';

/** Reads the sign-on policies that apps use, each once, while the apps are still being read. */
export interface PolicyReading {
  /** Begins to read those not asked for before. */
  want(ids: readonly string[]): void;
  /** What was read since the last call. */
  fresh(): Readonly<Record<string, PolicyRead>>;
  /** All that was asked for; a reason stands for a policy that could not be read, or is not read yet. */
  known(): Readonly<Record<string, PolicyRead>>;
  /** Waits for all. Throws what ended the reading. */
  settled(): Promise<void>;
  /** Stops what is still on its way. */
  end(): void;
}

export function openPolicyReading(
  listFor: (signal: AbortSignal) => ReadList,
  signal: AbortSignal,
  known: Readonly<Record<string, PolicyRead>> = {},
): PolicyReading {
  const stop = new AbortController();
  const list = listFor(AbortSignal.any([signal, stop.signal]));
  const done: Record<string, PolicyRead> = { ...known };
  const asked = new Set(Object.keys(known));
  const underway: Promise<void>[] = [];
  const halts: unknown[] = [];
  let taken = new Set(asked);
  const read = async (id: string): Promise<void> => {
    try {
      done[id] = await readPolicyRules(list, id);
    } catch (error) {
      if (isHalt(error)) halts.push(error);
      else done[id] = reasonOf(encodeError(error));
    }
  };
  return {
    want(ids) {
      for (const id of ids) {
        if (asked.has(id)) continue;
        asked.add(id);
        underway.push(read(id));
      }
    },
    known: () => ({ ...Object.fromEntries(Array.from(asked, (id) => [id, 'truncated'])), ...done }),
    fresh() {
      const news = Object.entries(done).filter(([id]) => !taken.has(id));
      taken = new Set(Object.keys(done));
      return Object.fromEntries(news);
    },
    async settled() {
      await Promise.all(underway);
      if (halts.length > 0) throw halts[0];
    },
    end: () => stop.abort(),
  };
}

async function readPolicyRules(list: ReadList, id: string): Promise<SignOnPolicy> {
  const { items, malformed } = await list<Piece<SignOnRule>>(`/api/v1/policies/${id}/rules`);
  if (malformed > 0) throw new AuditError('not-a-list', `${malformed} entries`);
  return assemblePolicy({ value: { id, name: '' }, holes: [] }, items);
}
