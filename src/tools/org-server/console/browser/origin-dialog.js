import { mountForm } from './form-view.js';
import { h, toDom } from './h.js';
import { text } from './oidc-general.js';

/** What an origin may be used for. */
export const TYPES = [
  ['CORS', 'CORS'],
  ['REDIRECT', 'Redirect'],
  ['IFRAME_EMBED', 'iFrame embed'],
];

/** Asks for a new origin, or what to change of one. */
export function openOriginDialog(panel, { origin, ask }) {
  const { ownerDocument: document } = panel;
  panel.querySelector('[role=dialog]')?.remove();
  const title = origin ? 'Edit Origin' : 'Add Origin';
  const dialog = toDom(document, h('div', { role: 'dialog', 'aria-label': title, class: 'origin-dialog' }));
  panel.append(dialog);
  const types = Object.fromEntries(TYPES.map(([type]) => [type, origin?.types.includes(type) ?? false]));
  mountForm(dialog, {
    specOf: (model) => originForm(model, title),
    model: { name: origin?.name ?? '', origin: origin?.origin ?? '', ...types },
    action: '/api/v1/trustedOrigins',
    alwaysEditing: true,
    cancel: () => dialog.remove(),
    save: (changes) => ask({ id: origin?.id, changes }),
  });
}

const originForm = (model, title) => ({
  title,
  sections: [
    {
      rows: [
        text('Name', 'name', model.name),
        { ...text('Origin URL', 'origin', model.origin), error: model.errors?.origin },
        {
          label: 'Choose Type',
          controls: [
            { kind: 'bare', parts: TYPES.map(([name, label]) => ({ name, label, value: model[name] })) },
          ],
        },
      ],
    },
  ],
});
