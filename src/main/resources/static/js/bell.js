/* The bell: counts and announces what is new while the page is looked at. Without it the count is right at every page. */
(() => {
  const root = document;
  const bell = root.getElementById('bell');
  if (!bell || !window.EventSource) return;

  const FIRST_PAUSE = 15_000;
  const LONGEST_PAUSE = 10 * 60_000;
  const MOST = 100;
  const shell = root.getElementById('bell-count');
  const number = root.getElementById('bell-number');
  let source;
  let pause = FIRST_PAUSE;
  let timer;

  const close = () => {
    clearTimeout(timer);
    source?.close();
    source = undefined;
  };

  const show = news => {
    shell.hidden = news.count === 0;
    number.textContent = news.count >= MOST ? '99+' : news.count;
    for (const message of news.messages) {
      window.yiliu.toast(message.title ? `${message.says} · ${message.title}` : message.says, 'news', message.href);
    }
    const inbox = root.getElementById('inbox');
    if (news.messages.length && inbox && !inbox.contains(root.activeElement)) {
      window.htmx?.ajax('GET', location.pathname + location.search, { target: '#inbox', swap: 'outerHTML' });
    }
  };

  /* A browser reconnects by itself after a break, but not after a refusal. */
  const open = () => {
    if (source || root.visibilityState !== 'visible') return;
    source = new EventSource(bell.dataset.events);
    source.addEventListener('open', () => (pause = FIRST_PAUSE));
    source.addEventListener('news', event => show(JSON.parse(event.data)));
    source.addEventListener('enough', close);
    source.addEventListener('error', () => {
      if (source?.readyState !== EventSource.CLOSED) return;
      close();
      timer = setTimeout(open, pause);
      pause = Math.min(2 * pause, LONGEST_PAUSE);
    });
  };

  root.addEventListener('visibilitychange', () => (root.visibilityState === 'visible' ? open() : close()));
  window.addEventListener('pagehide', close);
  window.addEventListener('pageshow', open);
  root.querySelector('.yl-menu-out')?.addEventListener('submit', close);
  open();
})();
