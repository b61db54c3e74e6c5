import { text } from '../../i18n/text.ts';
import { askFromConsole } from '../../messaging/messenger.ts';
import type { PanelSettings, PanelView } from '../../model/panel.ts';
import { openPanel, type Panel } from './panel.ts';

/** What a panel is about. */
export interface Topic {
  readonly appId?: string;
  /** The element that shows a path. */
  find(at: string): Element | undefined;
}

/** Holds the panel, while there is something to show, and shows the newest answer only. */
export function openDisplay(document: Document, settings: PanelSettings) {
  let panel: Panel | undefined;
  let turn = 0;
  const show = (view: PanelView, topic: Topic): void => {
    const { appId } = topic;
    panel?.show(view, {
      show: (at) => topic.find(at)?.scrollIntoView({ block: 'center' }),
      ...(appId && { check: () => void answer(askFromConsole('check-this-app', appId), topic) }),
      toggled: (open) => void askFromConsole('write-panel', { ...settings, open }).catch(() => undefined),
    });
  };
  /** Shows an answer unless something newer was asked meanwhile. */
  const answer = async (asked: Promise<PanelView | null>, topic: Topic): Promise<void> => {
    panel ??= openPanel(document, settings.open);
    turn += 1;
    const mine = turn;
    const view = await asked.catch(() => null);
    if (mine !== turn) return;
    if (view) show(view, topic);
    else panel?.say(text('panel.unread'));
  };
  return {
    answer,
    isOurs: (node: Node): boolean => panel?.host === node,
    drop(): void {
      turn += 1;
      panel?.remove();
      panel = undefined;
    },
  };
}
