/* What the house knows already: terms and earlier renderings of the open segment, put in by key or click. */
(() => {
  const page = window.yiliu.desk;
  if (!page) return;
  const root = document;
  const byId = id => root.getElementById(id);
  const { say, toast } = window.yiliu.deskCore;
  const { side, fieldOf, editable } = page;

  /* Terms -------------------------------------------------------------------------------------------------------------------- */

  const lines = () => [...byId('here-terms').querySelectorAll('[data-term]')];
  const listed = words => words.split('\n').filter(Boolean);
  const escaped = words => words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  /* Tolerant at the end: a plural or a possessive is the term too. */
  const pattern = words => new RegExp(`(^|[^\\p{L}\\p{N}])(${escaped(words)})`, 'giu');
  const inText = (words, text) => pattern(words).test(text);

  const tick = () => {
    const text = fieldOf(page.open)?.value;
    if (text === undefined) return;
    for (const line of lines()) {
      line.querySelector('.yl-used').hidden = !listed(line.dataset.allowed).some(words => inText(words, text));
    }
  };
  /** Where a forbidden rendering stands in the open field. */
  page.forbiddenPlaces = () => {
    const text = fieldOf(page.open)?.value ?? '';
    if (!page.isHere()) return [];
    return lines().flatMap(line => listed(line.dataset.forbidden)).flatMap(words =>
      [...text.matchAll(pattern(words))].map(match => {
        const from = match.index + match[1].length;
        return { from, to: from + match[2].length, kind: 'forbidden' };
      }));
  };

  /** Numbers on the terms in the open row's Chinese. */
  const number = row => {
    for (const old of page.rowList.querySelectorAll('.yl-term sup')) old.remove();
    for (const line of lines()) {
      const place = row.querySelector(`.yl-term[data-entry="${line.dataset.term}"]`);
      if (!place) continue;
      const key = root.createElement('sup');
      key.textContent = line.dataset.key;
      place.append(key);
    }
  };

  const pick = line => {
    if (line && editable && page.open) page.insertWord(line.dataset.text);
  };
  const pickTerm = key => page.withPanel(() => {
    const line = lines().find(each => each.dataset.key === String(key));
    if (line) pick(line);
    else toast(say('noTerm', key));
  });

  /* Earlier renderings ---------------------------------------------------------------------------------------------------------- */

  const use = button => {
    if (!button || !editable || !page.open) return;
    const { text, whence, score, provenance } = button.dataset;
    if (whence) page.take(page.open, text, { origin: whence, matchScore: score ? Number(score) : null, provenance: provenance || null });
    else page.put(fieldOf(page.open), text);
    if (page.isPhone.matches) side.dataset.sheet = 'closed';
  };
  const useMatch = at => page.withPanel(() => {
    const button = byId('here-matches').querySelectorAll('[data-use]')[at];
    if (button) use(button);
    else toast(say('noMatch', at + 1));
  });
  side.addEventListener('click', event => {
    const button = event.target.closest('[data-use]');
    if (button) use(button);
    const word = event.target.closest('[data-insert]');
    if (word) pick(word.closest('[data-term]'));
  });

  /** Into the list of renderings, where digits alone choose. */
  const toMatches = () => page.withPanel(() => {
    page.showTab('segment');
    const first = byId('here-matches').querySelector('.yl-match');
    if (first) (first.querySelector('summary') ?? first).focus();
    else toast(say('noMatch', 1));
  });
  byId('panel-segment').addEventListener('keydown', event => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing || event.target.closest('input, textarea')) return;
    if (!event.target.closest('#here-matches')) return;
    const digit = event.code.match(/^(?:Digit|Numpad)([1-9])$/)?.[1];
    if (digit) {
      event.preventDefault();
      useMatch(Number(digit) - 1);
    }
    const by = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (by) {
      event.preventDefault();
      const cards = [...byId('here-matches').querySelectorAll('.yl-match')];
      const next = cards[cards.indexOf(event.target.closest('.yl-match')) + by];
      (next?.querySelector('summary') ?? next)?.focus();
    }
  });

  page.on('panel', row => {
    number(row);
    tick();
    page.markOpen();
    for (const button of byId('here-terms').querySelectorAll('[data-insert]')) button.disabled = !editable;
  });
  page.on('typed', row => row === page.open && tick());

  Object.assign(page, { pickTerm, useMatch, toMatches });
})();
