/* The board: cards are dragged to another person; the form on each card does the same. What the server refuses comes back as it was. */
(() => {
  const root = document;
  const board = () => root.getElementById('board');
  let moved = null;
  let dragged = null;

  const clear = () => {
    for (const column of root.querySelectorAll('[data-over]')) delete column.dataset.over;
  };

  root.addEventListener('dragstart', event => {
    const card = event.target.closest?.('[data-yl-card]');
    if (!card) return;
    dragged = card;
    card.dataset.dragged = 'yes';
    event.dataTransfer.effectAllowed = 'move';
    event.dataTransfer.setData('text/plain', card.dataset.ylCard);
  });
  root.addEventListener('dragend', () => {
    if (dragged) delete dragged.dataset.dragged;
    dragged = null;
    clear();
  });
  root.addEventListener('dragover', event => {
    const column = dragged && event.target.closest?.('[data-yl-drop]');
    clear();
    if (!column || column.contains(dragged)) return;
    event.preventDefault();
    event.dataTransfer.dropEffect = 'move';
    column.dataset.over = 'yes';
  });
  root.addEventListener('drop', event => {
    const column = dragged && event.target.closest?.('[data-yl-drop]');
    if (!column || column.contains(dragged)) return;
    event.preventDefault();
    clear();
    const task = dragged.dataset.ylCard;
    dragged.setAttribute('aria-busy', 'true');
    moved = task;
    window.htmx.ajax('POST', '/board/assignments', {
      target: '#board',
      swap: 'outerHTML',
      values: { kind: board().dataset.kind, task, assignee: column.dataset.ylDrop },
    });
  });

  root.addEventListener('htmx:beforeRequest', event => {
    const form = event.target.closest?.('#board form');
    if (form) moved = form.elements.task?.value ?? null;
  });
  const settle = () => {
    for (const card of root.querySelectorAll('.yl-card[aria-busy]')) card.removeAttribute('aria-busy');
  };
  root.addEventListener('htmx:responseError', settle);
  root.addEventListener('htmx:sendError', settle);

  /* Focus stays where the work is: on what was refused, or on the card in its new place. */
  root.addEventListener('htmx:afterSettle', () => {
    const refused = root.getElementById('board-refused');
    const card = moved && root.getElementById(`card-${moved}`);
    moved = null;
    if (refused) refused.focus();
    else if (card) card.querySelector('h3 a').focus();
    count();
  });

  const count = () => {
    const form = root.getElementById('bulk');
    const output = form?.querySelector('output');
    if (!output) return;
    const ticked = root.querySelectorAll('input[form="bulk"]:checked').length;
    output.textContent = ticked === 0 ? '' : output.dataset.words.replace('#', ticked);
    form.dataset.ticked = ticked;
  };
  root.addEventListener('change', event => {
    if (event.target.matches?.('input[form="bulk"]')) count();
  });
  count();
})();
