import type { App } from '../model/app.ts';
import type { FactName, OwnFacts, SubjectFacts } from '../model/facts.ts';
import { encodeError } from '../model/failure.ts';
import type { UnknownReason } from '../model/reason.ts';
import { type Depth, type Plan, plansFor } from './app-plans.ts';
import { type AppReader, appReader, type OrgAccess } from './app-reader.ts';
import { reasonOf } from './failure-reason.ts';
import { isHalt } from './halt.ts';
import { upTo } from './request-limit.ts';

/** Requests that a closer look at an app takes at most; what needs consent and the System Log come on top. */
export const MOST_REQUESTS = 8;

/**
 * Reads an app's own facts in so many requests at most. A fact that could not be read is missing with its reason.
 * Throws what halts.
 */
export async function readOwnFacts(
  org: OrgAccess,
  app: App,
  depth: Depth,
  most = MOST_REQUESTS,
): Promise<OwnFacts> {
  const found: Partial<Record<FactName, unknown>> = app.features?.length === 0 ? { ...NO_PROVISIONING } : {};
  const missing: Partial<Record<FactName, UnknownReason>> = {};
  const carryOut = async ({ fact, read }: Plan, reader: AppReader): Promise<void> => {
    try {
      const value = await read(reader, found as SubjectFacts);
      if (value !== undefined) found[fact] = value;
    } catch (error) {
      if (isHalt(error)) throw error;
      delete found[fact];
      missing[fact] = reasonOf(encodeError(error));
    }
  };
  const { atOnce, inTurn, onTop } = plansFor(app, depth);
  const limited = appReader({ ...org, get: upTo(most, org.get) });
  const unlimited = appReader(org);
  const readInTurn = async (): Promise<void> => {
    await Promise.all(atOnce.map((plan) => carryOut(plan, limited)));
    for (const plan of inTurn) await carryOut(plan, limited);
  };
  await Promise.all([readInTurn(), ...onTop.map((plan) => carryOut(plan, unlimited))]);
  return { facts: found as SubjectFacts, missing };
}

const NO_PROVISIONING: SubjectFacts = { provisioning: { supported: false } };
