/* A machine's suggestion for the open segment, when somebody asks for one. It is shown beside, and never written by itself. */
(() => {
  const page = window.yiliu.desk;
  const root = document;
  const here = root.getElementById('here-machine');
  if (!page?.editable || !here?.dataset.name) return;
  const { ask, reason, toast } = window.yiliu.deskCore;
  const { name, ask: asking, waiting, again, by, title, use } = here.dataset;

  const element = (tag, style, text) => {
    const made = root.createElement(tag);
    if (style) made.className = style;
    if (text !== undefined) made.textContent = text;
    return made;
  };
  const button = (words, more) => {
    const made = element('button', 'btn btn-sm btn-quiet', words);
    made.type = 'button';
    made.dataset.machine = more ? 'again' : 'ask';
    return made;
  };
  const offer = () => here.replaceChildren(button(asking));

  const card = ({ provider, target, provenance, terms }) => {
    const box = element('article', 'yl-card yl-machine');
    const head = element('div', 'yl-card-head');
    head.append(element('b', null, title), root.createTextNode(by.replace('{0}', provider)));
    const text = element('p', 'yl-match-tgt', target);
    text.lang = 'en';
    const foot = element('div', 'yl-card-foot');
    const take = element('button', 'btn btn-sm', use);
    take.type = 'button';
    Object.assign(take.dataset, { use: '', text: target, whence: 'MACHINE', provenance });
    foot.append(take);
    box.append(head, text);
    const lost = terms.filter(term => !term.kept).map(term => term.rendering || term.source);
    if (lost.length) box.append(element('p', 'yl-note', here.dataset.lost.replace('{0}', lost.join(', '))));
    box.append(foot);
    return box;
  };

  const suggest = async more => {
    const row = page.open;
    const { id } = row.dataset;
    const wait = element('p', 'yl-note', waiting.replace('{0}', name));
    wait.setAttribute('role', 'status');
    here.replaceChildren(wait);
    try {
      const answer = await ask(`${page.desk.dataset.api}/translation/segments/${id}/suggestions?again=${more}`, { method: 'POST' });
      if (page.open !== row) return;
      if (!answer.ok) {
        toast(await reason(answer), 'problem');
        offer();
        return;
      }
      const { items } = await answer.json();
      if (page.open === row) here.replaceChildren(...items.map(card), button(again, true));
    } catch {
      if (page.open === row) offer();
    }
  };

  here.addEventListener('click', event => {
    const kind = event.target.closest('[data-machine]')?.dataset.machine;
    if (kind && page.open) suggest(kind === 'again');
  });
  page.on('open', offer);
})();
