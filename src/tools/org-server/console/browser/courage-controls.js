import { frame, fresh, words } from './courage-frame.js';
import { list } from './courage-list.js';
import { h } from './h.js';

const FIELD = 'o-form-control okta-form-input-field input-fix';

/** Plain text in read mode, an input in edit mode. `read` is what read mode says where that is not the value. */
function text(control, { editing, id }) {
  const { name, value, read = value, fixed, hint } = control;
  if (!editing || fixed)
    return frame(control, words(control, '').concat(' o-form-control no-translate'), read);
  const input = h('input', {
    type: 'text',
    placeholder: hint ?? '',
    name,
    id,
    value,
    'aria-label': '',
    autocomplete: 'off',
  });
  return frame(control, `${words(control)} ${FIELD}`, input);
}

/** The client ID and its like: an input nobody can write in, in both modes. */
function copy(control, { id }) {
  const { name, value } = control;
  return frame(
    control,
    `${words(control)} ${FIELD}`,
    h('input', { type: 'text', name, id, value, disabled: true, readonly: true }),
    h(
      'a',
      {
        href: '#',
        class: 'link-button link-button-icon icon-only',
        'data-se': 'clipboard',
        'aria-label': 'Copy to clipboard',
      },
      h('span', { class: 'icon clipboard-16' }),
    ),
  );
}

/** A masked secret, whose text is in the page. */
const secret = (control, { id }) =>
  frame(
    control,
    `${words(control)} ${FIELD}`,
    h('input', { type: 'password', id, value: control.value, readonly: true, disabled: true }),
    h('button', { type: 'button', 'aria-label': 'Show secret', class: 'icon-only' }),
  );

function select(control, { editing, id }) {
  const { name, value, options } = control;
  const chosen = options.find(([key]) => key === value)?.[1] ?? value ?? '';
  if (!editing) return frame(control, words(control, 'o-form-select '), chosen);
  return frame(
    control,
    `${words(control, 'o-form-select ')} o-form-control`,
    h(
      'select',
      { id, name, class: 'chzn-done', hidden: true },
      options.map(([key, label]) => h('option', { value: key, selected: key === value }, label)),
    ),
    h(
      'div',
      { class: 'chzn-container chzn-container-single closed', id: `${id}_chzn` },
      h('a', { href: 'javascript:void(0)', class: 'chzn-single' }, h('span', {}, chosen)),
    ),
  );
}

/** One box with its label, the same in both modes but for being enabled. */
export function box({ name, label, value, disabled, hidden }, { editing }) {
  const id = fresh();
  return h(
    'div',
    { class: 'custom-checkbox', hidden },
    h('input', { type: 'checkbox', name, id, checked: value === true, disabled: !editing || disabled }),
    h('label', { for: id, 'data-se-for-name': name, class: value === true && 'checked' }, label),
  );
}

const checkbox = (control, mode) => frame(control, words(control), box(control, mode));

function radio(control, { editing }) {
  const { name, value, options } = control;
  const group = fresh();
  const option = ([key, label]) => {
    const id = fresh('option');
    const props = { type: 'radio', name: group, 'data-se-name': name, value: key, id };
    return h(
      'div',
      {},
      h(
        'div',
        { class: 'custom-radio' },
        h('input', { ...props, checked: key === value, disabled: !editing }),
        h(
          'label',
          { for: id, 'data-se-for-name': name, class: `radio-label${key === value ? ' checked' : ''}` },
          label,
        ),
      ),
    );
  };
  return frame(control, words(control), options.map(option));
}

/** Boxes under titles; `parts` are boxes, `{title}` and `{link}`. */
const boxes = (control, mode) =>
  frame(
    control,
    words(control),
    control.parts.map((part) => {
      if (part.title) return h('p', { class: 'grant-type-group', hidden: part.hidden }, part.title);
      if (!part.link) return box(part, mode);
      return h('a', { href: '#', class: 'advanced-link', 'aria-expanded': String(part.expanded) }, part.link);
    }),
  );

const bare = (control, mode) => control.parts.map((part) => box(part, mode));
const file = (_control, { id }) => h('input', { type: 'file', id });

/** How each kind of control is drawn. */
export const CONTROLS = { text, copy, secret, select, checkbox, radio, list, boxes, bare, file };
/** Kinds whose row has its words in a `label` that leads to them. */
export const LABELLED = new Set(['text', 'copy', 'secret', 'select', 'list', 'file']);
