/* Findings: all of them now and then, the open row's while one types; marking, leading to and repairing what they speak of. */
(() => {
  const page = window.yiliu.desk;
  if (!page) return;
  const root = document;
  const byId = id => root.getElementById(id);
  const { send, say, toast, place } = window.yiliu.deskCore;
  const { desk, rows, side, fieldOf, paint, countSoon, showHere } = page;

  const WHILE_TYPING = 600;
  const SOON = 1200;
  const LATER = 6000;

  const cardsOf = id => [...byId('all-findings').querySelectorAll(`.yl-finding[data-segment="${id}"]`)];
  const stands = card => !card.dataset.waived;

  /* Marks ------------------------------------------------------------------------------------------------------------------ */

  const markOpen = () => {
    if (!page.mark || !page.open) return;
    const places = cardsOf(page.open.dataset.id).filter(stands).map(card => ({
      from: Number(card.dataset.from),
      to: Number(card.dataset.to),
      kind: card.dataset.severity.toLowerCase(),
    }));
    page.mark([...places.filter(({ from }) => from >= 0), ...(page.forbiddenPlaces?.() ?? [])]);
  };
  page.on('here', markOpen);

  const markFindings = () => {
    const board = byId('all-findings');
    const found = new Map();
    for (const card of board.querySelectorAll('.yl-finding[data-segment]')) {
      const { segment, severity, waived } = card.dataset;
      if (waived || severity === 'INFO') continue;
      if (found.get(segment) !== 'BLOCKER') found.set(segment, severity);
    }
    for (const row of rows) {
      const worst = found.get(row.dataset.id) ?? '';
      if ((row.dataset.finding ?? '') === worst) continue;
      if (worst) row.dataset.finding = worst;
      else delete row.dataset.finding;
      paint(row);
    }
    const badge = byId('count-findings');
    badge.textContent = board.dataset.open ?? '';
    const tone = { BLOCKER: 'blocker', WARNING: 'warning' }[board.dataset.worst];
    if (tone) badge.dataset.tone = tone;
    else delete badge.dataset.tone;
    showHere();
    countSoon();
  };

  /* The whole article --------------------------------------------------------------------------------------------------------- */

  let checking;
  const check = async () => {
    clearTimeout(checking);
    try {
      const answer = await send(`${desk.dataset.panel}/findings?desk=${desk.dataset.desk}`);
      if (!answer.ok) return;
      place(await answer.text());
      markFindings();
    } catch {
      /* offline: the next store asks again */
    }
  };
  const checkSoon = (wait = SOON) => {
    clearTimeout(checking);
    checking = setTimeout(check, wait);
  };
  /* The row itself is checked as one types; what depends on others may wait until there is a pause. */
  page.on('saved', () => checkSoon(side.dataset.tab === 'findings' ? SOON : LATER));
  root.querySelector('[data-check]')?.addEventListener('click', event => {
    event.preventDefault();
    page.showTab('findings');
    check();
  });

  /* One row, as it stands in its field ------------------------------------------------------------------------------------------ */

  let typing;
  let asking = null;
  const checkRow = async row => {
    const text = fieldOf(row).value;
    asking?.abort();
    asking = new AbortController();
    try {
      const answer = await send(`${desk.dataset.panel}/segments/${row.dataset.id}/check?desk=${desk.dataset.desk}`, {
        method: 'POST',
        body: new URLSearchParams({ target: text }),
        signal: asking.signal,
      });
      if (!answer.ok || fieldOf(row).value !== text) return;
      const parts = new DOMParser().parseFromString(await answer.text(), 'text/html');
      replaceCards(row.dataset.id, [...parts.querySelectorAll('#row-findings > *')].map(card => root.importNode(card, true)));
    } catch {
      /* offline, or typed on meanwhile */
    }
  };
  const replaceCards = (id, cards) => {
    const board = byId('all-findings');
    const old = cardsOf(id);
    const number = list => list.filter(stands).length;
    board.dataset.open = String(Math.max(0, Number(board.dataset.open ?? 0) - number(old) + number(cards)));
    const next = old.length ? old[old.length - 1].nextSibling : (board.querySelector('.yl-finding[data-segment]') ?? null);
    for (const card of old) card.remove();
    for (const card of cards) board.insertBefore(card, next?.parentNode === board ? next : null);
    const worst = [...board.querySelectorAll('.yl-finding')].filter(stands).map(card => card.dataset.severity);
    board.dataset.worst = worst.includes('BLOCKER') ? 'BLOCKER' : worst.includes('WARNING') ? 'WARNING' : '';
    const none = byId('no-findings');
    if (none) none.hidden = number([...board.querySelectorAll('.yl-finding')]) > 0;
    markFindings();
  };
  page.on('typed', row => {
    clearTimeout(typing);
    typing = setTimeout(() => checkRow(row), WHILE_TYPING);
  });

  /* Repairing -------------------------------------------------------------------------------------------------------------------- */

  const repair = button => {
    if (!page.open || !page.editable) return;
    const { repair: text, segment } = button.dataset;
    const row = page.rowOf(segment);
    if (row !== page.open) page.openRow(row);
    page.put(fieldOf(row), text);
  };
  const repairFirst = () => {
    const button = byId('here-findings').querySelector('[data-repair]');
    if (button) repair(button);
    else toast(say('noRepair'));
  };
  side.addEventListener('click', event => {
    const button = event.target.closest('[data-repair]');
    if (button) repair(button);
  });
  const nextFinding = () => {
    const next = page.after(page.open, page.FILTERS.findings);
    const card = next && cardsOf(next.dataset.id).find(stands);
    if (next) page.jump(next.dataset.id, Number(card?.dataset.from ?? -1), Number(card?.dataset.to ?? -1));
    else toast(say('noFinding'));
  };

  Object.assign(page, { check, checkSoon, markFindings, markOpen, repairFirst, nextFinding });
})();
