/*
 * Writing in the rows' fields: what is typed or put in goes to the keeper, can be undone however often it was stored, and
 * never leaves half a placeholder behind.
 */
(() => {
  const page = window.yiliu.desk;
  if (!page?.editable) return;
  const root = document;
  const { say, toast } = window.yiliu.deskCore;
  const { parse, mend, snap } = window.yiliu.deskTags;
  const { rowList, fieldOf, paint, fit, countSoon, measure } = page;

  /* Undoing ------------------------------------------------------------------------------------------------------------ */

  const MOST = 300;
  const PAUSE = 1500;
  const pasts = new WeakMap();
  const shot = field => ({ text: field.value, from: field.selectionStart, to: field.selectionEnd });

  /** What the field has been; begins with what stands in it now. */
  const pastOf = field => {
    if (!pasts.has(field)) pasts.set(field, { done: [], undone: [], now: shot(field), kind: null, at: 0 });
    return pasts.get(field);
  };

  /** Remembers a change; letters typed in a row are one step. */
  const remember = (field, kind = 'put') => {
    const past = pastOf(field);
    if (past.now.text === field.value) return;
    const goesOn = kind !== 'put' && kind === past.kind && Date.now() - past.at < PAUSE;
    if (!goesOn) past.done = [...past.done, past.now].slice(-MOST);
    past.now = shot(field);
    past.undone = [];
    past.kind = kind;
    past.at = Date.now();
  };

  const show = (field, { text, from, to }) => {
    field.value = text;
    field.setSelectionRange(from, to);
    typed(field);
  };

  const undo = (field, again = false) => {
    const past = pastOf(field);
    const [source, target] = again ? [past.undone, past.done] : [past.done, past.undone];
    if (!source.length) return;
    target.push(past.now);
    past.now = source.pop();
    past.kind = null;
    show(field, past.now);
  };

  /* Writing ------------------------------------------------------------------------------------------------------------ */

  const typed = field => {
    const row = field.closest('.yl-seg');
    const { id } = row.dataset;
    page.keeper.type(id, field.value);
    const state = field.value ? 'DRAFT' : 'INITIAL';
    if (row.dataset.state !== state && page.keeper.dirty(page.keeper.row(id))) {
      row.dataset.state = state;
      paint(row);
      countSoon();
    }
    fit(field);
    if (row === page.open) measure(row);
    page.tell('typed', row, field);
  };

  /** Puts a text in place of what stands from one place to another; can be undone like anything typed. */
  const put = (field, value, from = 0, to = field.value.length) => {
    pastOf(field);
    field.focus({ preventScroll: true });
    field.setRangeText(value, from, to, 'end');
    remember(field);
    typed(field);
  };

  /** Replaces a row's whole text without going there. */
  const rewrite = (row, text) => {
    const field = fieldOf(row);
    pastOf(field);
    field.value = text;
    remember(field);
    typed(field);
  };

  /** Another text that the keeper knows already. */
  const undoable = (field, text) => {
    pastOf(field);
    field.value = text;
    remember(field);
  };

  /** A text from memory or machine in place of the row's own. */
  const take = (row, text, origin) => {
    page.keeper.use(row.dataset.id, text, origin);
    put(fieldOf(row), text);
  };

  /** Puts a word in at the caret, with the spaces it needs. */
  const insertWord = word => {
    const field = fieldOf(page.open);
    if (!field) return;
    const from = snap(field.value, field.selectionStart, field.selectionStart);
    const to = Math.max(from, snap(field.value, field.selectionEnd, field.selectionEnd));
    const before = /[\p{L}\p{N},;:.)”’]$/u.test(field.value.slice(0, from)) ? ' ' : '';
    const after = /^[\p{L}\p{N}(“]/u.test(field.value.slice(to)) ? ' ' : '';
    put(field, before + word + after, from, to);
    if (after) field.setSelectionRange(field.selectionEnd - 1, field.selectionEnd - 1);
  };

  const insertTags = () => {
    const field = fieldOf(page.open);
    if (!field) return;
    const there = parse(field.value).map(tag => tag.text);
    const missing = parse(page.open.dataset.source).map(tag => tag.text).filter(tag => {
      const at = there.indexOf(tag);
      if (at >= 0) there.splice(at, 1);
      return at < 0;
    });
    if (!missing.length) {
      toast(say('placeholdersThere'));
      return;
    }
    const { selectionStart: from, selectionEnd: to } = field;
    const closing = missing[0].replace('<', '</');
    if (from < to && missing.includes(closing)) put(field, missing[0] + field.value.slice(from, to) + closing, from, to);
    else {
      put(field, missing.join(''), to, to);
      const first = to + missing[0].length;
      field.setSelectionRange(first, first);
    }
  };

  /* Placeholders are wholes ---------------------------------------------------------------------------------------------- */

  let selected = null;
  let before = null;
  let composing = false;
  const begin = field => {
    before = field.value;
    selected = field.selectionStart;
  };

  const mended = (field, kind) => {
    const result = before !== null && mend(before, field.value, field.selectionEnd, field.closest('.yl-seg').dataset.source, selected);
    if (result) {
      field.value = result.text;
      field.setSelectionRange(result.caret, result.caret);
      const undoing = { label: say('undo'), run: () => { undo(field); field.focus(); } };
      if (result.gone.length) toast(say('tagsGone', result.gone.join(', ')), null, undoing);
      else if (result.repaired) toast(say('tagsRepaired'), null, undoing);
    }
    remember(field, result ? 'put' : kind);
    before = null;
    selected = null;
    typed(field);
  };

  rowList.addEventListener('focusin', event => event.target.matches('textarea') && pastOf(event.target));
  rowList.addEventListener('beforeinput', event => {
    const field = event.target;
    if (!field.matches?.('textarea')) return;
    pastOf(field);
    if (event.inputType === 'historyUndo' || event.inputType === 'historyRedo') {
      event.preventDefault();
      undo(field, event.inputType === 'historyRedo');
    } else if (!composing) begin(field);
  });
  rowList.addEventListener('compositionstart', event => {
    if (!event.target.matches('textarea')) return;
    pastOf(event.target);
    begin(event.target);
    composing = true;
  });
  rowList.addEventListener('input', event => {
    if (!event.target.matches('textarea')) return;
    /* While an input method composes its text is not to be touched. */
    if (event.isComposing) typed(event.target);
    else mended(event.target, event.inputType?.slice(0, 6) ?? 'put');
  });
  rowList.addEventListener('compositionend', event => {
    composing = false;
    if (event.target.matches('textarea')) mended(event.target, 'compose');
  });
  rowList.addEventListener('paste', event => {
    const pasted = event.clipboardData?.getData('text/plain');
    if (!event.target.matches('textarea') || !pasted || !/[\r\n]/.test(pasted)) return;
    event.preventDefault();
    const field = event.target;
    pastOf(field);
    begin(field);
    field.setRangeText(pasted.replace(/\s*[\r\n]+\s*/g, ' '), field.selectionStart, field.selectionEnd, 'end');
    mended(field, 'put');
  });
  rowList.addEventListener('keydown', event => {
    if (!event.target.matches('textarea') || event.isComposing || event.keyCode === 229) return;
    if (!(event.ctrlKey || event.metaKey) || event.altKey) return;
    const key = event.key.toLowerCase();
    if (key !== 'z' && !(key === 'y' && !event.shiftKey)) return;
    event.preventDefault();
    undo(event.target, key === 'y' || event.shiftKey);
  });

  /* The caret never rests within a placeholder. */
  let pressed = false;
  let last = { field: null, from: 0, to: 0 };
  const settle = (field, pointed) => {
    const { selectionStart: from, selectionEnd: to } = field;
    const known = last.field === field && !pointed;
    const start = snap(field.value, from, known ? last.from : from);
    const end = from === to ? start : snap(field.value, to, known ? last.to : to);
    if (start !== from || end !== to) field.setSelectionRange(start, Math.max(start, end), field.selectionDirection);
    last = { field, from: field.selectionStart, to: field.selectionEnd };
  };
  const watch = pointed => {
    const field = root.activeElement;
    if (!pressed && !composing && field?.matches?.('textarea.yl-seg-tgt') && rowList.contains(field)) settle(field, pointed);
  };
  root.addEventListener('selectionchange', () => watch(false));
  rowList.addEventListener('pointerdown', () => (pressed = true));
  for (const end of ['pointerup', 'pointercancel']) {
    window.addEventListener(end, () => {
      pressed = false;
      setTimeout(() => watch(true));
    });
  }

  Object.assign(page, { put, rewrite, undoable, take, undo, typed, insertWord, insertTags, copySource: () => page.open && put(fieldOf(page.open), page.open.dataset.source) });
})();
