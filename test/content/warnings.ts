import { catalogue } from '../../src/background/catalogue.ts';
import { openConsolePanel } from '../../src/background/console-panel.ts';
import { openRows } from '../../src/background/rows.ts';
import type { Ask } from '../../src/content/panel/ask.ts';
import { openPageJudge } from '../../src/content/panel/page-judge.ts';
import { elementAt, type PageReading, readPage } from '../../src/content/read-page.ts';
import { consoleChecks } from '../../src/messaging/console-checks.ts';
import { replyTo } from '../../src/messaging/envelope.ts';
import type { ConsoleRequests } from '../../src/messaging/protocol.ts';
import type { PanelView } from '../../src/model/panel.ts';

/** One problem as the panel gets it. Without texts a sentence is the name of its variant. */
export interface Warning {
  readonly rule: string;
  readonly at: string;
  readonly change: string | undefined;
  /** The row of the page it leads to. */
  readonly row: Element | undefined;
}

const panel = openConsolePanel({
  rows: openRows(),
  catalogue,
  texts: async () => ({}),
  check: () => Promise.reject(new Error('not asked for')),
});

/** Reads a page and has it judged as the content script and the worker do it, message checks and copies included. */
export function judgeOf(page: Document, url: string) {
  const { signal } = new AbortController();
  let answered = (): void => undefined;
  const ask = (async (name: 'judge-page', ...args: unknown[]) => {
    const message: unknown = structuredClone({ ask: name, args });
    const reply = await replyTo<Pick<ConsoleRequests, 'judge-page'>>(
      message,
      true,
      { 'judge-page': consoleChecks['judge-page'] },
      { 'judge-page': (asked) => panel.judge('acme.okta.com', asked) },
    );
    if (!('ok' in reply)) throw new Error(JSON.stringify(reply));
    return reply.ok;
  }) as unknown as Ask;
  const judge = openPageJudge(ask, signal, () => answered());
  return {
    /** What is warned of now. */
    async look(): Promise<readonly Warning[]> {
      const reading = readPage(page, url);
      if (!reading) throw new Error('the page was not read');
      const said = new Promise<void>((resolve) => {
        answered = resolve;
      });
      judge.judge(reading);
      await said;
      return warningsIn(judge.verdict()?.view, reading);
    },
    /** Rules that could not judge what was seen last. */
    unknown: () => judge.verdict()?.view.unknown ?? 0,
  };
}

const warningsIn = (view: PanelView | undefined, reading: PageReading): readonly Warning[] =>
  (view?.findings ?? []).flatMap(({ ruleId, problems }) =>
    problems.map(({ text, at, change }) => ({
      rule: `${ruleId}/${text}`,
      at,
      change,
      row: elementAt(reading, at),
    })),
  );

/** What Save would bring: rule, variant and path. */
export const newsOf = (warnings: readonly Warning[]): readonly string[] =>
  warnings.filter(({ change }) => change === 'new').map(({ rule, at }) => `${rule} ${at}`);
