/* The rows of the translation desk: their marks, counts, and which one is open. The desk's other parts hang on to it. */
(() => {
  const root = document;
  const byId = id => root.getElementById(id);
  const desk = byId('desk');
  const rowList = byId('rows');
  if (!desk || !rowList) return;
  const { say, icon } = window.yiliu.deskCore;

  const editable = desk.dataset.editable === 'true';
  const total = Number(desk.dataset.all);
  const text = byId('text');
  const rows = [...rowList.querySelectorAll('.yl-seg')];
  const fieldOf = row => row?.querySelector('textarea') ?? null;
  const rowOf = id => byId(`segment-${id}`);
  const isPhone = matchMedia('(max-width: 767.98px)');
  const fitsItself = window.CSS?.supports?.('field-sizing', 'content');
  desk.dataset.live = 'yes';

  /* What happens is told to whoever hears: open(row, before), typed(row, field), saved(row, segment), panel(row), leave(row). */
  const ears = {};
  const on = (what, hear) => (ears[what] = [...(ears[what] ?? []), hear]);
  const tell = (what, ...facts) => (ears[what] ?? []).forEach(hear => hear(...facts));

  /* Marks of a row ----------------------------------------------------------------------------------------------------- */

  const STATES = { INITIAL: 'circle-dashed', DRAFT: 'circle-half-2', TRANSLATED: 'check', REVIEWED: 'checks', FINAL: 'rosette-discount-check' };
  const cells = new Map([...(byId('strip')?.children ?? [])].map(cell => [cell.dataset.cell, cell]));

  const sign = (name, label, tone) => {
    const element = icon(name);
    if (tone) element.classList.add(tone);
    element.removeAttribute('aria-hidden');
    element.setAttribute('role', 'img');
    element.setAttribute('aria-label', label);
    element.title = label;
    return element;
  };

  const paint = row => {
    const { state, finding, comments, standing } = row.dataset;
    const signs = [sign(STATES[state], say(state.toLowerCase()))];
    if (finding) signs.push(sign(finding === 'BLOCKER' ? 'alert-octagon' : 'alert-triangle', say(finding.toLowerCase()), finding === 'BLOCKER' ? 'yl-bad' : 'yl-doubt'));
    if (Number(comments) > 0) signs.push(sign('message-2', say('comments')));
    if (standing === 'conflict') signs.push(sign('git-merge', say('inConflict'), 'yl-bad'));
    if (standing === 'unsaved') signs.push(sign('cloud-off', say('unsaved'), 'yl-bad'));
    row.querySelector('.yl-seg-state').replaceChildren(...signs);
    paintOrigin(row);
    const cell = cells.get(row.dataset.id);
    if (!cell) return;
    if (state === 'INITIAL') delete cell.dataset.state;
    else cell.dataset.state = state;
    if (finding) cell.dataset.finding = finding;
    else delete cell.dataset.finding;
  };

  /** The small mark of a text that nobody typed: from memory, with its score, or from a machine. */
  const paintOrigin = row => {
    const { whence, score, provenance } = row.dataset;
    const there = row.querySelector('.yl-whence');
    if (whence !== 'MEMORY' && whence !== 'MACHINE') {
      there?.remove();
      return;
    }
    const mark = there ?? root.createElement('span');
    mark.className = 'yl-whence';
    mark.dataset.whence = whence;
    mark.textContent = whence === 'MEMORY' ? say('fromMemory', score ?? '') : say('fromMachine');
    mark.title = provenance ?? '';
    if (!there) row.querySelector('.yl-seg-no').append(mark);
  };

  const fit = field => {
    if (fitsItself || !field) return;
    field.style.height = 'auto';
    field.style.height = `${field.scrollHeight}px`;
  };
  if (!fitsItself && editable) {
    const seen = new IntersectionObserver(entries => {
      for (const entry of entries) {
        if (!entry.isIntersecting) continue;
        seen.unobserve(entry.target);
        for (const field of entry.target.querySelectorAll('textarea')) fit(field);
      }
    }, { root: text, rootMargin: '600px' });
    for (const block of rowList.children) seen.observe(block);
  }

  /* Counts ------------------------------------------------------------------------------------------------------------- */

  const FILTERS = {
    all: () => true,
    untranslated: row => row.dataset.state === 'INITIAL' || row.dataset.state === 'DRAFT',
    findings: row => Boolean(row.dataset.finding),
    comments: row => Number(row.dataset.comments) > 0,
  };
  const filters = byId('filters');
  /* A page that came filtered has not all rows; its counts are the server's. */
  const whole = rows.length === total;
  const TAG = /<\/?\d+\/?>/g;
  const HAN = /\p{Script=Han}/gu;
  const WORD = /[\p{L}\p{N}]+(?:['’.,][\p{L}\p{N}]+)*/gu;
  const bare = words => words.replace(TAG, '');
  const hanOf = new Map();
  const han = row => {
    const { id, source } = row.dataset;
    if (hanOf.get(id)?.source !== source) hanOf.set(id, { source, count: bare(source).match(HAN)?.length ?? 0 });
    return hanOf.get(id).count;
  };

  const count = () => {
    if (!whole) return;
    for (const tab of filters.children) {
      const number = rows.filter(FILTERS[tab.dataset.show]).length;
      const badge = tab.querySelector('.yl-count');
      badge.textContent = number;
      if (tab.dataset.show === 'findings') {
        const blocked = rows.some(row => row.dataset.finding === 'BLOCKER');
        if (number) badge.dataset.tone = blocked ? 'blocker' : 'warning';
        else delete badge.dataset.tone;
      }
    }
    const finished = rows.filter(row => !FILTERS.untranslated(row));
    const sum = list => list.reduce((all, row) => all + han(row), 0);
    const grouped = number => number.toLocaleString(root.documentElement.lang);
    byId('done').textContent = say('done', finished.length, total);
    byId('done-characters').textContent = say('doneCharacters', grouped(sum(finished)), grouped(sum(rows)));
    const progress = byId('progress');
    if (progress) progress.value = finished.length;
    const complete = finished.length === total;
    byId('hand-in-button')?.classList.toggle('btn-primary', complete);
    page.bar?.querySelector('.btn-confirm').classList.toggle('btn-primary', !complete);
  };
  let counting = 0;
  const countSoon = () => {
    cancelAnimationFrame(counting);
    counting = requestAnimationFrame(count);
  };

  const measure = row => {
    byId('place').textContent = say('place', row.dataset.position, total);
    const target = bare(fieldOf(row)?.value ?? row.querySelector('.yl-seg-tgt').textContent);
    const letters = han(row);
    const wordCount = target.match(WORD)?.length ?? 0;
    byId('measure').textContent = letters ? say('measure', letters, wordCount, (wordCount / letters).toFixed(2)) : '';
  };

  /* The open row ------------------------------------------------------------------------------------------------------- */

  let begun = false;

  const openRow = (row, { focus = false, scroll = true } = {}) => {
    if (!row) return;
    const before = page.open;
    if (row !== before) {
      if (before) {
        before.removeAttribute('aria-current');
        before.closest('.yl-para').removeAttribute('data-open');
        before.querySelector('.yl-cell').classList.remove('yl-field');
        cells.get(before.dataset.id)?.removeAttribute('data-here');
        tell('leave', before);
        fit(fieldOf(before));
      }
      page.open = row;
      row.setAttribute('aria-current', 'true');
      row.closest('.yl-para').dataset.open = 'yes';
      cells.get(row.dataset.id)?.setAttribute('data-here', '');
      if (page.bar) {
        const cell = row.querySelector('.yl-cell');
        cell.classList.add('yl-field');
        cell.append(page.bar);
        page.bar.querySelector('[data-do="tags"]').hidden = !new RegExp(TAG.source).test(row.dataset.source);
        page.bar.querySelector('[data-do="solve"]').hidden = row.dataset.standing !== 'conflict';
        fit(fieldOf(row));
      }
      measure(row);
      tell('open', row, before);
      /* Not while loading: the browser would go there once more and take the focus away. */
      if (begun) history.replaceState(history.state, '', `#${row.id}`);
    }
    if (focus) {
      if (!fieldOf(row)) row.tabIndex = -1;
      (fieldOf(row) ?? row).focus({ preventScroll: true });
    }
    if (scroll) row.scrollIntoView({ block: 'nearest' });
  };

  const visible = row => !row.hidden;
  const after = (row, fits) => {
    const start = row ? rows.indexOf(row) + 1 : 0;
    return rows.slice(start).find(fits) ?? rows.slice(0, start).find(fits);
  };
  const step = by => {
    const shown = rows.filter(visible);
    const at = shown.indexOf(page.open);
    openRow(shown[Math.min(Math.max(at + by, 0), shown.length - 1)], { focus: true });
  };

  /* Which rows show ---------------------------------------------------------------------------------------------------- */

  const showFilter = name => {
    const shows = FILTERS[name];
    for (const row of rows) row.hidden = !shows(row);
    for (const block of rowList.children) block.hidden = ![...block.querySelectorAll('.yl-seg')].some(visible);
    for (const tab of filters.children) {
      if (tab.dataset.show === name) tab.setAttribute('aria-current', 'true');
      else tab.removeAttribute('aria-current');
    }
    const first = rows.find(visible);
    byId('none-shown').hidden = Boolean(first) || !total;
    if (first && (!page.open || page.open.hidden)) openRow(first, { focus: !isPhone.matches });
  };
  filters.addEventListener('click', event => {
    const tab = event.target.closest('[data-show]');
    if (!tab || !whole || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    showFilter(tab.dataset.show);
  });

  /** Opens a row and marks a place in its field. */
  const jump = (id, from = -1, to = -1) => {
    const row = rowOf(id);
    if (!row) return false;
    if (row.hidden) showFilter('all');
    openRow(row, { focus: true });
    if (from >= 0) fieldOf(row)?.setSelectionRange(from, to);
    if (isPhone.matches) byId('side').dataset.sheet = 'closed';
    return true;
  };

  const page = {
    desk, rowList, text, rows, editable, total, whole, isPhone, FILTERS,
    open: null, keeper: null,
    bar: editable ? byId('field-bar').content.firstElementChild.cloneNode(true) : null,
    on, tell, fieldOf, rowOf, paint, fit, countSoon, measure, openRow, visible, after, step, showFilter, jump,
    begin: () => (begun = true),
  };
  window.yiliu.desk = page;
})();
