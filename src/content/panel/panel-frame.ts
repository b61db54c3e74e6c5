import { text } from '../../i18n/text.ts';
import type { PanelSettings } from '../../model/panel.ts';
import { capturePreview, type Preview } from './capture-preview.ts';
import { element, onTrusted, pressable, unseen } from './elements.ts';
import { type MenuActions, panelMenu } from './panel-menu.ts';
import { resizeEdge } from './resize-edge.ts';

/** The parts of the panel that stay while what it says changes. */
export interface Frame {
  readonly frame: HTMLElement;
  readonly panel: HTMLElement;
  readonly tab: HTMLButtonElement;
  readonly title: HTMLElement;
  readonly closer: HTMLButtonElement;
  /** Where findings go; scrolls. */
  readonly scroll: HTMLElement;
  readonly live: HTMLElement;
}

export interface FrameActions extends MenuActions {
  open(): void;
  close(): void;
  resized(width: number): void;
  keepWidth(width: number): void;
}

export function panelFrame({ width }: Pick<PanelSettings, 'width'>, actions: FrameActions): Frame {
  const title = element('h2', '');
  const live = unseen('');
  live.setAttribute('role', 'status');
  const scroll = element('div', 'scroll');
  const preview = previewOver(scroll, actions.capture, (words) => {
    live.textContent = words;
    more.focus();
  });
  const { more, menu, setMenuOpen } = menuWithButton(actions, preview);
  const closer = pressable('quiet', actions.close, text('panel.close'));
  const panel = element(
    'div',
    'panel',
    resizeEdge(width, actions.resized, actions.keepWidth),
    element('header', '', title, more, closer),
    menu,
    ...(preview ? [preview.node] : []),
    scroll,
  );
  onTrusted(panel, 'keydown', (event) => {
    if (event.key !== 'Escape') return;
    if (!menu.hidden) {
      setMenuOpen(false);
      more.focus();
    } else if (preview?.isOpen()) preview.close();
    else actions.close();
  });
  const tab = pressable('tab', actions.open);
  const frame = element('section', 'frame', panel, tab, live);
  frame.setAttribute('aria-label', text('panel.name'));
  return { frame, panel, tab, title, closer, scroll, live };
}

/** The menu and the button that opens it. */
function menuWithButton(
  actions: MenuActions,
  preview: Preview | undefined,
): { readonly more: HTMLButtonElement; readonly menu: HTMLElement; setMenuOpen(open: boolean): void } {
  const capture = (): void => {
    setMenuOpen(false);
    preview?.open();
  };
  const { node: menu, show } = panelMenu(actions, preview && capture);
  const more = pressable('quiet', () => setMenuOpen(menu.hidden === true), text('panel.menu'));
  const setMenuOpen = (open: boolean): void => {
    if (open) show();
    else menu.hidden = true;
    more.setAttribute('aria-expanded', String(open));
  };
  setMenuOpen(false);
  return { more, menu, setMenuOpen };
}

/** What was captured, in place of the findings; `closed` is told what to say aloud. */
function previewOver(
  scroll: HTMLElement,
  capture: MenuActions['capture'],
  closed: (words: string) => void,
): Preview | undefined {
  return (
    capture &&
    capturePreview(capture, (open, words) => {
      scroll.hidden = open;
      if (!open) closed(words);
    })
  );
}
