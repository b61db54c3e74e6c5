import { text } from '../../i18n/text.ts';
import type { PanelFinding, PanelProblem } from '../../model/panel.ts';
import { element, pressable } from './elements.ts';

/** One finding: how bad, what is wrong, why, the clicks that fix it, and a way to the row it speaks of. */
export function findingItem(
  document: Document,
  finding: PanelFinding,
  onShow: (at: string) => void,
): HTMLLIElement {
  const { severity, title, problems, why, fix } = finding;
  const first = problems[0];
  return element(
    document,
    'li',
    '',
    element(
      document,
      'h3',
      '',
      element(document, 'span', `severity ${severity}`, text(`severity.${severity}`)),
      ` ${title}`,
    ),
    ...problems.map((problem) => sentence(document, problem)),
    element(document, 'p', 'muted', why),
    element(document, 'p', 'muted', `${text('panel.fix')} ${fix}`),
    ...(first ? [pressable(document, text('panel.show-row'), () => onShow(first.at))] : []),
  );
}

const sentence = (document: Document, { text: words, change }: PanelProblem): HTMLParagraphElement =>
  element(
    document,
    'p',
    '',
    ...(change ? [element(document, 'span', 'change', `${text(`panel.change.${change}`)} `)] : []),
    words,
  );
