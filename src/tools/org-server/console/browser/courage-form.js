import { CONTROLS, LABELLED } from './courage-controls.js';
import { fresh } from './courage-frame.js';
import { h } from './h.js';

// The forms of Okta's console framework, in the markup its published code prints. A form is
// `{title, key, readable, sections: [{head, hidden, rows: [{label, optional, sublabel, tooltip, hidden, controls, explain, error}]}]}`.

/** What stands inside the form element, in read or in edit mode. */
export function formContent(form, { editing, failed = false }) {
  return [
    form.readable && titleBar(form, editing),
    h(
      'div',
      {
        'data-se': 'o-form-content',
        class: `o-form-content o-form-theme clearfix${editing ? '' : ' rounded-btm-4'}`,
      },
      !form.readable &&
        h('h2', { class: 'okta-form-title o-form-head', 'data-se': 'o-form-head' }, form.title),
      errors(failed),
      h(
        'div',
        { class: 'o-form-fieldset-container', 'data-se': 'o-form-fieldset-container' },
        form.sections.map((section, at) => sectionOf(section, at, editing)),
      ),
    ),
    editing && buttons,
  ].filter(Boolean);
}

const titleBar = ({ title }, editing) =>
  h(
    'h2',
    { class: 'o-form-title-bar', 'data-se': 'o-form-title-bar' },
    title,
    h(
      'span',
      { class: 'o-form-toggle', 'data-type': 'header-btn' },
      editing
        ? h('a', { href: '#', 'aria-label': 'Cancel' }, 'Cancel')
        : h('a', { href: '#', 'aria-label': `Edit ${title}`, class: 'disable-in-read-only' }, 'Edit'),
    ),
  );

const errors = (failed) =>
  h(
    'div',
    {
      class: `o-form-error-container${failed ? ' o-form-has-errors' : ''}`,
      'data-se': 'o-form-error-container',
    },
    failed && h('p', { role: 'alert' }, 'We found some errors. Please review the form and make corrections.'),
  );

const sectionOf = ({ head, hidden, rows }, at, editing) => [
  head && at > 0 && h('div', { class: 'okta-form-divider form-divider', hidden }),
  head && h('h2', { class: 'o-form-head', hidden }, head),
  rows.map((row) => rowOf({ ...row, hidden: hidden || row.hidden }, editing)),
];

function rowOf({ label, optional, sublabel, tooltip, hidden, controls, explain, error }, editing) {
  const id = fresh();
  const main = controls.find(({ kind }) => LABELLED.has(kind));
  const words = [`${label}\u00a0`, optional && h('span', {}, '(Optional)')];
  return h(
    'div',
    { 'data-se': 'o-form-fieldset', class: 'o-form-fieldset', hidden },
    h(
      'div',
      { 'data-se': 'o-form-label', class: 'okta-form-label o-form-label' },
      main ? h('label', { for: id }, words) : label,
      sublabel && h('span', { class: 'o-form-explain' }, sublabel),
      tooltip && h('span', { class: 'o-form-tooltip icon-16 icon-only form-help-16', title: 'help' }),
    ),
    h(
      'div',
      { 'data-se': 'o-form-input-container', class: 'o-form-input' },
      controls.map((control) =>
        CONTROLS[control.kind](control, { editing, id: control === main ? id : fresh() }),
      ),
      explain && h('p', { class: 'o-form-explain' }, explain),
      editing && error && h('p', { class: 'okta-form-input-error o-form-input-error', role: 'alert' }, error),
    ),
  );
}

/** How a form looks in these pages. */
export const courage = {
  content: formContent,
  classOf: (editing) => `o-form o-form-${editing ? 'edit' : 'read'}-mode`,
  attributes: { 'data-se': 'o-form', slot: 'content' },
};

const buttons = h(
  'div',
  { class: 'o-form-button-bar' },
  h('input', { class: 'button button-primary', type: 'submit', value: 'Save', 'data-type': 'save' }),
  h('input', { class: 'button button-clear', type: 'button', value: 'Cancel', 'data-type': 'cancel' }),
);
