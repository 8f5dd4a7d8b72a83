/* The translation desk: rows are real fields; this stores what they say and begins the page. Without it the form posts them. */
(() => {
  const page = window.yiliu.desk;
  if (!page) return;
  const root = document;
  const byId = id => root.getElementById(id);
  const { send, say, toast, Keeper, saveWord, conflictDialog, place, icon } = window.yiliu.deskCore;
  const { desk, rowList, rows, editable, isPhone, bar, fieldOf, rowOf, paint, fit, countSoon, openRow, visible, after, FILTERS } = page;

  /* Storing ------------------------------------------------------------------------------------------------------------ */

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
  const remembers = (element, segment) => {
    const { origin, matchScore, provenance } = segment;
    if (origin === undefined) return;
    for (const [key, value] of Object.entries({ whence: origin, score: matchScore, provenance })) {
      if (value === null || value === undefined) delete element.dataset[key];
      else element.dataset[key] = value;
    }
  };

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
        remembers(element, segment);
        if (element.dataset.state === 'TRANSLATED' && element.querySelector('.yl-seg-chinese .yl-origin')) showSource(element);
        delete element.dataset.standing;
        paint(element);
        countSoon();
        page.tell('saved', element, segment);
      },
      conflict(row) {
        const element = rowOf(row.id);
        element.dataset.standing = 'conflict';
        paint(element);
        if (element === page.open) {
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
  page.keeper = keeper;
  page.on('leave', row => {
    const left = keeper?.row(row.dataset.id);
    if (left) keeper.save(left);
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
      const field = fieldOf(element);
      page.undoable(field, row.text);
      delete element.dataset.standing;
      bar.querySelector('[data-do="solve"]').hidden = true;
      fit(field);
      paint(element);
      field.focus();
    },
  });
  const showTorn = () => {
    const torn = rows.find(row => row.dataset.standing === 'conflict');
    if (!torn) return false;
    openRow(torn);
    showConflict(keeper.row(torn.dataset.id));
    return true;
  };

  /* What the row's bar and the keys do -------------------------------------------------------------------------------------- */

  const confirm = () => {
    const { open } = page;
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
  page.deeds = {
    copy: () => page.copySource?.(),
    tags: () => page.insertTags?.(),
    talk: () => {
      page.showTab('talk');
      page.withPanel(() => byId('comment-text')?.focus());
    },
    ask: () => {
      page.showTab('talk');
      page.withPanel(() => window.yiliu.openQuestion());
    },
    past: () => {
      page.showTab('past');
      page.tabOf('past').focus();
    },
    solve: () => showConflict(keeper.row(page.open.dataset.id)),
    confirm,
  };

  /* Events of the rows, by delegation ------------------------------------------------------------------------------------ */

  rowList.addEventListener('focusin', event => {
    const row = event.target.closest('.yl-seg');
    if (row) openRow(row, { scroll: false });
  });
  rowList.addEventListener('click', event => {
    const deed = event.target.closest('[data-do]')?.dataset.do;
    if (deed) {
      page.deeds[deed]();
      return;
    }
    const row = event.target.closest('.yl-seg');
    if (!row) return;
    if (event.target.closest('.yl-seg-no a')) event.preventDefault();
    if (event.target.closest('textarea')) return;
    if (window.getSelection()?.toString()) return;
    openRow(row, { focus: !isPhone.matches || Boolean(event.target.closest('.yl-seg-no')), scroll: false });
  });
  rowList.addEventListener('focusout', event => {
    const row = event.target.closest('.yl-seg');
    const kept = event.target.matches('textarea') && keeper?.row(row.dataset.id);
    if (kept) keeper.save(kept);
  });
  byId('save-word')?.addEventListener('click', () => showTorn() || keeper.again());

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
      if (!showTorn()) toast(byId('save-word').textContent, 'problem');
    }
  });

  /* Begin ---------------------------------------------------------------------------------------------------------------- */

  page.side.dataset.sheet = 'closed';
  page.showTab('segment', null);
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
    /* What was typed while the page was still loading, and what the server handed back unsaved. */
    const typed = rows.map(row => [row, fieldOf(row).value]).filter(([row, text]) => text !== keeper.row(row.dataset.id).stored);
    leftovers(keeper.restore());
    if (restored) toast(say('restored', restored));
    for (const [row, text] of typed) page.rewrite(row, text);
  } else {
    const past = new Keeper({ api: '', number: desk.dataset.number, user: desk.dataset.user, tell: { word() {} } });
    leftovers(past.left().map(([id, entry]) => ({ id, text: entry.text })));
  }
  const named = location.hash.match(/^#segment-(\d+)$/)?.[1];
  const first = (named && rowOf(named)) || root.querySelector('.yl-seg[aria-current="true"]') || (editable && rows.find(FILTERS.untranslated)) || rows[0];
  const begin = () => {
    page.begin();
    const refusal = byId('refusal');
    if (refusal) refusal.focus();
    else if (first && first === page.open) openRow(first, { focus: editable && !isPhone.matches });
    if (desk.dataset.checked === 'later') page.check();
  };
  if (first) {
    first.removeAttribute('aria-current');
    openRow(first);
  }
  desk.dataset.live = 'ready';
  if (root.readyState === 'complete') begin();
  else window.addEventListener('load', () => setTimeout(begin));
})();
