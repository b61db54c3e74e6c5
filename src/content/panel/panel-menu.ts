import { text } from '../../i18n/text.ts';
import { PANEL_PLACES, type PanelPlaces } from '../../model/panel.ts';
import type { TextFile } from '../capture/structure-file.ts';
import { element, onTrusted, pressable } from './elements.ts';

export interface MenuDeeds {
  choosePlaces(places: PanelPlaces): void;
  /** Absent where there is nothing to capture. */
  readonly capture?: () => TextFile;
}

/** What stands behind the panel's “More” button: where panel and badges show, and capturing the page's structure. */
export function panelMenu(
  places: PanelPlaces,
  choosePlaces: MenuDeeds['choosePlaces'],
  capture: (() => void) | undefined,
): HTMLElement {
  let chosen = places;
  const boxes = PANEL_PLACES.map((place) => {
    const box = element('input', '');
    box.type = 'checkbox';
    box.checked = chosen[place];
    onTrusted(box, 'change', () => {
      chosen = { ...chosen, [place]: box.checked };
      choosePlaces(chosen);
    });
    return element('label', '', box, text(`panel.place.${place}`));
  });
  const menu = element(
    'div',
    'menu',
    element('fieldset', '', element('legend', '', text('panel.places')), ...boxes),
    element('p', 'muted', text('panel.places.about')),
  );
  if (capture) menu.append(pressable('', capture, text('panel.capture')));
  menu.hidden = true;
  return menu;
}
