import { describe, expect, test } from 'vitest';
import { AuditError } from '../../src/model/failure.ts';
import { atMost } from '../../src/okta/at-most.ts';
import type { Answer, Get } from '../../src/okta/http.ts';
import { isPause, pauseUntil } from '../../src/okta/pause.ts';
import { untilHalt } from '../../src/okta/until-halt.ts';
import { answer, never, refusal } from './fake-org.ts';

const SIGNED_OUT = refusal(401, 'E0000011');
const code = (expected: string) => expect.objectContaining({ code: expected });

/** Answers some paths, and the others only when they are aborted, a moment later. */
function slowOrg(answers: Readonly<Record<string, Answer | Error>>) {
  const asked: string[] = [];
  const underway = new Set<string>();
  const get: Get = async (path, signal) => {
    asked.push(path);
    const ready = answers[path];
    if (ready instanceof Error) throw ready;
    if (ready) return ready;
    underway.add(path);
    await new Promise((resolve) => signal.addEventListener('abort', resolve));
    await new Promise((resolve) => setTimeout(resolve, 5));
    underway.delete(path);
    throw new AuditError('cancelled');
  };
  return { get, asked, underway };
}
const readFrom = async (get: Get, path: string): Promise<unknown> => (await get(path, never)).value();
const failureOf = (work: Promise<unknown>): Promise<unknown> => work.catch((error: unknown) => error);

describe('a failure that ends everything', () => {
  test.each<[string, Answer | Error]>([
    ['an answer', SIGNED_OUT],
    ['a request', new AuditError('offline')],
    ['a body', answer(new AuditError('offline'))],
    ['a bug', new TypeError('a bug')],
  ])('of %s ends what is under way, for the same reason', async (_what, bad) => {
    const org = slowOrg({ bad });
    const reasons: unknown[] = [];
    const all = await failureOf(
      untilHalt(org.get, async (get) => {
        const reads = ['slow', 'bad'].map((path) => readFrom(get, path));
        for (const read of await Promise.allSettled(reads))
          if (read.status === 'rejected') reasons.push(read.reason);
        throw reasons[0];
      }),
    );
    expect(reasons).toHaveLength(2);
    expect(new Set([...reasons, all]).size).toBe(1);
    expect(all).not.toEqual(code('cancelled'));
  });

  test('ends before anybody else is told: nothing is under way, and nothing more is sent', async () => {
    const org = slowOrg({ bad: SIGNED_OUT });
    const error = await failureOf(
      untilHalt(org.get, async (get) => {
        const others = [readFrom(get, 'slow'), readFrom(get, 'slower')];
        for (const other of others) other.catch(() => undefined);
        await failureOf(readFrom(get, 'bad'));
        await Promise.all([readFrom(get, 'later'), ...others]);
      }),
    );
    expect(error).toEqual(code('signed-out'));
    expect(org.asked).toEqual(['slow', 'slower', 'bad']);
    expect([...org.underway]).toEqual([]);
  });

  test('leaves nothing behind of what was waiting for its turn', async () => {
    const org = slowOrg({ bad: SIGNED_OUT });
    const paths = ['slow', 'bad', 'next', 'and next'];
    const error = await failureOf(
      untilHalt(atMost(2, org.get), (get) => Promise.all(paths.map((path) => readFrom(get, path)))),
    );
    expect(error).toEqual(code('signed-out'));
    await new Promise((resolve) => setTimeout(resolve, 10));
    expect(org.asked).toEqual(['slow', 'bad']);
  });

  test('counts for more than a pause that came first', async () => {
    const org = slowOrg({ bad: SIGNED_OUT, full: pauseUntil(1) });
    const error = await failureOf(
      untilHalt(org.get, async (get) => {
        const reads = await Promise.allSettled(['full', 'bad'].map((path) => readFrom(get, path)));
        for (const read of reads) if (read.status === 'rejected') throw read.reason;
      }),
    );
    expect(error).toEqual(code('signed-out'));
  });
});

describe('what ends less', () => {
  test.each<[string, Answer | Error]>([
    ['a failure of one thing', refusal(403, 'E0000006')],
    ['a pause', pauseUntil(1)],
    ['a request that was cancelled', new AuditError('cancelled')],
  ])('%s lets the others be sent', async (_what, bad) => {
    const org = slowOrg({ bad, good: answer('value') });
    const values = await untilHalt(org.get, async (get) => {
      await failureOf(readFrom(get, 'bad'));
      return readFrom(get, 'good');
    });
    expect(values).toBe('value');
  });

  test('work that ends with a pause leaves nothing under way', async () => {
    const org = slowOrg({ full: pauseUntil(1) });
    const error = await failureOf(
      untilHalt(org.get, (get) => Promise.all(['slow', 'full'].map((path) => readFrom(get, path)))),
    );
    expect(isPause(error)).toBe(true);
    expect([...org.underway]).toEqual([]);
  });
});
