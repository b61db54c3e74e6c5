import browser from 'webextension-polyfill';
import { text } from '../i18n/text.ts';
import type { OrgState } from '../model/run.ts';

/** Black and white on these pass 4.5:1. */
const RED = '#b3261e';
const GREY = '#5f6368';
const AMBER = '#8a5300';
const WHITE = '#ffffff';

export interface Badge {
  readonly text: string;
  readonly colour: string;
  readonly title: string;
}

/** The toolbar button of a tab whose org is in this state; undefined state for a tab without an org. */
export function badgeOf(state: OrgState | undefined): Badge {
  const product = text('product');
  if (!state || (state.phase === 'idle' && !state.summary)) return { text: '', colour: GREY, title: product };
  const title = `${product}\n${state.org} – ${wordsFor(state)}`;
  if (state.phase === 'running') return { text: '…', colour: GREY, title };
  if (state.phase === 'incomplete' || state.phase === 'error') return { text: '!', colour: AMBER, title };
  const urgent = urgentFindings(state);
  return { text: urgent === 0 ? '' : urgent > 999 ? '999+' : `${urgent}`, colour: RED, title };
}

const urgentFindings = ({ summary }: OrgState): number =>
  summary ? summary.counts.critical + summary.counts.high : 0;

function wordsFor(state: OrgState): string {
  const { phase, failure, summary } = state;
  const words = [text(`phase.${phase}`)];
  if (failure) words.push(text(`failure.${failure.code}`));
  else if (summary && phase === 'done') {
    words.push(`${text('severity.critical')}: ${summary.counts.critical}`);
    words.push(`${text('severity.high')}: ${summary.counts.high}`);
  }
  return words.join(text('separator'));
}

/** Shows it on the button of one tab. A tab closed meanwhile is nobody's loss. */
export async function showBadge(tabId: number, badge: Badge): Promise<void> {
  await Promise.all([
    browser.action.setBadgeText({ tabId, text: badge.text }),
    browser.action.setBadgeBackgroundColor({ tabId, color: badge.colour }),
    browser.action.setBadgeTextColor?.({ tabId, color: WHITE }),
    browser.action.setTitle({ tabId, title: badge.title }),
  ]).catch(() => undefined);
}
