import { h, toDom } from './h.js';

const BUTTON = 'MuiButtonBase-root MuiButton-root';
const button = (label, kind) => h('button', { type: 'button', class: `${BUTTON} MuiButton-${kind}` }, label);
const words = (tag, text, extra = '') => h(tag, { class: `MuiTypography-root${extra}` }, text);

const content = (percent, editing) => [
  words('h2', 'Application rate limits', ' MuiTypography-h4'),
  editing ? undefined : button('Edit', 'secondary'),
  words('h3', 'Rate limit across all APIs'),
  words('p', "What percentage of each API's rate limit do you want to allocate to this application?"),
  words('p', `${percent}% of each API rate limit`),
  h(
    'span',
    { class: `MuiSlider-root${editing ? '' : ' Mui-disabled'}` },
    h('input', {
      type: 'range',
      min: '0',
      max: '100',
      step: '5',
      value: percent,
      disabled: !editing,
      'aria-label': 'Rate limit',
    }),
  ),
  ...(editing ? [button('Save', 'primary'), button('Cancel', 'secondary')] : []),
];

/** The tab "Application Rate Limits", in the React parts' markup. */
export function mountRateLimits(panel, { percent, save }) {
  const { ownerDocument: document } = panel;
  const box = toDom(document, h('div', { class: 'MuiBox-root' }));
  const state = { percent, draft: percent };
  const show = (editing) => {
    const nodes = content(editing ? state.draft : state.percent, editing).filter(Boolean);
    box.replaceChildren(...nodes.map((node) => toDom(document, node)));
  };
  box.addEventListener('input', ({ target }) => {
    state.draft = Number(target.value);
    box.querySelectorAll('p')[1].textContent = `${state.draft}% of each API rate limit`;
  });
  box.addEventListener('click', async ({ target }) => {
    const pressed = target.closest('button')?.textContent;
    if (pressed === 'Edit') show(true);
    if (pressed === 'Cancel') {
      state.draft = state.percent;
      show(false);
    }
    if (pressed === 'Save') {
      await save({ rate_limit: state.draft });
      state.percent = state.draft;
      show(false);
    }
  });
  panel.append(box);
  show(false);
}
