import { vi } from 'vitest';

/** One life of a worker: it can be ended at any of its steps, after which nothing of it ever goes on. */
export interface WorkerLife {
  steps: number;
  /** The step it dies at. */
  diesAt: number;
  dead: boolean;
  onDeath?: () => void;
}

const place = globalThis as { workerLife?: WorkerLife };

/** Begins a life, with locks of its own: the browser frees a dead worker's. */
export function beginLife(diesAt = Number.POSITIVE_INFINITY): WorkerLife {
  const life: WorkerLife = { steps: 0, diesAt, dead: false };
  place.workerLife = life;
  const held = new Set<string>();
  vi.stubGlobal('navigator', {
    locks: {
      async request(name: string, _options: unknown, work: (lock: object | null) => Promise<unknown>) {
        if (held.has(name)) return work(null);
        held.add(name);
        try {
          return await work({ name });
        } finally {
          held.delete(name);
        }
      },
    },
  });
  return life;
}

export const currentLife = (): WorkerLife => place.workerLife as WorkerLife;

/** Never returns in a life that is over. */
export async function step(life: WorkerLife): Promise<void> {
  life.steps += 1;
  if (life.steps >= life.diesAt && !life.dead) {
    life.dead = true;
    life.onDeath?.();
  }
  if (life.dead) await new Promise(() => undefined);
}

let lives = 0;

/** The store's door to the database, with a step before and after everything that is read or written. */
export async function mortalDatabase(): Promise<object> {
  const life = currentLife();
  lives += 1;
  // A query makes it a module of its own: one that has not opened the database yet.
  const database = await vi.importActual<Record<string, unknown>>(
    `../../src/store/database.ts?life=${lives}`,
  );
  const mortal = (name: string) => async (work: unknown) => {
    await step(life);
    const result = await (database[name] as (work: unknown) => Promise<unknown>)(work);
    await step(life);
    return result;
  };
  return { ...database, withDatabase: mortal('withDatabase'), writeAtOnce: mortal('writeAtOnce') };
}
