/* The panel beside the rows: its tabs, what belongs to the open segment, and its small forms. */
(() => {
  const page = window.yiliu.desk;
  if (!page) return;
  const root = document;
  const byId = id => root.getElementById(id);
  const { ask, send, reason, say, toast, place } = window.yiliu.deskCore;
  const { desk, rows, paint, countSoon, isPhone } = page;
  const side = byId('side');

  /* Tabs ----------------------------------------------------------------------------------------------------------------- */

  const TABS = ['segment', 'findings', 'talk', 'past', 'preview'];
  const tabOf = name => byId(`tab-${name}`);
  const strip = byId('side-tabs');
  strip.setAttribute('role', 'tablist');
  strip.setAttribute('aria-label', side.getAttribute('aria-label'));
  for (const name of TABS) {
    const tab = tabOf(name);
    tab.hidden = false;
    tab.setAttribute('role', 'tab');
    tab.setAttribute('aria-controls', `panel-${name}`);
    const panel = byId(`panel-${name}`);
    panel.setAttribute('role', 'tabpanel');
    panel.setAttribute('aria-labelledby', tab.id);
    panel.tabIndex = 0;
  }
  const showTab = (name, toggle = false) => {
    const same = tabOf(name).getAttribute('aria-selected') === 'true';
    for (const each of TABS) {
      tabOf(each).setAttribute('aria-selected', String(each === name));
      tabOf(each).tabIndex = each === name ? 0 : -1;
      byId(`panel-${each}`).hidden = each !== name;
    }
    if (toggle) side.dataset.sheet = same && side.dataset.sheet === 'open' ? 'closed' : 'open';
    else if (toggle !== null) side.dataset.sheet = 'open';
    side.dataset.tab = name;
    page.tell('tab', name);
  };
  strip.addEventListener('click', event => {
    const tab = event.target.closest('[role="tab"]');
    if (!tab) return;
    event.preventDefault();
    showTab(tab.id.slice(4), true);
  });
  strip.addEventListener('keydown', event => {
    const by = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (!by || event.altKey) return;
    const at = TABS.findIndex(name => tabOf(name) === root.activeElement);
    const next = TABS[(at + by + TABS.length) % TABS.length];
    showTab(next);
    tabOf(next).focus();
    event.preventDefault();
  });

  /* What belongs to the open segment --------------------------------------------------------------------------------------- */

  const PARTS = ['here-matches', 'here-terms', 'here-block', 'here-talk', 'here-past'];

  /** The open segment's findings, from the list of all. */
  const showHere = () => {
    const id = page.open?.dataset.id;
    const cards = id ? [...byId('all-findings').querySelectorAll(`.yl-finding[data-segment="${id}"]`)].map(card => card.cloneNode(true)) : [];
    for (const card of cards) card.querySelector('.yl-finding-at')?.remove();
    byId('here-findings').replaceChildren(...cards);
    byId('here-findings-title').hidden = !cards.length;
    const key = byId('here-findings').querySelector('[data-repair]')?.closest('.yl-card').querySelector('.yl-fix-key');
    if (key) key.hidden = false;
    const badge = byId('count-here');
    const standing = cards.filter(card => !card.dataset.waived);
    badge.hidden = !standing.length;
    badge.textContent = standing.length;
    badge.dataset.tone = standing.some(card => card.dataset.severity === 'BLOCKER') ? 'blocker' : 'warning';
    for (const button of side.querySelectorAll('[data-use], [data-repair]')) button.hidden = !page.editable;
    byId('here-nothing').hidden = cards.length > 0 || byId('here-matches').childElementCount > 0 || byId('here-terms').childElementCount > 0;
    page.tell('here');
  };

  const isHere = () => byId('here-matches').dataset.segment === page.open?.dataset.id;

  let wanted = null;
  /** Does it with the open segment's panel, as soon as that has come. */
  const withPanel = act => {
    if (isHere()) act();
    else wanted = { row: page.open, act };
  };

  let panelTimer;
  let asking = null;
  const fetchPanel = async row => {
    asking?.abort();
    asking = new AbortController();
    try {
      const answer = await send(`${desk.dataset.panel}/segments/${row.dataset.id}?desk=${desk.dataset.desk}`, { signal: asking.signal });
      if (!answer.ok || page.open !== row) return;
      const html = await answer.text();
      if (page.open !== row) return;
      const draft = byId('comment-text')?.value;
      const writing = draft && byId('here-talk').contains(root.activeElement);
      const question = byId('ask-author')?.open ? byId('question-text').value : null;
      const asks = root.activeElement?.id === 'question-text';
      place(html);
      if (question !== null && byId('ask-author')) {
        byId('ask-author').open = true;
        byId('question-text').value = question;
        if (asks) byId('question-text').focus();
      }
      if (writing && byId('comment-text')) {
        byId('comment-text').value = draft;
        if (!asks) byId('comment-text').focus();
      }
      showHere();
      page.tell('panel', row);
      if (wanted?.row === row) wanted.act();
      wanted = null;
    } catch {
      /* offline, or another row is open by now */
    }
  };
  const showPanel = row => {
    clearTimeout(panelTimer);
    if (wanted?.row !== row) wanted = null;
    /* What belongs to another sentence is not to be taken for this one's. */
    if (!isHere()) for (const part of PARTS) byId(part).replaceChildren();
    showHere();
    panelTimer = setTimeout(() => fetchPanel(row), 120);
  };
  page.on('open', showPanel);

  /* Comments ----------------------------------------------------------------------------------------------------------------- */

  const countTalk = async () => {
    const answer = await ask(`${desk.dataset.panel}/comments?desk=${desk.dataset.desk}`);
    if (!answer.ok) return;
    place(await answer.text());
    const openOnes = [...byId('all-talk').querySelectorAll('.yl-talk-list > li:not([data-settled])')];
    byId('count-talk').textContent = openOnes.length;
    for (const row of rows) {
      const number = String(openOnes.filter(each => each.dataset.segment === row.dataset.id).length);
      if (row.dataset.comments === number) continue;
      row.dataset.comments = number;
      paint(row);
    }
    countSoon();
  };

  /* Small forms of the panel go without leaving the page; what was typed stays until it is taken. */
  side.addEventListener('submit', async event => {
    const form = event.target.closest('[data-desk-form]');
    if (!form) return;
    event.preventDefault();
    event.stopPropagation();
    const button = form.querySelector('button');
    button.setAttribute('aria-busy', 'true');
    try {
      const answer = await ask(form.action, { method: 'POST', body: new URLSearchParams(new FormData(form)) });
      if (!answer.ok) {
        toast(await reason(answer), 'problem');
        return;
      }
      place(await answer.text());
      if (form.action.includes('/findings/')) page.markFindings();
      else await countTalk();
      showHere();
      page.checkSoon();
    } catch {
      toast(say('offline'), 'problem');
    } finally {
      button.removeAttribute('aria-busy');
    }
  });

  root.addEventListener('click', event => {
    const link = event.target.closest('[data-jump]');
    const id = link?.getAttribute('href').match(/^#segment-(\d+)$/)?.[1];
    if (id && page.jump(id, Number(link.dataset.from ?? -1), Number(link.dataset.to ?? -1))) event.preventDefault();
    else if (link?.getAttribute('href') === '#all-findings') {
      event.preventDefault();
      showTab('findings');
    }
  });

  /* The page as readers would see it, only while somebody looks at it -------------------------------------------------------------- */

  const frame = byId('preview-frame');
  let loading;
  const seen = () => side.dataset.tab === 'preview' && !(isPhone.matches && side.dataset.sheet === 'closed');
  const load = (wait = 0) => {
    clearTimeout(loading);
    if (!seen()) return;
    loading = setTimeout(() => {
      const y = frame.contentWindow?.scrollY ?? 0;
      frame.addEventListener('load', () => frame.contentWindow.scrollTo(0, y), { once: true });
      if (frame.getAttribute('src')) frame.contentWindow.location.reload();
      else frame.src = frame.dataset.src;
    }, wait);
  };
  page.on('tab', name => name === 'preview' && load());
  page.on('saved', () => load(1500));

  Object.assign(page, { side, tabOf, showTab, showHere, isHere, withPanel });
})();
