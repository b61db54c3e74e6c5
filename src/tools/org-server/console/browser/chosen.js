/** The look-alike lists of the plugin "Chosen": a link shows the choice, the open list stands at the end of the body. */
export function followChosen(form) {
  form.addEventListener('click', (event) => {
    const link = event.target.closest('.chzn-single');
    if (link) open(form, link.parentElement);
  });
}

function open(form, container) {
  const { ownerDocument: document } = form;
  const select = container.previousElementSibling;
  document.querySelector('body > .chzn-drop')?.remove();
  const drop = document.createElement('div');
  drop.className = 'chzn-drop';
  const { left, bottom } = container.getBoundingClientRect();
  drop.style.left = `${left + document.defaultView.scrollX}px`;
  drop.style.top = `${bottom + document.defaultView.scrollY}px`;
  for (const { value, text } of select.options) {
    const item = document.createElement('button');
    item.type = 'button';
    item.className = 'active-result';
    item.textContent = text;
    item.addEventListener('click', () => {
      drop.remove();
      select.value = value;
      container.querySelector('span').textContent = text;
      select.dispatchEvent(new document.defaultView.Event('change', { bubbles: true }));
      container.querySelector('a').focus();
    });
    drop.append(item);
  }
  drop.addEventListener('keydown', ({ key }) => key === 'Escape' && drop.remove());
  document.body.append(drop);
  drop.querySelector('button')?.focus();
}
