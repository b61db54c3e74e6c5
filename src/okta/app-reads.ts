import type { App } from '../model/app.ts';
import type { FactName, MissingFacts, SubjectFacts } from '../model/facts.ts';
import { encodeError } from '../model/failure.ts';
import type { UnknownReason } from '../model/reason.ts';
import { type AppDoor, type Depth, plansFor } from './app-plans.ts';
import { reasonOf } from './gather.ts';
import { isHalt } from './halt.ts';

export interface OwnFacts {
  readonly facts: SubjectFacts;
  readonly missing: MissingFacts;
}

/** Reads an app's own facts. A fact that could not be read is missing with its reason. Throws what halts. */
export async function readOwnFacts(door: AppDoor, app: App, depth: Depth): Promise<OwnFacts> {
  const found: Partial<Record<FactName, unknown>> = app.features?.length === 0 ? { ...NO_PROVISIONING } : {};
  const missing: Partial<Record<FactName, UnknownReason>> = {};
  await Promise.all(
    plansFor(app, depth).map(async ({ fact, read }) => {
      try {
        found[fact] = await read(door);
      } catch (error) {
        if (isHalt(error)) throw error;
        missing[fact] = reasonOf(encodeError(error));
      }
    }),
  );
  return { facts: found as SubjectFacts, missing };
}

const NO_PROVISIONING: SubjectFacts = { provisioning: { supported: false } };
