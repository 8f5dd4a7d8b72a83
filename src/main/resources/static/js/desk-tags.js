/*
 * Placeholders of inline formatting in a text, <1>…</1> and <2/>, as wholes: what an edit would leave of them. Knows no
 * page; the same rules as org.yiliu.translation.text.Placeholders.
 */
(() => {
  const PATTERN = /(\\*)<(?:([1-9]\d{0,3})(\/?)|\/([1-9]\d{0,3}))>/g;

  /** The placeholders of a text: {start, end, number, kind: open | close | single, text}; escaped ones are none. */
  const parse = text => {
    const tags = [];
    for (const match of text.matchAll(PATTERN)) {
      if (match[1].length % 2) continue;
      const start = match.index + match[1].length;
      const end = match.index + match[0].length;
      const kind = match[4] ? 'close' : match[3] ? 'single' : 'open';
      tags.push({ start, end, number: match[2] ?? match[4], kind, text: text.slice(start, end) });
    }
    return tags;
  };

  const partner = (tag, others) => {
    const kind = { open: 'close', close: 'open' }[tag.kind];
    const candidates = others.filter(each => each.kind === kind && each.number === tag.number);
    return tag.kind === 'open' ? candidates.find(each => each.start > tag.start) : candidates.filter(each => each.start < tag.start).pop();
  };

  /** The range of `old` that became `put` in `now`, whose caret stands behind what came. */
  const edit = (old, now, caret, selected) => {
    let to = old.length - (now.length - caret);
    if (to < 0 || old.slice(to) !== now.slice(caret)) {
      let same = 0;
      while (same < Math.min(old.length, now.length) && old[old.length - 1 - same] === now[now.length - 1 - same]) same++;
      to = old.length - same;
      caret = now.length - same;
    }
    const most = Math.min(to, caret, selected ?? Infinity);
    let from = 0;
    while (from < most && old[from] === now[from]) from++;
    return { from, to, put: now.slice(from, caret) };
  };

  /** What came in, without placeholders that would be doubled, foreign or half. */
  const fitting = (put, rest, wanted) => {
    const tags = parse(put);
    if (!tags.length) return put;
    const known = new Set(wanted.map(tag => tag.text));
    const there = new Set(rest.map(tag => tag.text));
    const good = tags.filter(tag => known.has(tag.text) && !there.has(tag.text) && tags.find(each => each.text === tag.text) === tag);
    const whole = good.filter(tag => tag.kind === 'single' || partner(tag, good) || partner({ ...tag, start: tag.kind === 'open' ? -1 : Infinity }, rest));
    return tags.filter(tag => !whole.includes(tag)).reduceRight((text, tag) => text.slice(0, tag.start) + text.slice(tag.end), put);
  };

  /**
   * Mends an edit that touched placeholders: one that was touched goes as a whole and takes its other half along; what
   * was typed inside one comes after it; pasted ones stay only where they fit.
   *
   * @param old the text before, `now` after the edit, `caret` where the caret stands now
   * @param source the text whose placeholders belong here
   * @param selected where the selection began before the edit, if known
   * @returns null when nothing is to be mended, else {text, caret, gone: numbers that went beyond what was selected, repaired}
   */
  const mend = (old, now, caret, source, selected) => {
    const { from, to, put } = edit(old, now, caret, selected);
    const tags = parse(old);
    if (!tags.length && !/<\/?\d/.test(put)) return null;
    const inside = from === to && tags.find(tag => tag.start < from && from < tag.end);
    if (inside) {
      const text = old.slice(0, inside.end) + put + old.slice(inside.end);
      return { text, caret: inside.end + put.length, gone: [], repaired: false };
    }
    const touched = tags.filter(tag => tag.start < to && tag.end > from);
    const left = tags.filter(tag => !touched.includes(tag));
    const halves = touched.filter(tag => tag.kind !== 'single' && !partner(tag, touched)).map(tag => partner(tag, left)).filter(Boolean);
    const start = Math.min(from, ...touched.map(tag => tag.start));
    const end = Math.max(to, ...touched.map(tag => tag.end));
    const rest = left.filter(tag => !halves.includes(tag));
    const good = fitting(put, rest, parse(source));
    if (start === from && end === to && !halves.length && good === put) return null;
    const without = (piece, offset) => halves
      .filter(tag => tag.start >= offset && tag.end <= offset + piece.length)
      .reduceRight((text, tag) => text.slice(0, tag.start - offset) + text.slice(tag.end - offset), piece);
    const head = without(old.slice(0, start), 0);
    const partly = touched.filter(tag => tag.start < from || tag.end > to);
    return {
      text: head + good + without(old.slice(end), end),
      caret: head.length + good.length,
      gone: [...new Set([...partly, ...halves].map(tag => tag.number))],
      repaired: good !== put,
    };
  };

  /**
   * Where a caret or the end of a selection goes that came to stand inside a placeholder: on, in the direction it came from;
   * `before` is where it was, or the same place where there is no direction: then to the nearer end.
   */
  const snap = (text, at, before) => {
    const tag = parse(text).find(each => each.start < at && at < each.end);
    if (!tag) return at;
    if (before >= tag.end) return tag.start;
    if (before <= tag.start) return tag.end;
    return at - tag.start < tag.end - at ? tag.start : tag.end;
  };

  window.yiliu = Object.assign(window.yiliu ?? {}, { deskTags: { parse, mend, snap } });
})();
