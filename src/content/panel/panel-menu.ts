import { text } from '../../i18n/text.ts';
import { PANEL_PLACES, type PanelPlace, type PanelPlaces } from '../../model/panel.ts';
import type { TextFile } from '../capture/structure-file.ts';
import { element, onTrusted, pressable } from './elements.ts';

export interface MenuActions {
  /** As they are chosen just now, perhaps elsewhere. */
  places(): PanelPlaces;
  choosePlace(place: PanelPlace, on: boolean): void;
  /** Absent where there is nothing to capture. */
  readonly capture?: () => TextFile;
}

/** What stands behind the panel's “More” button: where panel and badges show, and capturing the page's structure. */
export function panelMenu(
  { places, choosePlace }: Pick<MenuActions, 'places' | 'choosePlace'>,
  capture: (() => void) | undefined,
): { readonly node: HTMLElement; show(): void } {
  const boxes = PANEL_PLACES.map((place) => {
    const box = element('input', '');
    box.type = 'checkbox';
    onTrusted(box, 'change', () => choosePlace(place, box.checked));
    return { place, box };
  });
  const menu = element(
    'div',
    'menu',
    element(
      'fieldset',
      '',
      element('legend', '', text('panel.places')),
      ...boxes.map(({ place, box }) => element('label', '', box, text(`panel.place.${place}`))),
    ),
    element('p', 'muted', text('panel.places.about')),
  );
  if (capture) menu.append(pressable('', capture, text('panel.capture')));
  return {
    node: menu,
    show() {
      const chosen = places();
      for (const { place, box } of boxes) box.checked = chosen[place];
      menu.hidden = false;
    },
  };
}
