/* The review desk: walks the changes, accepts, corrects and comments in place. Without it links and forms do the same. */
(() => {
  const root = document;
  const byId = id => root.getElementById(id);
  const desk = byId('desk');
  const list = byId('rows');
  if (!desk || !list || desk.dataset.desk !== 'review') return;
  const { ask, send, reason, say, toast, Keeper, saveWord, conflictDialog, place } = window.yiliu.deskCore;

  const editable = desk.dataset.editable === 'true';
  const side = byId('side');
  const text = byId('text');
  desk.dataset.live = 'yes';

  const rows = () => [...list.querySelectorAll('.yl-seg')];
  const rowOf = id => byId(`segment-${id}`);
  const folded = row => row.closest('details:not([open])');

  /* The open row ------------------------------------------------------------------------------------------------------- */

  let open = null;
  let begun = false;
  const stand = row => {
    row.tabIndex = -1;
    row.focus({ preventScroll: true });
  };
  const openRow = (row, { focus = false } = {}) => {
    if (!row) return;
    const fold = folded(row);
    if (fold) fold.open = true;
    if (row !== open) {
      open?.removeAttribute('aria-current');
      open = row;
      row.setAttribute('aria-current', 'true');
      if (begun) history.replaceState(history.state, '', `#${row.id}`);
      byId('place').textContent = say('place', row.dataset.position, desk.dataset.all);
    }
    if (focus) stand(row);
    row.scrollIntoView({ block: 'nearest' });
    besides();
  };

  /* Matches and terms of the open row stand in the side; what is said of it and its history stand in the row itself. */
  const IN_ROW = ['here-talk', 'here-past', 'here-annotations'];
  let soon;
  let beside = null;
  const besides = () => {
    clearTimeout(soon);
    if (!open || beside === open.dataset.id) return;
    soon = setTimeout(async () => {
      const id = open.dataset.id;
      const slot = byId('here-side');
      try {
        const answer = await send(`${desk.dataset.panel}/segments/${id}?desk=review`);
        if (!answer.ok || id !== open.dataset.id) return;
        const parts = [...new DOMParser().parseFromString(await answer.text(), 'text/html').body.children];
        const useful = parts.filter(part => !IN_ROW.includes(part.id) && part.textContent.trim());
        slot.replaceChildren(...useful.map(part => root.importNode(part, true)));
        slot.hidden = !useful.length;
        beside = id;
      } catch {
        slot.hidden = true;
      }
    }, 300);
  };

  const stops = () => rows().filter(row => row.dataset.shown && !folded(row));
  const step = by => {
    const walk = stops();
    if (!walk.length) return;
    const at = walk.indexOf(open);
    if (at < 0) {
      const after = walk.findIndex(row => open && open.compareDocumentPosition(row) & Node.DOCUMENT_POSITION_FOLLOWING);
      openRow(walk[by > 0 ? Math.max(after, 0) : Math.max((after < 0 ? walk.length : after) - 1, 0)], { focus: true });
    } else openRow(walk[Math.min(Math.max(at + by, 0), walk.length - 1)], { focus: true });
  };

  /** Fetches a row as it stands now; an open editor in it stays. */
  const renew = async id => {
    const answer = await send(`${desk.dataset.review}/rows/${id}?since=${desk.dataset.since}&show=${desk.dataset.show}`);
    const old = rowOf(id);
    if (!answer.ok || !old) return;
    const busy = side.contains(root.activeElement) && root.activeElement.closest('[data-desk-form]');
    const parts = new DOMParser().parseFromString(await answer.text(), 'text/html');
    const fresh = parts.querySelector('.yl-seg');
    if (!fresh) return;
    for (const name of ['filters', 'facts', 'all-findings', 'all-annotations', 'along']) {
      const part = parts.getElementById(name);
      if (part && byId(name) && !(busy && byId(name).contains(busy))) byId(name).replaceWith(root.importNode(part, true));
    }
    byId('count-findings').textContent = byId('all-findings').dataset.open;
    byId('count-annotations').textContent = byId('all-annotations').dataset.all;
    const row = root.importNode(fresh, true);
    /* The row stays among those shown, or folded, until the page is loaded again. */
    if (old.dataset.shown) row.dataset.shown = 'yes';
    else delete row.dataset.shown;
    const focused = old.contains(root.activeElement);
    const panel = old.querySelector('#row-panel');
    if (panel) row.querySelector('[data-talk]')?.remove();
    const editor = editorOf(old);
    const marker = old.querySelector('[data-mark-form]');
    const typing = [panel, editor, marker].some(each => each?.contains(root.activeElement)) && root.activeElement;
    if (editor) {
      row.querySelector('.yl-origin').before(editor);
      row.dataset.editing = 'yes';
    }
    if (marker) row.querySelector('.yl-seg-acts').before(marker);
    if (panel) row.append(panel);
    old.replaceWith(row);
    if (typing) typing.focus({ preventScroll: true });
    if (old === open) {
      open = row;
      row.setAttribute('aria-current', 'true');
      if (focused && !row.contains(root.activeElement)) stand(row);
    }
  };

  /* Accepting ----------------------------------------------------------------------------------------------------------- */

  const accept = async row => {
    if (!editable || !row || !row.dataset.target) return;
    try {
      const answer = await ask(`${desk.dataset.review}/accept`, { method: 'POST', body: new URLSearchParams({ row: row.dataset.key }) });
      if (!answer.ok) {
        toast(await reason(answer), 'problem');
        if (answer.status === 412) await renew(row.dataset.id);
        return;
      }
      await renew(row.dataset.id);
      if (open?.dataset.id === row.dataset.id) step(1);
    } catch {
      toast(say('offline'), 'problem');
    }
  };

  /* Correcting ---------------------------------------------------------------------------------------------------------- */

  const showWord = saveWord(byId('save-word'), byId('said'));
  const editorOf = row => row?.querySelector('[data-editor]');
  const close = row => {
    editorOf(row)?.remove();
    row.removeAttribute('data-editing');
  };
  const keeper = !editable ? null : new Keeper({
    api: desk.dataset.api,
    number: desk.dataset.number,
    user: desk.dataset.user,
    tell: {
      word: showWord,
      saved(row, segment) {
        const element = rowOf(row.id);
        element.dataset.version = segment.version;
        element.dataset.key = `${row.id}.${segment.version}`;
        element.dataset.target = segment.target;
        delete element.dataset.standing;
        if (!editorOf(element)) renew(row.id);
      },
      conflict(row) {
        const element = rowOf(row.id);
        element.dataset.standing = 'conflict';
        edit(element, false);
        editorOf(element).querySelector('[data-do="solve"]').hidden = false;
        if (element === open) showConflict(row);
      },
      refused(row, why) {
        const element = rowOf(row.id);
        element.dataset.standing = 'unsaved';
        edit(element, false);
        toast(`${say('segment', element.dataset.position)}: ${why}`, 'problem');
      },
      reworded(row) {
        toast(say('reworded', rowOf(row.id).dataset.position), 'problem');
        renew(row.id);
      },
      restored(row) {
        edit(rowOf(row.id), false);
      },
    },
  });
  const showConflict = keeper && conflictDialog(keeper, {
    position: id => rowOf(id).dataset.position,
    async who(row) {
      const answer = await send(`${desk.dataset.panel}/segments/${row.id}?desk=review`);
      if (!answer.ok) return null;
      return new DOMParser().parseFromString(await answer.text(), 'text/html').querySelector('[data-present] .yl-who')?.textContent ?? null;
    },
    done(row) {
      const editor = editorOf(rowOf(row.id));
      if (!editor) return;
      editor.querySelector('textarea').value = row.text;
      editor.querySelector('[data-do="solve"]').hidden = true;
      fit(editor.querySelector('textarea'));
      editor.querySelector('textarea').focus();
    },
  });
  const fit = field => {
    if (window.CSS?.supports?.('field-sizing', 'content')) return;
    field.style.height = 'auto';
    field.style.height = `${field.scrollHeight}px`;
  };
  const edit = (row, focus = true) => {
    if (!editable || !row || desk.dataset.penless === 'true') return;
    const { id, version, target } = row.dataset;
    const kept = keeper.row(id) ?? keeper.track(id, Number(version), target, row.dataset.source);
    if (!editorOf(row)) {
      if (!keeper.dirty(kept) && !kept.flying && !kept.conflict) {
        kept.version = Number(version);
        kept.stored = kept.ack = kept.text = target;
      }
      const editor = byId('editor').content.firstElementChild.cloneNode(true);
      editor.querySelector('textarea').value = kept.text;
      row.querySelector('.yl-origin').before(editor);
      row.dataset.editing = 'yes';
      fit(editor.querySelector('textarea'));
    }
    if (focus) {
      openRow(row);
      const field = editorOf(row).querySelector('textarea');
      field.focus();
      field.setSelectionRange(field.value.length, field.value.length);
    }
  };
  /** Stores the correction, lets the row pass and goes on. */
  const done = async row => {
    const field = editorOf(row).querySelector('textarea');
    const id = row.dataset.id;
    if (!field.value.trim()) {
      toast(say('empty'), 'problem');
      return;
    }
    keeper.type(id, field.value);
    const kept = keeper.row(id);
    if (kept.conflict) {
      showConflict(kept);
      return;
    }
    close(row);
    await keeper.want(id, 'REVIEWED');
    for (let i = 0; i < 3 && (keeper.dirty(kept) || kept.flying) && !kept.failed && !kept.refused && !kept.conflict; i++) {
      await (kept.flight ?? Promise.resolve());
      await keeper.save(kept);
    }
    if (!keeper.dirty(kept)) {
      await accept(rowOf(id));
    }
  };
  /** Leaves the field; what was typed is stored all the same. */
  const leave = async row => {
    const kept = keeper.row(row.dataset.id);
    close(row);
    stand(row);
    await keeper.save(kept);
    if (!keeper.dirty(kept)) renew(row.dataset.id);
  };

  /* Comments and history of a row ----------------------------------------------------------------------------------------- */

  let panel = byId('row-panel');
  const closePanel = async () => {
    const row = panel?.closest('.yl-seg');
    panel?.remove();
    panel = null;
    if (row) await renew(row.dataset.id);
  };
  /* While it comes, letters are no keys: they are meant for its field. */
  let coming = false;
  const showPanel = async (row, part) => {
    openRow(row);
    coming = true;
    try {
      const answer = await ask(`${desk.dataset.panel}/segments/${row.dataset.id}?desk=review`);
      if (!answer.ok) {
        toast(await reason(answer), 'problem');
        return;
      }
      if (panel && !row.contains(panel)) await closePanel();
      if (!panel) {
        panel = root.createElement('div');
        panel.className = 'yl-talk';
        panel.id = 'row-panel';
        for (const id of ['here-talk', 'here-past']) {
          const slot = root.createElement('div');
          slot.id = id;
          panel.append(slot);
        }
      }
      const here = rowOf(row.dataset.id);
      here.querySelector('[data-talk]')?.remove();
      here.append(panel);
      place(await answer.text());
      byId('here-talk').hidden = part === 'past';
      byId('here-past').hidden = part !== 'past';
      if (part === 'talk') byId('comment-text')?.focus();
      panel.scrollIntoView({ block: 'nearest' });
    } catch {
      toast(say('offline'), 'problem');
    } finally {
      coming = false;
    }
  };

  /* Small forms go without leaving the page. */
  desk.addEventListener('submit', async event => {
    const form = event.target.closest('[data-desk-form]');
    if (!form) return;
    event.preventDefault();
    event.stopPropagation();
    const button = form.querySelector('button');
    button.setAttribute('aria-busy', 'true');
    const row = form.closest('.yl-seg');
    try {
      const answer = await ask(form.action, { method: 'POST', body: new URLSearchParams(new FormData(form)) });
      if (!answer.ok) {
        toast(await reason(answer), 'problem');
        return;
      }
      const html = await answer.text();
      if (!row) {
        place(html);
        byId('count-findings').textContent = byId('all-findings').dataset.open;
      } else if (panel && row.contains(panel)) {
        place(html);
        byId('here-past').hidden = true;
        byId('comment-text')?.focus();
        await renew(row.dataset.id);
      } else await renew(row.dataset.id);
    } catch {
      toast(say('offline'), 'problem');
    } finally {
      button.removeAttribute('aria-busy');
    }
  });

  /* Events, by delegation --------------------------------------------------------------------------------------------------- */

  const deeds = {
    accept,
    correct: edit,
    talk: row => showPanel(row, 'talk'),
    past: row => (panel && row.contains(panel) && !byId('here-past').hidden ? closePanel() : showPanel(row, 'past')),
    done,
    solve: row => showConflict(keeper.row(row.dataset.id)),
    mark: row => window.yiliu.marking?.begin(row, { tapped: true }),
  };
  window.yiliu.review = { openRow, renew, editable };
  list.addEventListener('click', event => {
    const row = event.target.closest('.yl-seg');
    if (!row) return;
    const button = event.target.closest('[data-do]');
    if (button && !event.ctrlKey && !event.metaKey) {
      event.preventDefault();
      deeds[button.dataset.do](row);
      return;
    }
    if (event.target.closest('.yl-seg-no a')) event.preventDefault();
    if (event.target.closest('[data-mark-form], [contenteditable]')) return;
    if (!event.target.closest('a, button, textarea, input, select, label, summary') && !window.getSelection()?.toString()) openRow(row, { focus: true });
    else openRow(row);
  });
  list.addEventListener('focusin', event => {
    const row = event.target.closest('.yl-seg');
    if (row && row !== open) openRow(row);
  });
  list.addEventListener('input', event => {
    const row = event.target.closest('[data-editor]')?.closest('.yl-seg');
    if (!row) return;
    keeper.type(row.dataset.id, event.target.value);
    fit(event.target);
  });
  list.addEventListener('focusout', event => {
    const row = event.target.closest('[data-editor]')?.closest('.yl-seg');
    const kept = row && keeper.row(row.dataset.id);
    if (kept) keeper.save(kept);
  });
  root.addEventListener('click', event => {
    const id = event.target.closest('[data-jump]')?.getAttribute('href').match(/^#segment-(\d+)$/)?.[1];
    if (!id || !rowOf(id)) return;
    event.preventDefault();
    openRow(rowOf(id), { focus: true });
    sheet('closed');
  });
  byId('next-change').addEventListener('click', () => step(1));
  byId('save-word')?.addEventListener('click', () => {
    const torn = rows().find(row => row.dataset.standing === 'conflict');
    if (torn) {
      openRow(torn);
      showConflict(keeper.row(torn.dataset.id));
    } else keeper.again();
  });

  /* The decision ------------------------------------------------------------------------------------------------------------- */

  const decide = byId('decide');
  const showDecision = () => {
    const outcome = decide?.elements.outcome.value;
    const button = byId('decide-button');
    const back = outcome === 'CHANGES_REQUESTED';
    if (decide) decide.elements.comment.required = back;
    if (button) button.textContent = outcome ? (back ? button.dataset.back : button.dataset.approve) : button.dataset.plain;
    if (byId('ask') && back && !decide.querySelector('button[type="submit"]:not([name])')) {
      byId('ask').remove();
      const sure = decide.querySelector('button[name="sure"]');
      sure.removeAttribute('name');
      sure.textContent = byId('decide').dataset.back;
    }
  };
  if (decide) {
    decide.addEventListener('change', showDecision);
    byId('reasons').hidden = false;
    byId('reasons').addEventListener('click', event => {
      const kind = event.target.closest('[data-reason]')?.dataset.reason;
      if (!kind) return;
      const field = decide.elements.comment;
      const here = open ? ` (${say('segment', open.dataset.position)})` : '';
      const before = field.value && !/\s$/.test(field.value) ? '\n' : '';
      field.focus();
      field.setSelectionRange(field.value.length, field.value.length);
      const more = `${before}${kind}${here}: `;
      if (!root.execCommand('insertText', false, more)) field.value += more;
      decide.querySelector('[value="CHANGES_REQUESTED"]').checked = true;
      showDecision();
    });
    decide.addEventListener('submit', async event => {
      if (!keeper?.unsent().length) return;
      event.preventDefault();
      event.stopPropagation();
      if (await keeper.settle()) decide.requestSubmit(event.submitter);
      else toast(byId('save-word').textContent, 'problem');
    });
    showDecision();
  }

  /* On a phone the side is a sheet that its bar opens and closes. */
  const sheet = state => {
    side.dataset.sheet = state;
    byId('sheet-toggle').setAttribute('aria-expanded', String(state === 'open'));
  };
  byId('sheet-bar').hidden = false;
  byId('sheet-toggle').addEventListener('click', () => sheet(side.dataset.sheet === 'open' ? 'closed' : 'open'));

  /* Keys ---------------------------------------------------------------------------------------------------------------------- */

  const letters = byId('letters');
  try {
    letters.checked = localStorage.getItem('yiliu.letters') !== 'off';
    letters.addEventListener('change', () => localStorage.setItem('yiliu.letters', letters.checked ? 'on' : 'off'));
  } catch {
    /* no store: letters stay on */
  }
  const LETTERS = {
    KeyJ: () => step(1),
    KeyK: () => step(-1),
    KeyA: () => accept(open),
    KeyE: () => edit(open),
    KeyM: () => open && editable && window.yiliu.marking?.begin(open),
    KeyC: () => open && showPanel(open, 'talk'),
    KeyH: () => open && deeds.past(open),
    KeyD: () => {
      sheet('open');
      decide?.elements.outcome[0].focus();
    },
    KeyU: () => {
      const folds = [...list.querySelectorAll('details')];
      const all = folds.every(fold => fold.open);
      for (const fold of folds) fold.open = !all;
      open?.scrollIntoView({ block: 'nearest' });
    },
  };
  const around = back => {
    const places = [
      () => (open ? openRow(open, { focus: true }) : text.focus()),
      () => side.querySelector('a, button, input, textarea, summary')?.focus(),
      () => root.querySelector('.yl-bar-actions :is(a, button), .yl-bar-title a').focus(),
    ];
    const at = text.contains(root.activeElement) ? 0 : side.contains(root.activeElement) ? 1 : 2;
    places[(at + (back ? 2 : 1)) % 3]();
  };
  root.addEventListener('keydown', event => {
    if (event.isComposing || event.keyCode === 229 || root.querySelector('dialog[open]')) return;
    const inField = Boolean(event.target.closest('input:not([type="radio"]), textarea, select, [contenteditable], [data-mark-form]'));
    const ctrl = event.ctrlKey || event.metaKey;
    const editor = event.target.closest('[data-editor]');
    const now = action => {
      event.preventDefault();
      action();
    };
    if (ctrl && event.key === 'Enter') {
      const form = event.target.closest('[data-desk-form]');
      if (editor) now(() => done(editor.closest('.yl-seg')));
      else if (form) now(() => form.requestSubmit());
    } else if (ctrl && !event.altKey && !event.shiftKey && event.code === 'KeyS' && keeper) {
      now(async () => {
        keeper.paused = false;
        if (await keeper.settle()) toast(say('savedNow'));
      });
    } else if (event.altKey && !ctrl && ['ArrowUp', 'ArrowDown'].includes(event.code)) now(() => step(event.code === 'ArrowUp' ? -1 : 1));
    else if (event.altKey && !ctrl && event.code === 'KeyM' && open) now(() => showPanel(open, 'talk'));
    else if (event.altKey && !ctrl && event.code === 'KeyQ' && open)
      now(async () => {
        await showPanel(open, 'talk');
        window.yiliu.openQuestion?.();
      });
    else if (event.altKey && !ctrl && event.code === 'KeyH' && open) now(() => deeds.past(open));
    else if (event.key === 'F6') now(() => around(event.shiftKey));
    else if (event.key === 'Escape') {
      if (editor) now(() => leave(editor.closest('.yl-seg')));
      else if (panel) now(() => closePanel().then(() => open && openRow(open, { focus: true })));
      else if (inField) event.target.blur();
    } else if (event.key === 'Enter' && editor && event.target.matches('textarea') && !ctrl) event.preventDefault();
    else if (!inField && !ctrl && !event.altKey) {
      if (event.key === '?') now(() => byId('key-help').showModal());
      else if (letters.checked && !coming && LETTERS[event.code] && !event.shiftKey) now(LETTERS[event.code]);
    }
  });

  /* Begin ----------------------------------------------------------------------------------------------------------------------- */

  sheet('closed');
  byId('keys').hidden = false;
  byId('next-change').hidden = false;
  if (keeper) {
    for (const row of rows()) keeper.track(row.dataset.id, Number(row.dataset.version), row.dataset.target, row.dataset.source);
    keeper.restore();
  }
  const named = location.hash.match(/^#segment-(\d+)$/)?.[1];
  const first = (named && rowOf(named)) || stops().find(row => row.dataset.matters && !row.dataset.read) || stops()[0];
  const begin = () => {
    begun = true;
    const notice = byId('refusal') ?? byId('ask');
    if (notice) {
      if (notice.id === 'ask') sheet('open');
      notice.focus();
    } else if (open) openRow(open, { focus: true });
  };
  openRow(first);
  if (root.readyState === 'complete') begin();
  else window.addEventListener('load', () => setTimeout(begin));
})();
