import { h, toDom } from './h.js';

/** Tabs by hash, in `#tabs`: only the one that is shown is in the page. `tabs` are `{id, label, show(panel)}`; `first` where there is no hash. */
export function mountTabs(window, tabs, first = tabs[0].id) {
  const { document, location } = window;
  const place = document.getElementById('tabs');
  const show = () => {
    const active = tabs.find(({ id }) => `#${id}` === location.hash) ?? tabs.find(({ id }) => id === first);
    const items = tabs.map(({ id, label }) =>
      h(
        'li',
        { class: id === active.id ? 'ui-tabs-active ui-state-active' : '' },
        h('a', { href: `#${id}` }, label),
      ),
    );
    const list = toDom(document, h('ul', { class: 'ui-tabs-nav clearfix' }, items));
    const panel = toDom(document, h('div', { id: active.id, class: 'ui-tabs-panel' }));
    place.replaceChildren(list, panel);
    active.show(panel);
  };
  window.addEventListener('hashchange', show);
  show();
  return show;
}
