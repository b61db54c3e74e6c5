import { text } from '../../i18n/text.ts';
import type { Mark } from '../../model/panel.ts';
import { BADGE_STYLES } from './badge-styles.ts';
import { closedHost } from './closed-host.ts';
import { element, unseen } from './elements.ts';

/** A node for a row of a list, and the way to say how bad its worst finding is. */
export function openBadge(): {
  readonly host: HTMLElement;
  show(mark: Mark | undefined, dark: boolean): void;
} {
  const { host, place } = closedHost('span', BADGE_STYLES);
  const badge = element('span', '');
  place.append(badge);
  return {
    host,
    show(mark, dark) {
      const severity = mark ? text(`severity.${mark.severity}`) : '';
      const content = mark
        ? [shownWords(mark), unseen(text('badge.words {severity} {count}', { severity, count: mark.count }))]
        : [];
      badge.className = `badge ${dark ? 'dark' : 'light'}`;
      badge.replaceChildren(...content);
    },
  };
}

function shownWords({ severity, count }: Mark): HTMLElement {
  const words = `${text(`severity.${severity}`)}${text('separator')}${count}`;
  const shown = element('span', `mark ${severity}`, words);
  shown.setAttribute('aria-hidden', 'true');
  return shown;
}
