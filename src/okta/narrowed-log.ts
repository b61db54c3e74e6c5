import type { LogEvent } from '../model/log-event.ts';
import type { Answer } from './http.ts';
import { logOfLate } from './log-of-late.ts';
import type { List } from './readers/endpoints.ts';

const CLAUSE = /([\w.]+) (eq|sw) "([^"]*)"/g;
const INNERMOST = /\(([^()]*)\)/;

/** The whole System Log is one file; of it, what a path asks for by a filter that compares texts with `eq` and `sw`, as of late. */
export function asAsked(path: string, answer: Answer): Answer {
  const [pathname, query] = path.split('?');
  const asked = new URLSearchParams(pathname === '/api/v1/logs' ? query : '');
  const filter = asked.get('filter');
  if (filter === null) return answer;
  const narrowed = async (): Promise<List<LogEvent>> => {
    const { items, malformed } = (await answer.value()) as List<LogEvent>;
    const events = logOfLate(items, asked.get('until') ?? '');
    return { items: events.filter((event) => isAsked(event, filter)), malformed };
  };
  return { ...answer, value: narrowed };
}

/** Clauses become words, then what stands in brackets does, from the inside out. */
function isAsked(event: LogEvent, filter: string): boolean {
  let text = filter.replace(CLAUSE, (_, path: string, how: string, wanted: string) =>
    word(valuesAt(event, path).some((value) => (how === 'eq' ? value === wanted : value.startsWith(wanted)))),
  );
  while (INNERMOST.test(text)) text = text.replace(INNERMOST, (_, inner: string) => word(holds(inner)));
  return holds(text);
}

const word = (holding: boolean): string => (holding ? 'yes' : 'no');
const holds = (text: string): boolean =>
  text.split(' or ').some((part) => part.split(' and ').every((one) => one === 'yes'));

function valuesAt(
  { eventType, targetIds, actorId, outcome, reason }: LogEvent,
  path: string,
): readonly string[] {
  if (path === 'target.id') return targetIds;
  const value = { eventType, 'actor.id': actorId, 'outcome.reason': reason, 'outcome.result': outcome }[path];
  return value === undefined ? [] : [value];
}
