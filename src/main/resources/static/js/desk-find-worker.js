/*
 * Finds in texts, apart from the page: a pattern that never ends is ended by ending this worker. Placeholders are
 * looked through: a place may reach over them, and they stay.
 */
const TAG = /(\\*)<(?:[1-9]\d{0,3}\/?|\/[1-9]\d{0,3})>/g;
const MOST = 5000;

/** The text without placeholders, and where each letter stood. */
const bare = text => {
  const tags = [];
  for (const match of text.matchAll(TAG)) {
    if (match[1].length % 2) continue;
    tags.push([match.index + match[1].length, match.index + match[0].length]);
  }
  let plain = '';
  const at = [];
  let from = 0;
  for (const [start, end] of [...tags, [text.length, text.length]]) {
    for (let i = from; i < start; i++) at.push(i);
    plain += text.slice(from, start);
    from = end;
  }
  at.push(text.length);
  return { plain, at, tags };
};

/** What stands for $1, $&, $<name> and $$ in a replacement. */
const filled = (replacement, match) => replacement.replace(/\$(?:\$|&|<([^>]*)>|(\d{1,2}))/g, (all, name, number) => {
  if (all === '$$') return '$';
  if (all === '$&') return match[0];
  if (name !== undefined) return match.groups?.[name] ?? '';
  return Number(number) < match.length && Number(number) > 0 ? match[number] ?? '' : all;
});

const isLetter = letter => letter !== undefined && /[\p{L}\p{M}\p{N}_]/u.test(letter);

onmessage = ({ data: { texts, pattern, flags, word, regex, replacement } }) => {
  const search = new RegExp(pattern, flags);
  const hits = [];
  for (const { id, text } of texts) {
    const { plain, at, tags } = bare(text);
    for (const match of plain.matchAll(search)) {
      const end = match.index + match[0].length;
      if (!match[0]) continue;
      if (word && (isLetter(plain[match.index - 1]) || isLetter(plain[end]))) continue;
      const from = at[match.index];
      const to = at[end - 1] + 1;
      const within = tags.filter(([start, stop]) => start >= from && stop <= to).map(([start, stop]) => text.slice(start, stop)).join('');
      /* Whatever is replaced, the placeholders within stay, in their order. */
      const first = /^(?:<\d+>)*$/.test(within);
      const put = regex ? filled(replacement, match) : replacement;
      hits.push({ id, from, to, found: text.slice(from, to), put: first ? within + put : put + within });
      if (hits.length >= MOST) break;
    }
    if (hits.length >= MOST) break;
  }
  postMessage(hits);
};
