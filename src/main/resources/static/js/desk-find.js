/* Finding in all segments and replacing with preview: every place is shown before and after, chosen, and can be taken back. */
(() => {
  const page = window.yiliu.desk;
  const root = document;
  const byId = id => root.getElementById(id);
  const dialog = byId('find');
  if (!page || !dialog) return;
  const { say, toast } = window.yiliu.deskCore;
  const { rows, fieldOf, editable } = page;

  const form = byId('find-form');
  const list = byId('find-hits');
  const said = byId('find-said');
  const go = byId('find-replace');
  const again = byId('find-undo');
  const PATIENCE = 1500;
  const SHOWN = 300;
  const CONTEXT = 42;

  let hits = [];
  let texts = new Map();
  let worker = null;
  let searching = 0;

  const inChinese = () => form.elements.where.value === 'source';
  const textOf = row => (inChinese() ? row.dataset.source : (fieldOf(row)?.value ?? row.querySelector('.yl-seg-tgt').textContent));

  /* Searching ------------------------------------------------------------------------------------------------------------------ */

  const escaped = words => words.replace(/[.*+?^${}()|[\]\\\/-]/g, letter => `\\x${letter.charCodeAt(0).toString(16).padStart(2, '0')}`);

  const search = () => {
    worker?.terminate();
    worker = null;
    clearTimeout(searching);
    hits = [];
    const { what, put, exact, word, regex } = form.elements;
    what.removeAttribute('aria-invalid');
    if (!what.value) {
      show('');
      return;
    }
    const pattern = regex.checked ? what.value : escaped(what.value);
    const flags = exact.checked ? 'gu' : 'giu';
    try {
      new RegExp(pattern, flags);
    } catch (failure) {
      what.setAttribute('aria-invalid', 'true');
      show(say('findBad', String(failure.message).replace(/^.*: /, '')), 'problem');
      return;
    }
    texts = new Map(rows.map(row => [row.dataset.id, textOf(row)]));
    worker = new Worker(dialog.dataset.worker);
    searching = setTimeout(() => {
      worker?.terminate();
      worker = null;
      what.setAttribute('aria-invalid', 'true');
      show(say('findEndless'), 'problem');
    }, PATIENCE);
    worker.onmessage = ({ data }) => {
      clearTimeout(searching);
      worker?.terminate();
      worker = null;
      hits = data.map(hit => ({ ...hit, chosen: true }));
      const segments = new Set(hits.map(hit => hit.id)).size;
      show(hits.length ? say('findFound', hits.length, segments) : say('findNone'));
    };
    worker.postMessage({ texts: [...texts].map(([id, text]) => ({ id, text })), pattern, flags, word: word.checked, regex: regex.checked, replacement: put?.value ?? '' });
  };
  let typing;
  const searchSoon = () => {
    clearTimeout(typing);
    typing = setTimeout(search, 200);
  };

  /* Showing -------------------------------------------------------------------------------------------------------------------- */

  const element = (tag, style, text) => {
    const made = root.createElement(tag);
    if (style) made.className = style;
    if (text !== undefined) made.textContent = text;
    return made;
  };
  const replacing = () => editable && !inChinese();

  const line = (hit, at) => {
    const text = texts.get(hit.id);
    const row = page.rowOf(hit.id);
    const item = element('li', 'yl-find-hit');
    const label = element('label');
    if (replacing()) {
      const box = element('input', 'form-check-input');
      box.type = 'checkbox';
      box.checked = hit.chosen;
      box.dataset.hit = at;
      label.append(box);
    }
    const words = element('span');
    words.lang = inChinese() ? 'zh-CN' : 'en';
    const before = text.slice(Math.max(0, hit.from - CONTEXT), hit.from);
    const after = text.slice(hit.to, hit.to + CONTEXT);
    words.append(hit.from > CONTEXT ? '…' : '', before);
    if (replacing()) {
      words.append(element('del', 'yl-del', hit.found));
      if (hit.put) words.append(element('ins', 'yl-ins', hit.put));
    } else words.append(element('mark', 'yl-hit', hit.found));
    words.append(after, hit.to + CONTEXT < text.length ? '…' : '');
    label.append(words);
    const link = element('a', 'yl-num', row.dataset.position);
    link.href = `#segment-${hit.id}`;
    link.setAttribute('aria-label', say('segment', row.dataset.position));
    link.dataset.hit = at;
    item.append(link, label);
    return item;
  };

  const show = (words, tone) => {
    said.textContent = words;
    if (tone) said.dataset.tone = tone;
    else delete said.dataset.tone;
    list.replaceChildren(...hits.slice(0, SHOWN).map(line));
    if (hits.length > SHOWN) list.append(element('li', 'yl-note', say('findMore', hits.length - SHOWN)));
    byId('find-put-row').hidden = !replacing();
    byId('find-all').hidden = !replacing() || !hits.length;
    count();
  };
  const count = () => {
    const chosen = hits.filter(hit => hit.chosen).length;
    go.hidden = !replacing();
    go.textContent = say('findReplace', chosen);
    byId('find-all').textContent = chosen === hits.length ? say('findUncheck') : say('findCheck');
  };

  list.addEventListener('change', event => {
    hits[Number(event.target.dataset.hit)].chosen = event.target.checked;
    count();
  });
  list.addEventListener('click', event => {
    const link = event.target.closest('a[data-hit]');
    if (!link) return;
    event.preventDefault();
    const hit = hits[Number(link.dataset.hit)];
    dialog.close();
    if (inChinese()) page.jump(hit.id);
    else page.jump(hit.id, hit.from, hit.to);
  });
  byId('find-all').addEventListener('click', () => {
    const all = hits.every(hit => hit.chosen);
    for (const hit of hits) hit.chosen = !all;
    for (const box of list.querySelectorAll('input')) box.checked = !all;
    count();
  });

  /* Replacing ------------------------------------------------------------------------------------------------------------------- */

  let lastTime = [];
  const replace = () => {
    const chosen = hits.filter(hit => hit.chosen);
    if (!chosen.length) {
      said.textContent = say('findNothingChosen');
      return;
    }
    lastTime = [];
    let places = 0;
    for (const id of new Set(chosen.map(hit => hit.id))) {
      const row = page.rowOf(id);
      const before = fieldOf(row).value;
      /* Whatever somebody wrote since the search is not touched. */
      if (before !== texts.get(id) || page.keeper.row(id).conflict) continue;
      const here = chosen.filter(hit => hit.id === id);
      const after = here.reduceRight((text, hit) => text.slice(0, hit.from) + hit.put + text.slice(hit.to), before);
      page.rewrite(row, after);
      lastTime.push({ row, before, after });
      places += here.length;
    }
    dialog.close();
    again.hidden = false;
    toast(say('findReplaced', places, lastTime.length), null, { label: say('undo'), run: takeBack });
  };
  const takeBack = () => {
    const back = lastTime.filter(({ row, after }) => fieldOf(row).value === after);
    for (const { row, before } of back) page.rewrite(row, before);
    const left = lastTime.length - back.length;
    lastTime = [];
    again.hidden = true;
    toast(left ? say('findUndoneExcept', back.length, left) : say('findUndone', back.length));
    if (dialog.open) search();
  };

  form.addEventListener('input', searchSoon);
  form.addEventListener('submit', event => {
    event.preventDefault();
    event.stopPropagation();
    if (event.submitter === go) replace();
    else search();
  });
  again.addEventListener('click', takeBack);

  /** Opens with what is marked in the open field. */
  const open = () => {
    const field = fieldOf(page.open);
    const marked = field === root.activeElement ? field?.value.slice(field.selectionStart, field.selectionEnd) : window.getSelection()?.toString();
    if (marked && marked.length < 200 && !marked.includes('\n')) form.elements.what.value = marked;
    const back = root.activeElement;
    dialog.showModal();
    form.elements.what.focus();
    form.elements.what.select();
    dialog.addEventListener('close', () => back?.isConnected && root.activeElement === root.body && back.focus(), { once: true });
    search();
  };
  byId('find-open').hidden = false;
  byId('find-open').addEventListener('click', open);
  page.find = open;
})();
