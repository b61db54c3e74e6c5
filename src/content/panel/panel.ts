import { text } from '../../i18n/text.ts';
import type { PanelView } from '../../model/panel.ts';
import { worst } from '../../model/severity.ts';
import { element, pressable } from './elements.ts';
import { findingItem } from './finding-item.ts';
import { PANEL_STYLES } from './panel-styles.ts';

export interface PanelActions {
  /** Scrolls to the row a path speaks of. */
  show(at: string): void;
  /** Reads the app through the API; absent where there is none yet. */
  readonly check?: () => void;
  /** The user opened or closed the panel. */
  toggled(open: boolean): void;
}

export interface Panel {
  /** The only node of ours in the page. */
  readonly host: HTMLElement;
  show(view: PanelView, actions: PanelActions): void;
  /** Says one quiet sentence instead of findings. */
  say(words: string): void;
  remove(): void;
}

/** A panel beside Okta's page, in a closed shadow root: no script of the page can read or press anything in it. */
export function openPanel(document: Document, open: boolean): Panel {
  const host = document.createElement('div');
  const root = host.attachShadow({ mode: 'closed' });
  style(document, root);
  const frame = element(document, 'section', 'panel');
  frame.setAttribute('aria-label', text('panel.name'));
  if (isDark(document)) frame.toggleAttribute('data-dark', true);
  frame.toggleAttribute('data-closed', !open);
  root.append(frame);
  document.body.append(host);
  let actions: PanelActions | undefined;
  const toggle = (): void => {
    const isOpen = frame.hasAttribute('data-closed');
    frame.toggleAttribute('data-closed', !isOpen);
    for (const button of frame.querySelectorAll('header button'))
      button.textContent = text(isOpen ? 'panel.close' : 'panel.open');
    actions?.toggled(isOpen);
  };
  frame.addEventListener('keydown', (event) => {
    if (event.isTrusted && event.key === 'Escape' && !frame.hasAttribute('data-closed')) toggle();
  });
  const header = (words: string): HTMLElement =>
    element(
      document,
      'header',
      '',
      element(document, 'h2', '', words),
      pressable(document, text(frame.hasAttribute('data-closed') ? 'panel.open' : 'panel.close'), toggle),
    );
  return {
    host,
    show(view, next) {
      actions = next;
      frame.replaceChildren(header(heading(view)), ...body(document, view, next));
    },
    say: (words) =>
      frame.replaceChildren(header(text('panel.name')), element(document, 'p', 'source', words)),
    remove: () => host.remove(),
  };
}

function heading({ findings }: PanelView): string {
  if (findings.length === 0) return text('panel.none');
  const severity = text(`severity.${worst(findings.map((finding) => finding.severity))}`);
  return text('panel.count {count} {severity}', { count: findings.length, severity });
}

function body(document: Document, view: PanelView, actions: PanelActions): readonly HTMLElement[] {
  const source = element(document, 'p', 'source', text(`panel.source.${view.source}`));
  source.setAttribute('role', 'status');
  if (view.unknown > 0) source.append(` ${text('panel.unknown {count}', { count: view.unknown })}`);
  const list = element(
    document,
    'ul',
    '',
    ...view.findings.map((finding) => findingItem(document, finding, actions.show)),
  );
  const { check } = actions;
  return [
    source,
    ...(check ? [element(document, 'p', 'source', pressable(document, text('panel.check'), check))] : []),
    list,
  ];
}

function style(document: Document, root: ShadowRoot): void {
  const Sheet = document.defaultView?.CSSStyleSheet;
  try {
    const sheet = new (Sheet as typeof CSSStyleSheet)();
    sheet.replaceSync(PANEL_STYLES);
    root.adoptedStyleSheets = [sheet];
  } catch {
    // Browsers where a content script has no constructed style sheets.
    root.append(element(document, 'style', '', PANEL_STYLES));
  }
}

/** Follows the page, which may be dark although the system is light. */
function isDark(document: Document): boolean {
  const colour = document.defaultView?.getComputedStyle(document.body).backgroundColor ?? '';
  const [red, green, blue, alpha = '1'] = colour.match(/[\d.]+/g) ?? [];
  if (red === undefined || alpha === '0') return false;
  return 0.3 * Number(red) + 0.6 * Number(green) + 0.1 * Number(blue) < 96;
}
