import { text } from '../../i18n/text.ts';
import { pageRoute } from '../page-route.ts';
import { captureStructure } from './capture-structure.ts';
import { isKnownName } from './known-text.ts';

/** A file that is shown before it is saved. */
export interface TextFile {
  readonly name: string;
  readonly content: string;
}

/** The structure of a page as a file; neither its name nor what it holds says whose page it is. */
export const structureFile = ({ document, location }: Window, now: Date): TextFile => ({
  name: `okta-page-structure-${now.toISOString().slice(0, 10)}.txt`,
  content: [
    text('panel.capture.head'),
    text('panel.capture.about'),
    text('panel.capture.page {kind}', { kind: kindOf(location.href) }),
    '',
    captureStructure(document),
  ].join('\n'),
});

function kindOf(url: string): string {
  const route = pageRoute(url);
  const tab = route?.kind === 'app' && route.tab !== undefined && isKnownName(route.tab) ? route.tab : '';
  return `${route?.kind ?? ''} ${tab}`.trim();
}
