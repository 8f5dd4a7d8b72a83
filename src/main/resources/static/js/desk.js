/* The translation desk: rows are real fields; this opens, stores, marks and counts them. Without it the form posts them. */
(() => {
  const root = document;
  const byId = id => root.getElementById(id);
  const desk = byId('desk');
  const rowList = byId('rows');
  if (!desk || !rowList) return;
  const { ask, send, reason, say, toast, Keeper, saveWord, conflictDialog, place, icon } = window.yiliu.deskCore;

  const editable = desk.dataset.editable === 'true';
  const total = Number(desk.dataset.all);
  const side = byId('side');
  const text = byId('text');
  const rows = [...rowList.querySelectorAll('.yl-seg')];
  const fieldOf = row => row.querySelector('textarea');
  const rowOf = id => byId(`segment-${id}`);
  const isPhone = matchMedia('(max-width: 767.98px)');
  const fitsItself = window.CSS?.supports?.('field-sizing', 'content');
  desk.dataset.live = 'yes';

  /* Rows: marks, fitting ---------------------------------------------------------------------------------------------- */

  const STATES = { INITIAL: 'circle-dashed', DRAFT: 'circle-half-2', TRANSLATED: 'check', REVIEWED: 'checks', FINAL: 'rosette-discount-check' };

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
    const cell = cells.get(row.dataset.id);
    if (!cell) return;
    if (state === 'INITIAL') delete cell.dataset.state;
    else cell.dataset.state = state;
    if (finding) cell.dataset.finding = finding;
    else delete cell.dataset.finding;
  };

  /** The Chinese without marks of what changed. */
  const showSource = row => {
    row.querySelector('.yl-seg-chinese .yl-origin')?.remove();
    row.querySelector('.yl-seg-src').replaceChildren(
      ...row.dataset.source.split(/(<\/?\d+\/?>)/).map((part, i) => {
        if (i % 2 === 0) return root.createTextNode(part);
        const tag = root.createElement('span');
        tag.className = 'yl-tag';
        tag.textContent = part.replace(/[<>]|\/(?=>)/g, '');
        return tag;
      }),
    );
  };

  const cells = new Map([...(byId('strip')?.children ?? [])].map(cell => [cell.dataset.cell, cell]));

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
    const done = rows.filter(row => !FILTERS.untranslated(row)).length;
    byId('done').textContent = say('done', done, total);
    const progress = byId('progress');
    if (progress) progress.value = done;
    const complete = done === total;
    byId('hand-in-button')?.classList.toggle('btn-primary', complete);
    bar?.querySelector('.btn-confirm').classList.toggle('btn-primary', !complete);
  };
  let counting = 0;
  const countSoon = () => {
    cancelAnimationFrame(counting);
    counting = requestAnimationFrame(count);
  };

  const han = /\p{Script=Han}/gu;
  const english = /[\p{L}\p{N}]+(?:['’.,][\p{L}\p{N}]+)*/gu;
  const measure = row => {
    byId('place').textContent = say('place', row.dataset.position, total);
    const source = row.dataset.source.replace(/<\/?\d+\/?>/g, '');
    const target = (fieldOf(row)?.value ?? row.querySelector('.yl-seg-tgt').textContent).replace(/<\/?\d+\/?>/g, '');
    const letters = source.match(han)?.length ?? 0;
    const wordCount = target.match(english)?.length ?? 0;
    byId('measure').textContent = letters ? say('measure', letters, wordCount, (wordCount / letters).toFixed(2)) : '';
  };

  /* The open row ------------------------------------------------------------------------------------------------------- */

  const bar = editable ? byId('field-bar').content.firstElementChild.cloneNode(true) : null;
  let open = null;
  let begun = false;

  const openRow = (row, { focus = false, scroll = true } = {}) => {
    if (!row) return;
    if (row !== open) {
      if (open) {
        open.removeAttribute('aria-current');
        open.closest('.yl-para').removeAttribute('data-open');
        open.querySelector('.yl-cell').classList.remove('yl-field');
        cells.get(open.dataset.id)?.removeAttribute('data-here');
        const left = keeper?.row(open.dataset.id);
        if (left) keeper.save(left);
        fit(fieldOf(open));
      }
      open = row;
      row.setAttribute('aria-current', 'true');
      row.closest('.yl-para').dataset.open = 'yes';
      cells.get(row.dataset.id)?.setAttribute('data-here', '');
      if (bar) {
        const cell = row.querySelector('.yl-cell');
        cell.classList.add('yl-field');
        cell.append(bar);
        bar.querySelector('[data-do="tags"]').hidden = !/<\/?\d+\/?>/.test(row.dataset.source);
        bar.querySelector('[data-do="solve"]').hidden = row.dataset.standing !== 'conflict';
        fit(fieldOf(row));
      }
      measure(row);
      showPanel(row);
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
    const at = shown.indexOf(open);
    openRow(shown[Math.min(Math.max(at + by, 0), shown.length - 1)], { focus: true });
  };

  /* Storing ------------------------------------------------------------------------------------------------------------ */

  const showWord = saveWord(byId('save-word'), byId('said'));
  let restored = 0;
  const keeper = !editable ? null : new Keeper({
    api: desk.dataset.api,
    number: desk.dataset.number,
    user: desk.dataset.user,
    tell: {
      word: showWord,
      saved(row, segment) {
        const element = rowOf(row.id);
        if (!element) return;
        element.dataset.version = segment.version;
        if (segment.state) element.dataset.state = segment.state === 'INITIAL' && row.text ? 'DRAFT' : segment.state;
        if (element.dataset.state === 'TRANSLATED' && element.querySelector('.yl-seg-chinese .yl-origin')) showSource(element);
        delete element.dataset.standing;
        paint(element);
        countSoon();
        checkSoon();
      },
      conflict(row) {
        const element = rowOf(row.id);
        element.dataset.standing = 'conflict';
        paint(element);
        if (element === open) {
          bar.querySelector('[data-do="solve"]').hidden = false;
          showConflict(row);
        }
      },
      refused(row, why) {
        const element = rowOf(row.id);
        element.dataset.standing = 'unsaved';
        if (row.want) element.dataset.state = row.text ? 'DRAFT' : 'INITIAL';
        paint(element);
        toast(`${say('segment', element.dataset.position)}: ${why}`, 'problem');
      },
      reworded(row, segment) {
        const element = rowOf(row.id);
        element.dataset.source = segment.source;
        showSource(element);
        element.dataset.state = 'DRAFT';
        paint(element);
        openRow(element);
        toast(say('reworded', element.dataset.position), 'problem');
      },
      restored(row) {
        restored++;
        const element = rowOf(row.id);
        fieldOf(element).value = row.text;
        element.dataset.state = row.text ? 'DRAFT' : 'INITIAL';
        fit(fieldOf(element));
        paint(element);
      },
    },
  });

  const showConflict = keeper && conflictDialog(keeper, {
    position: id => rowOf(id).dataset.position,
    async who(row) {
      const answer = await send(`${desk.dataset.panel}/segments/${row.id}?desk=${desk.dataset.desk}`);
      if (!answer.ok) return null;
      const parts = place(await answer.text());
      return parts.querySelector('[data-present] .yl-who')?.textContent ?? null;
    },
    done(row) {
      const element = rowOf(row.id);
      fieldOf(element).value = row.text;
      delete element.dataset.standing;
      bar.querySelector('[data-do="solve"]').hidden = true;
      fit(fieldOf(element));
      paint(element);
      fieldOf(element).focus();
    },
  });

  const typed = field => {
    const row = field.closest('.yl-seg');
    keeper.type(row.dataset.id, field.value);
    const state = field.value ? 'DRAFT' : 'INITIAL';
    if (row.dataset.state !== state && keeper.dirty(keeper.row(row.dataset.id))) {
      row.dataset.state = state;
      paint(row);
      countSoon();
    }
    fit(field);
    if (row === open) measure(row);
  };

  /** Puts a text in as if it were typed, so that the browser can undo it. */
  const put = (field, value, from = 0, to = field.value.length) => {
    field.focus({ preventScroll: true });
    field.setSelectionRange(from, to);
    if (!root.execCommand('insertText', false, value)) {
      field.setRangeText(value, from, to, 'end');
      typed(field);
    }
  };

  const confirm = () => {
    if (!open) return;
    const field = fieldOf(open);
    if (!field.value.trim()) {
      toast(say('empty'), 'problem');
      field.focus();
      return;
    }
    keeper.type(open.dataset.id, field.value);
    if (keeper.row(open.dataset.id).conflict) {
      showConflict(keeper.row(open.dataset.id));
      return;
    }
    if (open.dataset.state !== 'TRANSLATED' || keeper.dirty(keeper.row(open.dataset.id))) {
      keeper.want(open.dataset.id, 'TRANSLATED');
      open.dataset.state = 'TRANSLATED';
      paint(open);
      countSoon();
    }
    const next = after(open, row => visible(row) && FILTERS.untranslated(row));
    if (next) openRow(next, { focus: true });
    else {
      toast(say('allDone'));
      byId('hand-in-button')?.focus();
    }
  };

  const insertTags = () => {
    const field = open && fieldOf(open);
    if (!field) return;
    const wanted = open.dataset.source.match(/<\/?\d+\/?>/g) ?? [];
    const there = field.value.match(/<\/?\d+\/?>/g) ?? [];
    const missing = wanted.filter(tag => {
      const at = there.indexOf(tag);
      if (at >= 0) there.splice(at, 1);
      return at < 0;
    });
    if (!missing.length) {
      toast(say('placeholdersThere'));
      return;
    }
    const { selectionStart: from, selectionEnd: to } = field;
    const opening = /^<\d+>$/.test(missing[0]) && missing.includes(missing[0].replace('<', '</'));
    if (from < to && opening) put(field, missing[0] + field.value.slice(from, to) + missing[0].replace('<', '</'), from, to);
    else {
      put(field, missing.join(''), to, to);
      const first = to + missing[0].length;
      field.setSelectionRange(first, first);
    }
  };

  const deeds = {
    copy: () => open && put(fieldOf(open), open.dataset.source),
    tags: insertTags,
    talk: () => {
      showTab('talk');
      byId('comment-text')?.focus();
    },
    past: () => {
      showTab('past');
      byId('tab-past').focus();
    },
    solve: () => showConflict(keeper.row(open.dataset.id)),
    confirm,
  };

  /* The panel ---------------------------------------------------------------------------------------------------------- */

  const TABS = ['segment', 'findings', 'talk', 'past'];
  const tabOf = name => byId(`tab-${name}`);
  byId('side-tabs').setAttribute('role', 'tablist');
  byId('side-tabs').setAttribute('aria-label', side.getAttribute('aria-label'));
  for (const name of TABS) {
    const tab = tabOf(name);
    tab.setAttribute('role', 'tab');
    tab.setAttribute('aria-controls', `panel-${name}`);
    const panel = byId(`panel-${name}`);
    panel.setAttribute('role', 'tabpanel');
    panel.setAttribute('aria-labelledby', tab.id);
    panel.tabIndex = 0;
  }
  const showTab = (name, toggle = false) => {
    const same = tabOf(name).getAttribute('aria-selected') === 'true';
    for (const each of TABS) {
      tabOf(each).setAttribute('aria-selected', String(each === name));
      tabOf(each).tabIndex = each === name ? 0 : -1;
      byId(`panel-${each}`).hidden = each !== name;
    }
    if (toggle) side.dataset.sheet = same && side.dataset.sheet === 'open' ? 'closed' : 'open';
    else if (toggle !== null) side.dataset.sheet = 'open';
  };
  byId('side-tabs').addEventListener('click', event => {
    const tab = event.target.closest('[role="tab"]');
    if (!tab) return;
    event.preventDefault();
    showTab(tab.id.slice(4), true);
  });
  byId('side-tabs').addEventListener('keydown', event => {
    const by = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (!by || event.altKey) return;
    const at = TABS.findIndex(name => tabOf(name) === root.activeElement);
    const next = TABS[(at + by + TABS.length) % TABS.length];
    showTab(next);
    tabOf(next).focus();
    event.preventDefault();
  });

  const showHere = () => {
    const here = byId('here-findings');
    const id = open?.dataset.id;
    const cards = id ? [...byId('all-findings').querySelectorAll(`[data-segment="${id}"]`)].map(card => card.cloneNode(true)) : [];
    for (const card of cards) card.querySelector('.yl-finding-at')?.removeAttribute('id');
    here.replaceChildren(...cards);
    const badge = byId('count-here');
    const standing = cards.filter(card => !card.dataset.waived);
    badge.hidden = !standing.length;
    badge.textContent = standing.length;
    badge.dataset.tone = standing.some(card => card.dataset.severity === 'BLOCKER') ? 'blocker' : 'warning';
    for (const use of side.querySelectorAll('[data-use]')) use.hidden = !editable;
    byId('here-nothing').hidden = cards.length > 0 || byId('here-matches').childElementCount > 0;
  };

  let panelTimer;
  const showPanel = row => {
    clearTimeout(panelTimer);
    showHere();
    panelTimer = setTimeout(async () => {
      try {
        const answer = await send(`${desk.dataset.panel}/segments/${row.dataset.id}?desk=${desk.dataset.desk}`);
        if (!answer.ok || open !== row) return;
        const draft = byId('comment-text')?.value;
        place(await answer.text());
        if (draft && byId('comment-text') && byId('here-talk').contains(root.activeElement)) byId('comment-text').value = draft;
        showHere();
      } catch {
        /* offline: the panel stays as it was */
      }
    }, 200);
  };

  const markFindings = () => {
    const board = byId('all-findings');
    const found = new Map();
    for (const card of board.querySelectorAll('[data-segment]')) {
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
    badge.textContent = board.dataset.open;
    const tone = { BLOCKER: 'blocker', WARNING: 'warning' }[board.dataset.worst];
    if (tone) badge.dataset.tone = tone;
    else delete badge.dataset.tone;
    showHere();
    countSoon();
  };
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
  const checkSoon = () => {
    clearTimeout(checking);
    checking = setTimeout(check, 1200);
  };

  const countTalk = async () => {
    const answer = await ask(`${desk.dataset.panel}/comments?desk=${desk.dataset.desk}`);
    if (!answer.ok) return;
    place(await answer.text());
    const openOnes = [...byId('all-talk').querySelectorAll('.yl-talk-list > li:not([data-settled])')];
    byId('count-talk').textContent = openOnes.length;
    for (const row of rows) {
      const number = String(openOnes.filter(each => each.dataset.segment === row.dataset.id).length);
      if (row.dataset.comments === number) continue;
      row.dataset.comments = number;
      paint(row);
    }
    countSoon();
  };

  /* Small forms of the panel go without leaving the page; what was typed stays until it is taken. */
  side.addEventListener('submit', async event => {
    const form = event.target.closest('[data-desk-form]');
    if (!form) return;
    event.preventDefault();
    event.stopPropagation();
    const button = form.querySelector('button');
    button.setAttribute('aria-busy', 'true');
    try {
      const answer = await ask(form.action, { method: 'POST', body: new URLSearchParams(new FormData(form)) });
      if (!answer.ok) {
        toast(await reason(answer), 'problem');
        return;
      }
      place(await answer.text());
      if (form.action.includes('/findings/')) markFindings();
      else await countTalk();
      showHere();
      checkSoon();
    } catch {
      toast(say('offline'), 'problem');
    } finally {
      button.removeAttribute('aria-busy');
    }
  });

  /* Leading to a place ------------------------------------------------------------------------------------------------- */

  const jump = (id, from = -1, to = -1) => {
    const row = rowOf(id);
    if (!row) return false;
    if (row.hidden) showFilter('all');
    openRow(row, { focus: true });
    if (from >= 0) fieldOf(row)?.setSelectionRange(from, to);
    if (isPhone.matches) side.dataset.sheet = 'closed';
    return true;
  };
  root.addEventListener('click', event => {
    const link = event.target.closest('[data-jump]');
    const id = link?.getAttribute('href').match(/^#segment-(\d+)$/)?.[1];
    if (id && jump(id, Number(link.dataset.from ?? -1), Number(link.dataset.to ?? -1))) event.preventDefault();
    else if (link?.getAttribute('href') === '#all-findings') {
      event.preventDefault();
      showTab('findings');
    }
  });

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
    if (first && (!open || open.hidden)) openRow(first, { focus: !isPhone.matches });
  };
  filters.addEventListener('click', event => {
    const tab = event.target.closest('[data-show]');
    if (!tab || !whole || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    showFilter(tab.dataset.show);
  });
  root.querySelector('[data-check]')?.addEventListener('click', event => {
    event.preventDefault();
    showTab('findings');
    check();
  });

  /* Events of the rows, by delegation ------------------------------------------------------------------------------------ */

  rowList.addEventListener('focusin', event => {
    const row = event.target.closest('.yl-seg');
    if (row) openRow(row, { scroll: false });
  });
  rowList.addEventListener('click', event => {
    const deed = event.target.closest('[data-do]')?.dataset.do;
    if (deed) {
      deeds[deed]();
      return;
    }
    const row = event.target.closest('.yl-seg');
    if (!row) return;
    if (event.target.closest('.yl-seg-no a')) event.preventDefault();
    if (event.target.closest('textarea')) return;
    if (window.getSelection()?.toString()) return;
    openRow(row, { focus: !isPhone.matches || Boolean(event.target.closest('.yl-seg-no')), scroll: false });
  });
  if (editable) {
    rowList.addEventListener('input', event => {
      if (event.target.matches('textarea')) typed(event.target);
    });
    rowList.addEventListener('focusout', event => {
      const row = event.target.closest('.yl-seg');
      const kept = event.target.matches('textarea') && keeper.row(row.dataset.id);
      if (kept) keeper.save(kept);
    });
    rowList.addEventListener('paste', event => {
      const pasted = event.clipboardData?.getData('text/plain');
      if (!event.target.matches('textarea') || !pasted || !/[\r\n]/.test(pasted)) return;
      event.preventDefault();
      const field = event.target;
      put(field, pasted.replace(/\s*[\r\n]+\s*/g, ' '), field.selectionStart, field.selectionEnd);
    });
  }
  side.addEventListener('click', event => {
    const use = event.target.closest('[data-use]');
    if (use && open) put(fieldOf(open), use.dataset.text);
  });

  /* Keys ----------------------------------------------------------------------------------------------------------------- */

  const around = back => {
    const stops = [
      () => (open ? openRow(open, { focus: true }) : text.focus()),
      () => (root.querySelector('#side-tabs [aria-selected="true"]') ?? side).focus(),
      () => root.querySelector('.yl-bar-actions :is(a, button), .yl-bar-title a').focus(),
    ];
    const at = text.contains(root.activeElement) ? 0 : side.contains(root.activeElement) ? 1 : 2;
    stops[(at + (back ? 2 : 1)) % 3]();
  };
  const useMatch = number => {
    const match = byId('here-matches').querySelectorAll('[data-use]')[number];
    if (match && open && editable) put(fieldOf(open), match.dataset.text);
  };
  const ALT = {
    ArrowUp: () => step(-1),
    ArrowDown: () => step(1),
    KeyN: () => {
      const next = after(open, row => visible(row) && FILTERS.untranslated(row));
      if (next) openRow(next, { focus: true });
      else toast(say('noneLeft'));
    },
    KeyK: () => {
      const next = after(open, FILTERS.findings);
      const card = next && byId('all-findings').querySelector(`[data-segment="${next.dataset.id}"] .yl-finding-at`);
      if (next) jump(next.dataset.id, Number(card?.dataset.from ?? -1), Number(card?.dataset.to ?? -1));
      else toast(say('noFinding'));
    },
    KeyM: () => deeds.talk(),
    KeyH: () => deeds.past(),
    KeyC: () => editable && deeds.copy(),
    KeyT: () => editable && deeds.tags(),
    Digit7: () => useMatch(0),
    Digit8: () => useMatch(1),
    Digit9: () => useMatch(2),
  };
  root.addEventListener('keydown', event => {
    if (event.isComposing || event.keyCode === 229 || root.querySelector('dialog[open]')) return;
    const inField = Boolean(event.target.closest('input, textarea, select, [contenteditable]'));
    const ctrl = event.ctrlKey || event.metaKey;
    const done = action => {
      event.preventDefault();
      action();
    };
    if (event.altKey && !ctrl && !event.shiftKey && ALT[event.code]) done(ALT[event.code]);
    else if (ctrl && !event.altKey && event.key === 'Enter') {
      const form = event.target.closest('[data-desk-form]');
      if (form) done(() => form.requestSubmit());
      else if (editable && rowList.contains(event.target)) done(confirm);
    } else if (ctrl && !event.altKey && !event.shiftKey && event.code === 'KeyS') {
      done(async () => {
        if (!keeper) return;
        keeper.paused = false;
        if (await keeper.settle()) toast(say('savedNow'));
      });
    } else if (event.key === 'F6') done(() => around(event.shiftKey));
    else if (event.key === 'Escape') {
      if (isPhone.matches && side.dataset.sheet === 'open') side.dataset.sheet = 'closed';
      else if (side.contains(event.target) && open) openRow(open, { focus: true });
      else if (inField) event.target.blur();
    } else if (event.key === 'Enter' && event.target.matches('textarea.yl-seg-tgt') && !ctrl) event.preventDefault();
    else if (event.key === '?' && !inField && !ctrl && !event.altKey) done(() => byId('key-help').showModal());
  });
  byId('save-word')?.addEventListener('click', () => {
    const torn = rows.find(row => row.dataset.standing === 'conflict');
    if (torn) {
      openRow(torn);
      showConflict(keeper.row(torn.dataset.id));
    } else keeper.again();
  });

  /* Handing in: only when every text is stored; then the small form goes, without the texts. */
  byId('hand-in-button')?.addEventListener('click', async event => {
    event.preventDefault();
    const button = event.currentTarget;
    if (button.getAttribute('aria-busy') === 'true') return;
    button.setAttribute('aria-busy', 'true');
    keeper.paused = false;
    if (await keeper.settle()) byId('hand-in').requestSubmit();
    else {
      button.removeAttribute('aria-busy');
      const torn = rows.find(row => row.dataset.standing === 'conflict');
      if (torn) {
        openRow(torn);
        showConflict(keeper.row(torn.dataset.id));
      } else toast(byId('save-word').textContent, 'problem');
    }
  });

  /* Begin ---------------------------------------------------------------------------------------------------------------- */

  side.dataset.sheet = 'closed';
  showTab('segment', null);
  byId('keys').hidden = false;
  const leftovers = lost => {
    const note = byId('leftover');
    if (!lost.length) return;
    const list = root.createElement('span');
    list.append(say('leftover'), ...lost.flatMap(({ text: kept }) => {
      const quote = root.createElement('q');
      quote.lang = 'en';
      quote.textContent = kept;
      return [' ', quote];
    }));
    note.replaceChildren(icon('device-floppy'), list);
    note.hidden = false;
  };
  if (keeper) {
    for (const row of rows) keeper.track(row.dataset.id, Number(row.dataset.version), row.dataset.stored ?? fieldOf(row).defaultValue, row.dataset.source);
    leftovers(keeper.restore());
    if (restored) toast(say('restored', restored));
    /* What the server handed back unsaved counts as typed. */
    for (const row of rows) if (row.dataset.stored !== undefined) typed(fieldOf(row));
  } else {
    const past = new Keeper({ api: '', number: desk.dataset.number, user: desk.dataset.user, tell: { word() {} } });
    leftovers(past.left().map(([id, entry]) => ({ id, text: entry.text })));
  }
  const named = location.hash.match(/^#segment-(\d+)$/)?.[1];
  const first = (named && rowOf(named)) || root.querySelector('.yl-seg[aria-current="true"]') || (editable && rows.find(FILTERS.untranslated)) || rows[0];
  const begin = () => {
    begun = true;
    const refusal = byId('refusal');
    if (refusal) refusal.focus();
    else if (first && first === open) openRow(first, { focus: editable && !isPhone.matches });
  };
  if (first) {
    first.removeAttribute('aria-current');
    openRow(first);
  }
  if (root.readyState === 'complete') begin();
  else window.addEventListener('load', () => setTimeout(begin));
})();
