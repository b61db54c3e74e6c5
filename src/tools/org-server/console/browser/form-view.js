import { followChosen } from './chosen.js';
import { courage } from './courage-form.js';
import { fresh } from './courage-frame.js';
import { ownChildren, sync, toDom } from './h.js';

/**
 * Puts a form into `place` and lets it behave: Edit draws its children anew as inputs, Cancel as they were, Save asks `save(changes)`,
 * which answers `{errors}` where it refuses. `specOf(model)` says what the form holds; the form element itself stays.
 */
export function mountForm(
  place,
  { specOf, model, action, save, cancel, alwaysEditing = false, look = courage },
) {
  const { ownerDocument: document } = place;
  const form = document.createElement('form');
  const view = { form, specOf, look, draft: { ...model }, editing: alwaysEditing, errors: undefined };
  const attributes = { method: 'POST', action, ...look.attributes, id: fresh('form') };
  for (const [name, value] of Object.entries(attributes)) form.setAttribute(name, value);
  const show = (editing) => {
    view.editing = editing;
    draw(document, view);
  };
  const back = () => {
    view.draft = { ...model };
    view.errors = undefined;
    if (alwaysEditing) cancel?.();
    else show(false);
  };
  form.addEventListener('click', (event) => onClick(event, view, { show, back }));
  form.addEventListener('input', (event) => take(event.target, view));
  form.addEventListener('change', (event) => take(event.target, view));
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    submit(view, { model, save, show });
  });
  followChosen(form);
  place.append(form);
  show(alwaysEditing);
  return form;
}

function draw(document, view) {
  view.form.className = view.look.classOf(view.editing);
  view.form.replaceChildren(...contentNow(view).map((node) => toDom(document, node)));
}

const contentNow = ({ specOf, look, draft, editing, errors }) =>
  look.content(specOf({ ...draft, errors }), { editing, failed: errors !== undefined });

/** Values other rows depend on are shown at once, without drawing the form anew. */
function follow(view) {
  const own = ownChildren(view.form);
  for (const [at, node] of contentNow(view).entries()) sync(own[at], node);
}

function onClick(event, view, { show, back }) {
  const link = event.target.closest('a, button, input[type=button]');
  if (!link || !view.form.contains(link)) return;
  if (link.tagName === 'A') event.preventDefault();
  const { draft } = view;
  if (link.matches('.o-form-toggle a, .form-edit'))
    if (view.editing) back();
    else show(true);
  else if (link.matches('[data-type=cancel]')) back();
  else if (link.matches('.advanced-link')) {
    draft.advanced = draft.advanced === false;
    link.setAttribute('aria-expanded', String(draft.advanced));
    follow(view);
  } else if (view.editing && link.closest('.array-input')) changeRows(link, view);
}

/** Adds a row, or takes one away; only this list is drawn anew. */
function changeRows(link, view) {
  const list = link.closest('.array-input');
  const name = list.getAttribute('data-se').replace('o-form-input-', '');
  const rows = [...list.querySelectorAll('.o-form-input-group')];
  const at = rows.indexOf(link.closest('.o-form-input-group'));
  const values = view.draft[name];
  view.draft[name] = at < 0 ? [...values, ''] : values.toSpliced(at, 1);
  const drawn = toDom(list.ownerDocument, find(contentNow(view), list));
  list.replaceChildren(...drawn.childNodes);
  const [first, last] = [list.querySelector('input'), [...list.querySelectorAll('input')].at(-1)];
  (at < 0 ? last : (first ?? list.querySelector('.array-inputs-button'))).focus();
}

function find(nodes, list) {
  for (const node of nodes) {
    if (node.props?.['data-se'] === list.getAttribute('data-se')) return node;
    const below = node.children && find(node.children, list);
    if (below) return below;
  }
  return undefined;
}

/** What a control says goes into the draft. */
function take(control, view) {
  const { draft } = view;
  const list = control.closest('.array-input');
  if (list) {
    const name = list.getAttribute('data-se').replace('o-form-input-', '');
    draft[name] = [...list.querySelectorAll('input')].map(({ value }) => value);
    return;
  }
  const name = control.getAttribute('data-se-name') ?? control.name;
  if (!name || control.type === 'file') return;
  draft[name] = control.type === 'checkbox' ? control.checked : control.value;
  follow(view);
}

async function submit(view, { model, save, show }) {
  const changes = Object.fromEntries(
    Object.entries(view.draft).filter(
      ([name, value]) => name !== 'advanced' && JSON.stringify(value) !== JSON.stringify(model[name]),
    ),
  );
  view.errors = (await save(changes))?.errors;
  if (view.errors) show(true);
}
