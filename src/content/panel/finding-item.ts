import { text } from '../../i18n/text.ts';
import type { PanelFinding, PanelProblem } from '../../model/panel.ts';
import { visibleText } from '../../report/visible-text.ts';
import { element, pressable } from './elements.ts';

/** Leads to the row that a path speaks of; undefined where the page shows none. */
export type WayTo = (at: string) => (() => void) | undefined;

/** More problems than this are shown on request. */
const AT_ONCE = 8;

/** One finding: how bad, what is wrong with which value, why, and the clicks that fix it. */
export function findingItem(
  { severity, title, confidence, problems, why, fix }: PanelFinding,
  unsaved: boolean,
  wayTo: WayTo,
): HTMLLIElement {
  const list = element('div', 'problems');
  const add = (some: readonly PanelProblem[]): void =>
    list.append(...some.map((problem) => problemLine(problem, unsaved, wayTo(problem.at))));
  add(problems.slice(0, AT_ONCE));
  const rest = problems.slice(AT_ONCE);
  if (rest.length > 0) {
    const more = pressable('quiet', () => {
      more.remove();
      add(rest);
    });
    more.append(text('panel.more {count}', { count: rest.length }));
    list.append(more);
  }
  const item = element(
    'li',
    `finding ${severity}`,
    element('h4', '', element('span', 'mark', text(`severity.${severity}`)), ' ', visibleText(title)),
    list,
    element(
      'details',
      '',
      element('summary', '', text('panel.why')),
      element('p', '', visibleText(why)),
      element('p', '', element('strong', '', text('panel.fix')), ' ', visibleText(fix)),
    ),
  );
  if (confidence !== 'high') item.append(element('p', 'muted', text(`confidence.${confidence}`)));
  return item;
}

function problemLine(problem: PanelProblem, unsaved: boolean, go: (() => void) | undefined): HTMLElement {
  const { change, severity } = problem;
  const label = change ? text(`panel.change.${change}`) : unsaved ? text('panel.unsaved') : undefined;
  const content = [...(label ? [element('span', 'change', label), ' '] : []), ...sentence(problem)];
  const className = `problem ${change === 'fixed' ? 'good fixed' : severity}`;
  if (!go) return element('p', className, ...content);
  const line = pressable(className, go, ...content);
  line.title = text('panel.show-row');
  return line;
}

/** The sentence with its value set apart, or beside it where the sentence leaves it out. */
function sentence({ text: words, value }: PanelProblem): readonly (Node | string)[] {
  const shown = value === undefined ? '' : String(value);
  if (shown === '') return [visibleText(words)];
  const code = element('code', '', visibleText(shown));
  const at = words.indexOf(shown);
  if (at < 0) return [visibleText(words), ' ', code];
  return [visibleText(words.slice(0, at)), code, visibleText(words.slice(at + shown.length))];
}
