/* What every page behind sign-in shares. Nothing here is needed to get the work done: forms post and links lead without it. */
(() => {
  const root = document;
  const meta = name => root.querySelector(`meta[name="${name}"]`)?.content;

  /* htmx requests carry the token that forms carry in a field. */
  root.addEventListener('htmx:configRequest', event => {
    const token = meta('csrf-token');
    if (token && event.detail.verb !== 'get') event.detail.headers[meta('csrf-header')] = token;
  });

  /* Toasts: those that say "done" go after six seconds unless somebody is on them; problems stay. */
  const shelf = () => root.getElementById('toasts');
  const tend = toast => {
    const close = toast.querySelector('.yl-toast-close');
    if (close) {
      close.hidden = false;
      close.addEventListener('click', () => toast.remove());
    }
    if (toast.dataset.tone === 'problem') return;
    let timer;
    const wait = () => { timer = setTimeout(() => toast.remove(), 6000); };
    const stay = () => clearTimeout(timer);
    toast.addEventListener('mouseenter', stay);
    toast.addEventListener('focusin', stay);
    toast.addEventListener('mouseleave', wait);
    toast.addEventListener('focusout', wait);
    wait();
  };
  const toast = (text, tone, href) => {
    const box = root.createElement('div');
    box.className = 'yl-toast';
    if (tone) box.dataset.tone = tone;
    const words = root.createElement(href ? 'a' : 'span');
    words.textContent = text;
    if (href) words.href = href;
    const close = root.createElement('button');
    close.type = 'button';
    close.className = 'yl-toast-close';
    close.setAttribute('aria-label', shelf()?.dataset.close ?? '×');
    const cross = root.createElement('i');
    cross.className = 'ti ti-x';
    cross.setAttribute('aria-hidden', 'true');
    close.append(cross);
    box.append(words, close);
    shelf()?.append(box);
    tend(box);
  };
  window.yiliu = Object.assign(window.yiliu ?? {}, { toast });

  /* A refused fragment says why; signing out meanwhile leads to sign-in (HX-Redirect, done by htmx itself). */
  root.addEventListener('htmx:responseError', event => {
    const answer = event.detail.xhr;
    let text = shelf()?.dataset.failed;
    try {
      const problem = JSON.parse(answer.responseText);
      text = problem.errors?.[0]?.message ?? problem.detail ?? text;
    } catch {
      /* not a problem document: the general words do */
    }
    if (answer.status !== 401) toast(text, 'problem');
  });
  root.addEventListener('htmx:sendError', () => toast(shelf()?.dataset.offline, 'problem'));

  /* Dialogs open by their button; without script the same form stands on a page of its own or in <details>. */
  root.addEventListener('click', event => {
    const opener = event.target.closest('[data-yl-open]');
    if (opener) {
      const dialog = root.getElementById(opener.dataset.ylOpen);
      if (dialog?.showModal) {
        event.preventDefault();
        dialog.showModal();
        dialog.querySelector('form:not([method="dialog"]) :is(textarea, input:not([type="hidden"]), select)')?.focus();
        dialog.addEventListener('close', () => opener.focus(), { once: true });
      }
      return;
    }
    const closer = event.target.closest('[data-yl-close]');
    if (closer) closer.closest('dialog')?.close();
    if (event.target.matches?.('dialog.yl-dialog')) event.target.close();
    for (const menu of root.querySelectorAll('details.yl-menu[open]')) if (!menu.contains(event.target)) menu.open = false;
  });

  /* A form that is on its way cannot be sent twice. */
  root.addEventListener('submit', event => {
    const form = event.target;
    if (form.method !== 'post' || event.defaultPrevented) return;
    if (form.dataset.sent) {
      event.preventDefault();
      return;
    }
    form.dataset.sent = 'yes';
    event.submitter?.setAttribute('aria-busy', 'true');
  });
  window.addEventListener('pageshow', () => {
    for (const form of root.querySelectorAll('form[data-sent]')) delete form.dataset.sent;
    for (const button of root.querySelectorAll('button[aria-busy]')) button.removeAttribute('aria-busy');
  });
  root.addEventListener('htmx:afterRequest', event => {
    const form = event.target.closest?.('form');
    if (form) delete form.dataset.sent;
    for (const button of form?.querySelectorAll('[aria-busy]') ?? []) button.removeAttribute('aria-busy');
  });

  /* Filters are the address: a changed choice goes there at once. */
  root.addEventListener('change', event => {
    const form = event.target.closest('form[data-yl-instant]');
    if (form) form.requestSubmit();
  });

  /* Keys: "/" to search, Escape closes the person's menu. Never while an input method composes. */
  root.addEventListener('keydown', event => {
    if (event.isComposing || event.keyCode === 229) return;
    if (event.key === 'Escape') {
      const menu = root.querySelector('details.yl-menu[open]');
      if (menu) {
        menu.open = false;
        menu.querySelector('summary').focus();
      }
      return;
    }
    const typing = event.target.closest('input, textarea, select, [contenteditable]');
    if (event.key === '/' && !typing && !event.ctrlKey && !event.metaKey && !event.altKey) {
      const search = root.querySelector('[data-yl-search]');
      if (search) {
        event.preventDefault();
        search.focus();
        search.select();
      }
    }
  });

  for (const box of root.querySelectorAll('[data-yl-toast]')) tend(box);

  /* On a narrow screen the diagram scrolls: begin where the article is. */
  for (const frame of root.querySelectorAll('.yl-diagram-scroll')) {
    const here = frame.querySelector('[aria-current="step"]')?.getBoundingClientRect();
    if (here) frame.scrollLeft = here.left - frame.getBoundingClientRect().left + here.width / 2 - frame.clientWidth / 2;
  }

  /* A draft that was sent and did not come back refused is stored: this machine's copy may go. */
  const sent = sessionStorage.getItem('yiliu-sent');
  if (sent) {
    sessionStorage.removeItem('yiliu-sent');
    if (!root.querySelector('[data-yl-refused]')) localStorage.removeItem(sent);
  }

  root.addEventListener('htmx:oobAfterSwap', () => {
    for (const box of root.querySelectorAll('[data-yl-toast]:not([data-tended])')) {
      box.dataset.tended = 'yes';
      tend(box);
    }
  });
})();
