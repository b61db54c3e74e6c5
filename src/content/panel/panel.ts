import type { PanelSettings } from '../../model/panel.ts';
import { closedHost } from './closed-host.ts';
import { isDarkPage } from './dark-page.ts';
import { heading } from './heading.ts';
import { clearPlaces, onMoved } from './keep-clear.ts';
import { type BodyContent, panelBody } from './panel-body.ts';
import { type Frame, type FrameActions, panelFrame } from './panel-frame.ts';
import { PANEL_STYLES } from './panel-styles.ts';
import { TOP } from './room.ts';
import { openRowMarks, type RowMark } from './row-marks.ts';

/** The height follows the page alone, since the page can feel by its own hit tests how high the panel is. */
const HIGHEST = 560;

export interface PanelContent extends BodyContent {
  readonly marks: readonly RowMark[];
}

export interface PanelActions extends Pick<FrameActions, 'places' | 'choosePlace' | 'capture'> {
  /** Absent where there is no app yet that could be checked. */
  readonly check?: () => void;
  keep(change: Partial<Pick<PanelSettings, 'open' | 'width'>>): void;
}

export interface Panel {
  show(content: PanelContent): void;
  /** Scrolls to a row and marks it. */
  point(row: Element): void;
  /** Tells assistive technology what has changed. */
  announce(words: string): void;
}

/** A panel beside Okta's page, in a closed shadow root. It never covers the buttons of a form; it goes with the signal. */
export function openPanel(
  page: Window,
  settings: PanelSettings,
  actions: PanelActions,
  signal: AbortSignal,
): Panel {
  const { host, root, place: inside } = closedHost('div', PANEL_STYLES);
  const marks = openRowMarks(page, signal);
  const parts = framed(page, settings, actions);
  const body = panelBody(root, actions.check);
  parts.scroll.append(...body.nodes);
  parts.frame.prepend(marks.node);
  inside.append(parts.frame);
  page.document.body.append(host);
  signal.addEventListener('abort', () => host.remove());
  const place = (): void => {
    parts.place();
    marks.place();
  };
  onMoved(page, signal, place);
  return {
    show(content) {
      if (!host.isConnected && !signal.aborted) page.document.body.append(host);
      parts.frame.className = `frame ${isDarkPage(page) ? 'dark' : 'light'}`;
      showHeading(parts, content);
      body.show(content);
      marks.show(content.marks);
      parts.place();
    },
    point: marks.point,
    announce: (words) => {
      parts.live.textContent = words;
    },
  };
}

/** The frame, open or folded to its tab, kept clear of the page's buttons. */
function framed(page: Window, settings: PanelSettings, actions: PanelActions): Frame & { place(): void } {
  let { open, width } = settings;
  const place = (): void => {
    const room = clearPlaces(page, width);
    const shown = open && room.panel !== undefined;
    parts.frame.style.setProperty('--width', `${width}px`);
    parts.panel.hidden = !shown;
    parts.tab.hidden = shown;
    parts.panel.style.top = `${room.panel?.top ?? TOP}px`;
    parts.panel.style.height = `${Math.min(room.panel?.height ?? 0, HIGHEST)}px`;
    parts.tab.style.top = `${room.tab?.top ?? TOP}px`;
  };
  const turn = (next: boolean): void => {
    open = next;
    place();
    (parts.panel.hidden ? parts.tab : parts.closer).focus();
    actions.keep({ open });
  };
  const parts = panelFrame(settings, {
    ...actions,
    open: () => turn(true),
    close: () => turn(false),
    resized(next) {
      width = next;
      place();
    },
    keepWidth: (next) => actions.keep({ width: next }),
  });
  return { ...parts, place };
}

function showHeading({ title, tab }: Frame, { groups }: PanelContent): void {
  const { words, level } = heading(groups);
  if (title.textContent !== words) title.textContent = words;
  tab.className = `tab ${level}`;
  if (tab.textContent !== words) tab.textContent = words;
}
