import { text } from '../../i18n/text.ts';
import type { TextFile } from '../capture/structure-file.ts';
import { element, pressable } from './elements.ts';
import { saveText } from './save-text.ts';

export interface Preview {
  readonly node: HTMLElement;
  isOpen(): boolean;
  open(): void;
  close(): void;
}

/** Shows what was captured of the page before it is saved; `turned` is told when it opens and closes. */
export function capturePreview(
  capture: () => TextFile,
  turned: (open: boolean, words: string) => void,
): Preview {
  const shown = readOnlyText(text('panel.capture.text'));
  const node = element('div', 'preview');
  let file: TextFile | undefined;
  const isOpen = (): boolean => !node.hidden;
  const close = (words = ''): void => {
    if (!isOpen()) return;
    node.hidden = true;
    file = undefined;
    shown.value = '';
    turned(false, words);
  };
  const save = (): void => {
    if (!file) return;
    saveText(file);
    close(text('panel.capture.saved {file}', { file: file.name }));
  };
  node.append(...parts(shown, save, () => close()));
  node.hidden = true;
  return {
    node,
    isOpen,
    close: () => close(),
    open() {
      file = capture();
      shown.value = file.content;
      node.hidden = false;
      turned(true, '');
      shown.setSelectionRange(0, 0);
      shown.focus({ preventScroll: true });
      shown.scrollTop = 0;
    },
  };
}

const parts = (shown: HTMLElement, save: () => void, cancel: () => void): readonly HTMLElement[] => [
  element('h3', '', text('panel.capture.title')),
  element('p', 'muted', text('panel.capture.about')),
  shown,
  element(
    'div',
    'answers',
    pressable('', save, text('panel.capture.save')),
    pressable('quiet', cancel, text('panel.capture.cancel')),
  ),
];

function readOnlyText(label: string): HTMLTextAreaElement {
  const shown = element('textarea', '');
  shown.readOnly = true;
  shown.spellcheck = false;
  shown.wrap = 'off';
  shown.setAttribute('aria-label', label);
  return shown;
}
