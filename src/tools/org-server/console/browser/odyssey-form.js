import { fresh } from './courage-frame.js';
import { h } from './h.js';

// The same forms as the React parts of the console would draw them. Okta has published the fields' markup; that a whole app page looks
// like this is an assumption, for the day it does.

const FIELD = 'MuiFormControl-root';
const LABEL = 'MuiFormLabel-root';

const field = (label, explain, control, { id, hidden }) =>
  h(
    'div',
    { class: FIELD, hidden },
    h('label', { class: `${LABEL} MuiInputLabel-root`, id: `${id}-label`, for: id }, label),
    explain && h('p', { class: 'MuiFormHelperText-root', id: `${id}-hint` }, explain),
    h('div', { class: 'MuiInputBase-root' }, control),
  );

const input = ({ name, value, fixed, read }, { editing, id }) => {
  const more = { 'aria-labelledby': `${id}-label`, 'data-se': name, disabled: !editing || fixed };
  return h('input', {
    type: 'text',
    class: 'MuiInputBase-input',
    id,
    name,
    value: fixed ? read : value,
    ...more,
  });
};

const select = ({ name, value, options }, { editing, id }) =>
  h(
    'select',
    { class: 'MuiNativeSelect-select', id, name, 'aria-labelledby': `${id}-label`, disabled: !editing },
    options.map(([key, label]) => h('option', { value: key, selected: key === value }, label)),
  );

const choice = (type, { name, label, key, checked, disabled, hidden, group }, { editing }) => {
  const kind = type === 'radio' ? 'MuiRadio-root' : 'MuiCheckbox-root';
  const props = { type, name: group ?? name, 'data-se-name': name, class: 'PrivateSwitchBase-input' };
  return h(
    'label',
    { class: 'MuiFormControlLabel-root', hidden },
    h('span', { class: kind }, h('input', { ...props, value: key, checked, disabled: !editing || disabled })),
    h('span', { class: 'MuiTypography-root MuiFormControlLabel-label' }, label),
  );
};

const boxOf = (part, mode) => choice('checkbox', { ...part, checked: part.value === true }, mode);

const CHOICES = {
  checkbox: (control, mode) => [boxOf(control, mode)],
  bare: ({ parts }, mode) => parts.map((part) => boxOf(part, mode)),
  boxes: ({ parts }, mode) =>
    parts.filter(({ name }) => name).map((part) => boxOf({ ...part, hidden: false }, mode)),
  radio({ name, value, options }, mode) {
    const group = fresh();
    return options.map(([key, label]) =>
      choice('radio', { name, group, key, label, checked: key === value }, mode),
    );
  },
};

function rowOf({ label, explain, hidden, controls }, editing) {
  return controls.flatMap((control) => {
    const id = fresh('r');
    const mode = { editing, id };
    if (control.kind in CHOICES) {
      const role = control.kind === 'radio' ? 'radiogroup' : undefined;
      const group = h('div', { class: 'MuiFormGroup-root' }, CHOICES[control.kind](control, mode));
      return h('fieldset', { class: FIELD, role, hidden }, h('legend', { class: LABEL }, `${label} `), group);
    }
    if (control.kind === 'list')
      return control.value.map((value) => {
        const own = fresh('r');
        const drawn = input({ name: '', value }, { editing, id: own });
        return field(label, explain, drawn, { id: own, hidden });
      });
    const drawn = control.kind === 'select' ? select(control, mode) : input(fixedCopy(control), mode);
    return field(label, explain, drawn, { id, hidden });
  });
}

const fixedCopy = (control) =>
  control.kind === 'copy' ? { ...control, fixed: true, read: control.value } : control;

const button = (words, props) => h('button', { class: 'MuiButtonBase-root MuiButton-root', ...props }, words);

function content({ title, sections }, { editing, failed }) {
  return [
    h('h2', { class: 'MuiTypography-root MuiTypography-h4' }, title),
    !editing && button('Edit', { type: 'button', class: 'MuiButtonBase-root MuiButton-root form-edit' }),
    failed && h('p', { role: 'alert' }, 'Please review the form.'),
    ...sections.flatMap(({ head, hidden, rows }) => [
      head && h('h3', { class: 'MuiTypography-root', hidden }, head),
      ...rows.flatMap((row) => rowOf({ ...row, hidden: hidden || row.hidden }, editing)),
    ]),
    editing && button('Save', { type: 'submit' }),
    editing && button('Cancel', { type: 'button', 'data-type': 'cancel' }),
  ].filter(Boolean);
}

/** How a form looks in the React parts. */
export const odyssey = { content, classOf: () => 'MuiBox-root', attributes: {} };
