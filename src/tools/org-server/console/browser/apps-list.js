import { listParts } from './apps-rows.js';
import { openCreateDialog } from './create-dialog.js';
import { toDom } from './h.js';

/** The apps list: paging, search and the two states change the rows without loading the page anew. */
export function startAppsList(window, data) {
  const { document } = window;
  const query = { q: '', page: 1, status: 'ACTIVE' };
  let asked = 0;
  const load = async (changes) => {
    Object.assign(query, changes);
    asked += 1;
    const now = asked;
    const answer = await window.fetch(`${data.list}?${new URLSearchParams(query)}`);
    const list = await answer.json();
    if (now === asked) show(document, list);
  };
  const content = document.getElementById('content');
  content.addEventListener('input', ({ target }) => {
    if (target.matches('.data-list-toolbar input')) load({ q: target.value, page: 1 });
  });
  content.addEventListener('click', (event) => {
    const link = event.target.closest('a');
    if (!link || /^\/admin/.test(link.getAttribute('href'))) return;
    event.preventDefault();
    if (link.dataset.page) load({ page: Number(link.dataset.page) });
    if (link.dataset.status) load({ status: link.dataset.status, page: 1 });
    if (link.classList.contains('create-app')) openCreateDialog(window, data);
  });
}

function show(document, list) {
  const { rows, pager } = listParts(list);
  const draw = (place, nodes) => place.replaceChildren(...nodes.map((node) => toDom(document, node)));
  draw(document.querySelector('.data-list-table tbody'), rows);
  draw(document.querySelector('.data-list-pager'), pager);
}
