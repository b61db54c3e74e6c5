import type { Mark } from '../../model/panel.ts';
import type { Ask } from './ask.ts';
import type { ListKind } from './list-badge-rows.ts';

/** The worker answers as many at once; longer lists are marked as far as this. */
const AT_ONCE = 1_000;
/** Longer names than Okta allows are asked about by nobody. */
const LONGEST = 500;

/** The marks that the worker has told on this page. `told` is called with each answer. */
export function openMarks(kind: ListKind, ask: Ask, told: () => void) {
  let marks = new Map<string, Mark | undefined>();
  let audited: boolean | undefined;
  const askFor = async (ids: readonly string[]): Promise<void> => {
    const mine = marks;
    for (const id of ids) mine.set(id, undefined);
    const found = await ask('read-marks', kind, ids).catch(() => undefined);
    for (const id of ids) {
      if (found === undefined) mine.delete(id);
      else if (found && Object.hasOwn(found, id)) mine.set(id, found[id]);
    }
    if (mine !== marks || found === undefined) return;
    audited = found !== null;
    told();
  };
  return {
    of: (id: string): Mark | undefined => marks.get(id),
    /** Whether there is an audit; undefined until the worker has told. */
    audited: (): boolean | undefined => audited,
    /** Asks about those among these that nobody has asked about. */
    learn(ids: readonly string[]): void {
      const unknown = [...new Set(ids)].filter((id) => !marks.has(id) && id.length <= LONGEST);
      if (unknown.length > 0) void askFor(unknown.slice(0, AT_ONCE));
    },
    /** There may be a newer audit. */
    forget(): void {
      marks = new Map();
      audited = undefined;
    },
  };
}
