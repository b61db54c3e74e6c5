import { AuditError, decodeError, encodeError, type Failure } from '../model/failure.ts';
import type { RequestChecks } from './request-checks.ts';

/** A request on its way. */
export interface Envelope {
  readonly ask: string;
  readonly args: readonly unknown[];
}

export type Reply = { readonly ok: unknown } | { readonly failure: Failure };

type Function = (...args: never[]) => unknown;
/** The protocol as its answering side writes it: one function per request, each may take its time. */
export type Answers<P> = {
  readonly [K in keyof P]: P[K] extends (...args: infer A) => infer R ? (...args: A) => Promise<R> : never;
};
export type Args<F> = F extends (...args: infer A) => unknown ? A : never;
export type Result<F> = F extends Function ? Awaited<ReturnType<F>> : never;

const REFUSED: Reply = { failure: { code: 'bad-request', detail: '' } };

/** Answers one message. What is not a known request with fitting arguments reaches no handler. */
export async function replyTo<P>(
  message: unknown,
  allowed: boolean,
  checks: RequestChecks<P>,
  answers: Answers<P>,
): Promise<Reply> {
  if (!allowed || !isEnvelope(message) || !Object.hasOwn(checks, message.ask)) return REFUSED;
  const name = message.ask as keyof P;
  const wanted = checks[name];
  const fits =
    message.args.length === wanted.length && wanted.every((check, index) => check(message.args[index]));
  if (!fits) return REFUSED;
  try {
    const answer = answers[name] as (...args: readonly unknown[]) => Promise<unknown>;
    return { ok: (await answer(...message.args)) ?? null };
  } catch (error) {
    return { failure: encodeError(error) };
  }
}

/** The value of a reply; throws the AuditError that was thrown on the other side. */
export function openReply(reply: unknown): unknown {
  if (typeof reply === 'object' && reply !== null) {
    if ('failure' in reply) throw decodeError(reply.failure as Failure);
    if ('ok' in reply) return reply.ok;
  }
  throw new AuditError('unexpected', 'no answer');
}

const isEnvelope = (message: unknown): message is Envelope =>
  typeof message === 'object' &&
  message !== null &&
  typeof (message as Envelope).ask === 'string' &&
  Array.isArray((message as Envelope).args);
