import { text } from '../../i18n/text.ts';
import { element, pressable } from './elements.ts';
import { type FindingGroup, findingGroups } from './finding-groups.ts';

export interface BodyContent {
  readonly groups: readonly FindingGroup[];
  /** Quiet sentences: what could not be read, why a check failed. */
  readonly notes: readonly string[];
  /** The app is being read through the API. */
  readonly checking: boolean;
}

/** The panel below its head. `check` is absent where there is no app yet that could be checked. */
export function panelBody(
  root: ShadowRoot,
  check: (() => void) | undefined,
): { readonly nodes: readonly HTMLElement[]; show(content: BodyContent): void } {
  const groups = findingGroups(root);
  const notes = element('div', '');
  const button = check && pressable('check', check);
  return {
    nodes: [...(button ? [button] : []), notes, groups.node],
    show(content: BodyContent): void {
      if (button) {
        button.setAttribute('aria-disabled', String(content.checking));
        button.textContent = text(content.checking ? 'panel.checking' : 'panel.check');
      }
      const words = content.notes.join('\n');
      if (notes.textContent !== words)
        notes.replaceChildren(...content.notes.map((note) => element('p', 'note', note)));
      groups.show(content.groups);
    },
  };
}
