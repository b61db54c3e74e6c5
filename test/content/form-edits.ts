/** What a person does in a form of the console, in a page of a test. */
export interface FormEdits {
  /** Ticks or unticks a box, or chooses a radio button, by the words beside it. */
  choose(words: string, on?: boolean): void;
  /** Types into the first text box of a row; with `nth` into another one. */
  type(label: string, value: string, nth?: number): void;
  /** Adds a text box to a list. */
  add(label: string): void;
  remove(label: string, nth: number): void;
  /** Puts every form of the page into edit mode or back. */
  edit(on: boolean): void;
}

const plain = (element: Element | null): string => element?.textContent?.replace(/\s+/g, ' ').trim() ?? '';

export function formEdits(page: Document): FormEdits {
  const rowOf = (label: string): Element => {
    const rows = [...page.querySelectorAll('.o-form-fieldset')];
    const row = rows.find((one) => plain(one.querySelector('.o-form-label')).startsWith(label));
    if (!row) throw new Error(`no row ${label}`);
    return row;
  };
  const boxesOf = (label: string) => rowOf(label).querySelectorAll<HTMLInputElement>('input[type="text"]');
  const groupsOf = (label: string) => rowOf(label).querySelectorAll('.o-form-input-group');
  return {
    choose(words, on = true) {
      const labels = [...page.querySelectorAll('label[for]')];
      const label = labels.find((one) => plain(one).startsWith(words));
      const control =
        label && page.querySelector<HTMLInputElement>(`input[id="${label.getAttribute('for')}"]`);
      if (!control) throw new Error(`no choice ${words}`);
      control.checked = on;
    },
    type(label, value, nth = 0) {
      const box = boxesOf(label)[nth];
      if (!box) throw new Error(`no box ${label}`);
      box.value = value;
    },
    add(label) {
      const last = [...groupsOf(label)].at(-1);
      if (!last) throw new Error(`no list ${label}`);
      const next = last.cloneNode(true) as Element;
      for (const box of next.querySelectorAll('input')) box.value = '';
      last.after(next);
    },
    remove(label, nth) {
      groupsOf(label)[nth]?.remove();
    },
    edit(on) {
      for (const form of page.querySelectorAll('form')) {
        form.classList.toggle('o-form-edit-mode', on);
        form.classList.toggle('o-form-read-mode', !on);
      }
    },
  };
}
