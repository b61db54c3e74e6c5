import { text } from '../../i18n/text.ts';
import type { Mark } from '../../model/panel.ts';
import { closedHost } from './closed-host.ts';
import { COLOURS, SANS } from './colours.ts';
import { element, unseen } from './elements.ts';

/** Every badge takes the same room, the empty ones too: the page could measure it otherwise. */
const STYLES = `${COLOURS}
:host {
  all: initial !important; display: inline-block !important; width: 96px !important; height: 18px !important;
  margin-inline-start: 8px !important; contain: strict !important; vertical-align: middle !important;
  pointer-events: none !important;
}
.badge { display: block; font: 11px/16px ${SANS}; }
`;

/** A node for a row of a list, and the way to say how bad its worst finding is. */
export function openBadge(): {
  readonly host: HTMLElement;
  show(mark: Mark | undefined, dark: boolean): void;
} {
  const { host, place } = closedHost('span', STYLES);
  return {
    host,
    show(mark, dark) {
      const severity = mark ? text(`severity.${mark.severity}`) : '';
      const content = mark
        ? [shownWords(mark), unseen(text('badge.words {severity} {count}', { severity, count: mark.count }))]
        : [];
      place.replaceChildren(element('span', `badge ${dark ? 'dark' : 'light'}`, ...content));
    },
  };
}

function shownWords({ severity, count }: Mark): HTMLElement {
  const words = `${text(`severity.${severity}`)}${text('separator')}${count}`;
  const shown = element('span', `mark ${severity}`, words);
  shown.setAttribute('aria-hidden', 'true');
  return shown;
}
