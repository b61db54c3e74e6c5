import { frame, fresh, words } from './courage-frame.js';
import { h } from './h.js';

/** Texts in rows, with a link that clears each and one that adds another. */
export function list(control, { editing }) {
  const row = (value) => {
    const id = fresh('array');
    if (!editing) return h('div', { class: 'o-form-input-group' }, value);
    const input = h('input', { type: 'text', class: 'o-form-text', name: id, id, value, placeholder: '' });
    const clear = { href: '#', class: 'link-button link-button-icon icon-only' };
    return h(
      'div',
      { class: 'o-form-input-group' },
      h(
        'div',
        { class: 'o-form-input-group-controls' },
        h('span', { class: 'input-fix o-form-control' }, input),
        h('a', clear, h('span', { class: 'icon clear-input-16 ' })),
      ),
    );
  };
  const link = `array-inputs-button link-button${editing ? '' : ' link-button-disabled'}`;
  return frame(
    control,
    words(control, 'array-input '),
    control.value.map(row),
    h('a', { href: '#', class: link }, 'Add URI'),
  );
}
