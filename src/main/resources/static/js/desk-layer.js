/*
 * Marks within the open field: placeholders, findings, forbidden words. A copy of the text lies under the real field and
 * carries them; where the two would not break their lines alike, the copy goes away and the plain field stays.
 */
(() => {
  const page = window.yiliu.desk;
  if (!page?.editable) return;
  const root = document;
  const { parse } = window.yiliu.deskTags;
  const { fieldOf } = page;

  const layer = root.createElement('div');
  layer.className = 'yl-layer';
  layer.lang = 'en';
  layer.setAttribute('aria-hidden', 'true');

  /* Places the checks and the termbase speak of, {from, to, kind}, as they move with what is typed. */
  let marks = [];
  let textThen = '';

  const moved = (now, list) => {
    if (now === textThen) return list;
    let from = 0;
    while (from < Math.min(now.length, textThen.length) && now[from] === textThen[from]) from++;
    let same = 0;
    while (same < Math.min(now.length, textThen.length) - from && now[now.length - 1 - same] === textThen[textThen.length - 1 - same]) same++;
    const to = textThen.length - same;
    const by = now.length - textThen.length;
    return list.filter(mark => mark.to <= from || mark.from >= to).map(mark => (mark.from >= to ? { ...mark, from: mark.from + by, to: mark.to + by } : mark));
  };

  const draw = () => {
    const field = fieldOf(page.open);
    if (!field) return;
    const text = field.value;
    marks = moved(text, marks);
    textThen = text;
    const all = [...parse(text).map(({ start, end }) => ({ from: start, to: end, kind: 'tag' })), ...marks.filter(mark => mark.from < mark.to && mark.to <= text.length)];
    layer.hidden = !all.length;
    if (!all.length) return;
    const borders = [...new Set([0, text.length, ...all.flatMap(mark => [mark.from, mark.to])])].sort((a, b) => a - b);
    const pieces = borders.slice(1).map((to, i) => {
      const from = borders[i];
      const kinds = all.filter(mark => mark.from <= from && mark.to >= to).map(mark => `yl-at-${mark.kind}`);
      const words = text.slice(from, to);
      if (!kinds.length) return root.createTextNode(words);
      const piece = root.createElement('span');
      piece.className = [...new Set(kinds)].join(' ');
      piece.textContent = words;
      return piece;
    });
    layer.replaceChildren(...pieces);
    layer.style.top = `${field.offsetTop}px`;
    layer.style.left = `${field.offsetLeft}px`;
    layer.style.width = `${field.offsetWidth}px`;
    if (layer.parentNode !== field.parentNode) field.before(layer);
    layer.hidden = Math.abs(layer.offsetHeight - field.offsetHeight) > 4;
  };

  let drawing = 0;
  const drawSoon = () => {
    cancelAnimationFrame(drawing);
    drawing = requestAnimationFrame(draw);
  };

  /** Shows these places of the open field's text. */
  const mark = list => {
    marks = list;
    textThen = fieldOf(page.open)?.value ?? '';
    drawSoon();
  };

  page.on('open', () => {
    marks = [];
    textThen = fieldOf(page.open)?.value ?? '';
    layer.remove();
    drawSoon();
  });
  page.on('typed', row => row === page.open && drawSoon());
  window.addEventListener('resize', drawSoon);
  page.mark = mark;
})();
