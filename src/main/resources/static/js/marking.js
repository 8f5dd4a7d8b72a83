/*
 * Marking errors on the review desk: words are selected with mouse, finger or keyboard, a small form asks what is wrong with
 * them. Without script the form stands in the page, and the words are typed into it.
 */
(() => {
  const root = document;
  const desk = root.getElementById('desk');
  const template = root.getElementById('marker');
  const review = window.yiliu?.review;
  if (!desk || !template || !review?.editable) return;
  const { ask, reason, toast } = window.yiliu.deskCore;
  const words = root.getElementById('mark-words').dataset;

  const SIDES = {
    target: { text: 'p.yl-seg-tgt', raw: 'target', fields: ['from', 'to', 'quote'] },
    source: { text: '.yl-seg-src', raw: 'source', fields: ['sourceFrom', 'sourceTo', 'sourceQuote'] },
  };

  /* From what is seen to what is stored ----------------------------------------------------------------------------------- */

  /** What a reader sees of a stored text, letter by letter: [letter, from, to]. A placeholder shows its number. */
  const letters = raw => {
    const seen = [];
    const plain = (from, to) => {
      for (let at = from; at < to; at++) seen.push([raw[at], at, at + 1]);
    };
    let end = 0;
    for (const found of raw.matchAll(/(\\*)(?!<\/[0-9]*\/>)<(\/?)([1-9][0-9]{0,3})(\/?)>/g)) {
      const [whole, slashes, close, number] = found;
      const at = found.index;
      plain(end, at);
      end = at + whole.length;
      plain(at + Math.ceil(slashes.length / 2), at + slashes.length);
      if (slashes.length % 2) plain(at + slashes.length, end);
      else for (const letter of close + number) seen.push([letter, at + slashes.length, end]);
    }
    plain(end, raw.length);
    return seen;
  };

  /** How many letters of the present text stand before a place in the paragraph; struck ones and mark numbers do not count. */
  const seenBefore = (paragraph, node, offset) => {
    const range = root.createRange();
    range.selectNodeContents(paragraph);
    range.setEnd(node, offset);
    const part = range.cloneContents();
    for (const other of part.querySelectorAll('del, .yl-error-no')) other.remove();
    return part.textContent.length;
  };

  /** The place a selection tells, in the stored text; null if it is empty or elsewhere. */
  const placeOf = (row, side, selection = root.getSelection()) => {
    const paragraph = row.querySelector(SIDES[side].text);
    if (!selection?.rangeCount || selection.isCollapsed || !paragraph) return null;
    const range = selection.getRangeAt(0);
    if (!paragraph.contains(range.startContainer) || !paragraph.contains(range.endContainer)) return null;
    const raw = row.dataset[SIDES[side].raw];
    const seen = letters(raw);
    let from = seenBefore(paragraph, range.startContainer, range.startOffset);
    let to = Math.min(seenBefore(paragraph, range.endContainer, range.endOffset), seen.length);
    while (from < to && /\s/.test(seen[from][0])) from++;
    while (to > from && /\s/.test(seen[to - 1][0])) to--;
    if (from >= to) return null;
    const shown = range.cloneRange();
    const { startContainer, startOffset } = shown;
    if (/^\s/.test(startContainer.data?.slice(startOffset) ?? '')) shown.setStart(startContainer, startOffset + 1);
    const place = { from: seen[from][1], to: seen[to - 1][2] };
    return { ...place, quote: raw.slice(place.from, place.to), range: shown };
  };

  /* The last selection: a tap on the button may take it away before the button knows. */
  let last = null;
  root.addEventListener('selectionchange', () => {
    const row = root.getSelection()?.anchorNode?.parentElement?.closest('.yl-seg');
    if (!row || row.querySelector('[contenteditable]') || formOf(row)) return;
    for (const side of Object.keys(SIDES)) {
      const place = placeOf(row, side);
      if (place) last = { id: row.dataset.id, version: row.dataset.version, side, place, at: Date.now() };
    }
  });
  const SHORT = 4000;
  const lastOf = row => (last && last.id === row.dataset.id && last.version === row.dataset.version && Date.now() - last.at < SHORT ? last : null);
  desk.addEventListener('mousedown', event => {
    if (event.target.closest('[data-do="mark"]')) event.preventDefault();
  });

  /* What is meant stays visible while the form has the focus. */
  const show = form => {
    if (!window.CSS?.highlights) return;
    CSS.highlights.delete('yl-mark');
    const ranges = Object.values(form?.places ?? {}).map(place => place.range);
    if (ranges.length) CSS.highlights.set('yl-mark', new Highlight(...ranges));
  };

  /* The form ------------------------------------------------------------------------------------------------------------------ */

  const formOf = row => row.querySelector('[data-mark-form]');
  const put = (form, side, place) => {
    const [from, to, quote] = SIDES[side].fields.map(name => form.elements[name]);
    from.value = place ? place.from : '';
    to.value = place ? place.to : '';
    quote.value = place ? place.quote : '';
    last = null; /* what the form has is not offered again for the next mark */
    form.places = form.places ?? {};
    if (place) form.places[side] = place;
    else delete form.places[side];
    if (side === 'source' && place && !form.elements.quote.value && !form.elements.kind.value) form.elements.kind.value = 'OMISSION';
    show(form);
  };
  const close = (row, focus = true) => {
    formOf(row)?.remove();
    row.querySelector('.yl-mark-picking')?.remove();
    last = null;
    root.getSelection().removeAllRanges();
    show(null);
    if (focus) review.openRow(row, { focus: true });
  };
  const openForm = row => {
    for (const other of desk.querySelectorAll('[data-mark-form]')) if (!row.contains(other)) close(other.closest('.yl-seg'), false);
    const form = formOf(row) ?? template.content.firstElementChild.cloneNode(true);
    form.elements.row.value = row.dataset.key;
    for (const hint of form.querySelectorAll('[data-plain]')) hint.hidden = true;
    for (const pick of form.querySelectorAll('[data-pick]')) pick.hidden = false;
    form.elements.quote.readOnly = form.elements.sourceQuote.readOnly = true;
    if (!form.isConnected) row.querySelector('.yl-seg-acts').before(form);
    review.openRow(row);
    return form;
  };
  const focusForm = form => {
    (form.elements.kind.value ? form.elements.suggestion : form.elements.kind).focus({ preventScroll: true });
    form.scrollIntoView({ block: 'nearest' });
  };

  /* Selecting by keyboard: the paragraph takes a caret, and no letters. */
  const pick = (row, side) => {
    const paragraph = row.querySelector(SIDES[side].text);
    const hint = root.createElement('p');
    hint.className = 'yl-mark-picking';
    hint.setAttribute('role', 'status');
    hint.textContent = words.picking;
    row.querySelector('.yl-mark-picking')?.remove();
    (formOf(row) ?? row.querySelector('.yl-seg-acts')).before(hint);
    const label = template.content.querySelector(`[data-pick="${side}"]`).getAttribute('aria-label');
    Object.entries({ contenteditable: 'true', role: 'textbox', 'aria-readonly': 'true', 'aria-label': label, spellcheck: 'false' })
      .forEach(([name, value]) => paragraph.setAttribute(name, value));
    const selected = placeOf(row, side);
    paragraph.focus({ preventScroll: true });
    if (!selected) root.getSelection().collapse(paragraph, 0);
    return new Promise(resolve => {
      const end = place => {
        for (const [name, on] of Object.entries(heard)) paragraph.removeEventListener(name, on);
        for (const name of ['contenteditable', 'role', 'aria-readonly', 'aria-label', 'spellcheck']) paragraph.removeAttribute(name);
        hint.remove();
        resolve(place);
      };
      const heard = {
        beforeinput: event => event.preventDefault(),
        drop: event => event.preventDefault(),
        keydown: event => {
          if (event.isComposing || event.keyCode === 229) return;
          if (event.key === 'Enter' || (event.code === 'KeyM' && !event.ctrlKey && !event.metaKey && !event.altKey)) {
            event.preventDefault();
            event.stopPropagation();
            const place = placeOf(row, side);
            if (place) end(place);
            else toast(words.nothing);
          } else if (event.key === 'Escape') {
            event.preventDefault();
            event.stopPropagation();
            end(null);
          }
        },
        blur: () => end(placeOf(row, side)),
      };
      for (const [name, on] of Object.entries(heard)) paragraph.addEventListener(name, on);
    });
  };
  const pickFor = async (row, side) => {
    const place = await pick(row, side);
    if (place) put(openForm(row), side, place);
    if (formOf(row)) focusForm(formOf(row));
    else review.openRow(row, { focus: true });
  };

  /** `tapped`: by its button, which may have taken the selection away. */
  const begin = (row, { tapped = false } = {}) => {
    if (row.dataset.editing || row.querySelector('[contenteditable]')) return;
    const now = Object.keys(SIDES).map(side => [side, placeOf(row, side)]).find(([, place]) => place);
    const remembered = tapped ? lastOf(row) : null;
    const [side, place] = now ?? (remembered ? [remembered.side, remembered.place] : ['target', null]);
    last = null;
    if (!place) {
      if (row.dataset.target) pickFor(row, 'target');
      else pickFor(row, 'source');
      return;
    }
    const form = openForm(row);
    put(form, side, place);
    root.getSelection().removeAllRanges();
    focusForm(form);
  };

  desk.addEventListener('click', event => {
    const row = event.target.closest('.yl-seg');
    const wanted = event.target.closest('[data-pick]')?.dataset.pick;
    if (row && wanted) pickFor(row, wanted);
    else if (row && event.target.closest('[data-mark-cancel]')) {
      event.preventDefault();
      close(row);
    }
  });
  /* While the form is open, words selected in either language are taken into it. */
  for (const name of ['mouseup', 'touchend']) {
    desk.addEventListener(name, event => {
      const row = event.target.closest('.yl-seg');
      const form = row && formOf(row);
      if (!form || event.target.closest('[data-mark-form]') || row.querySelector('[contenteditable]')) return;
      setTimeout(() => {
        for (const side of Object.keys(SIDES)) {
          const place = placeOf(row, side);
          if (place) put(form, side, place);
        }
      });
    });
  }
  desk.addEventListener('keydown', event => {
    const form = event.target.closest?.('[data-mark-form]');
    if (!form || event.isComposing || event.keyCode === 229) return;
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      event.stopPropagation();
      form.requestSubmit();
    } else if (event.key === 'Escape') {
      event.preventDefault();
      event.stopPropagation();
      close(form.closest('.yl-seg'));
    }
  });
  desk.addEventListener('submit', async event => {
    const form = event.target.closest('[data-mark-form]');
    if (!form) return;
    event.preventDefault();
    event.stopPropagation();
    const row = form.closest('.yl-seg');
    const button = form.querySelector('button[type="submit"]');
    if (button.getAttribute('aria-busy')) return;
    button.setAttribute('aria-busy', 'true');
    try {
      const answer = await ask(form.action, { method: 'POST', body: new URLSearchParams(new FormData(form)) });
      if (!answer.ok) {
        toast(await reason(answer), 'problem');
        if (answer.status === 412) await review.renew(row.dataset.id);
        return;
      }
      const { number } = await answer.json();
      await review.renew(row.dataset.id);
      close(root.getElementById(row.id));
      toast(words.done.replace('{0}', number));
    } catch {
      toast(root.getElementById('desk-words').dataset.offline, 'problem');
    } finally {
      button.removeAttribute('aria-busy');
    }
  });

  /* A form the server has put here keeps what was typed; its words are found by the server. */
  for (const form of desk.querySelectorAll('[data-mark-form]')) form.elements.kind.focus();

  window.yiliu.marking = { begin };
})();
