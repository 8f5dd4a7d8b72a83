/*
 * What both desks share: words, asking the server (with sign-in over the page when the session has ended), replacing
 * parts of the side panel. desk-keeper.js and desk-conflict.js add to it. The pages work without it: forms post.
 */
(() => {
  const root = document;
  const yiliu = (window.yiliu = window.yiliu ?? {});
  const meta = name => root.querySelector(`meta[name="${name}"]`)?.content;
  const byId = id => root.getElementById(id);

  /* Words ---------------------------------------------------------------------------------------------------------- */

  const words = byId('desk-words')?.dataset ?? {};
  const say = (key, ...values) => values.reduce((text, value, i) => text.replace(`{${i}}`, value), words[key] ?? '');

  /** A toast; with `action` {label, run} it has a button. */
  const toast = (text, tone, action) => {
    yiliu.toast?.(text, tone);
    const box = action && byId('toasts')?.lastElementChild;
    if (!box) return;
    const button = root.createElement('button');
    button.type = 'button';
    button.className = 'yl-linkbutton';
    button.textContent = action.label;
    button.addEventListener('click', () => {
      box.remove();
      action.run();
    });
    box.querySelector('span').after(button);
  };

  const SOON = 800;

  /* Asking the server ---------------------------------------------------------------------------------------------- */

  const token = () => {
    const cookie = root.cookie.split('; ').find(each => each.startsWith('XSRF-TOKEN='));
    return cookie ? decodeURIComponent(cookie.slice('XSRF-TOKEN='.length)) : meta('csrf-token');
  };

  const send = (url, { method = 'GET', headers = {}, body, keepalive = false, signal } = {}) => {
    const all = { Accept: 'application/json, */*;q=0.1', 'X-Requested-With': 'desk', ...headers };
    if (method !== 'GET' && token()) all[meta('csrf-header') ?? 'X-XSRF-TOKEN'] = token();
    return fetch(url, { method, headers: all, body, keepalive, signal, credentials: 'same-origin' });
  };

  class SignedOut extends Error {}

  /** A request; when the session has ended it waits for the person to sign in over the page, and goes on. */
  const ask = async (url, options) => {
    for (;;) {
      const used = token();
      const answer = await send(url, options);
      if (answer.status === 401) await signIn();
      else if (answer.status !== 403 || token() === used) return answer;
    }
  };

  /** What a refusal says, as people read it. */
  const reason = async answer => {
    try {
      const problem = await answer.clone().json();
      return problem.errors?.[0]?.message ?? problem.detail ?? problem.title ?? String(answer.status);
    } catch {
      return String(answer.status);
    }
  };

  /* The dialog waits for a pause, lest the end of a word is typed into its password field. */
  let lastKey = 0;
  root.addEventListener('keydown', () => (lastKey = Date.now()), true);
  const pause = async () => {
    while (Date.now() - lastKey < SOON) await new Promise(resolve => setTimeout(resolve, 100));
  };

  let signingIn = null;
  const signIn = () => {
    const before = root.activeElement;
    signingIn = signingIn ?? pause().then(() => new Promise((resolve, reject) => {
      const dialog = byId('sign-in');
      const form = byId('sign-in-form');
      const problem = byId('sign-in-problem');
      const password = byId('sign-in-password');
      const close = () => {
        form.onsubmit = null;
        dialog.onclose = null;
        dialog.onclick = null;
        signingIn = null;
        password.value = '';
        if (dialog.open) dialog.close();
        before?.focus?.({ preventScroll: true });
      };
      form.onsubmit = async event => {
        event.preventDefault();
        event.stopPropagation();
        problem.hidden = true;
        try {
          if (!root.cookie.includes('XSRF-TOKEN=')) await send(form.action);
          const body = new URLSearchParams({ username: form.elements.username.value, password: password.value });
          const answer = await send(form.action, { method: 'POST', body });
          if (!answer.ok) throw new Error(await reason(answer));
          close();
          resolve();
        } catch (failure) {
          problem.textContent = failure instanceof TypeError ? say('offline') : failure.message;
          problem.hidden = false;
          password.select();
        }
      };
      dialog.onclose = () => {
        close();
        reject(new SignedOut());
      };
      dialog.onclick = event => {
        event.stopPropagation();
        if (event.target.closest('[data-sign-in-later]')) dialog.close();
      };
      problem.hidden = true;
      dialog.showModal();
      password.focus();
    }));
    root.dispatchEvent(new CustomEvent('yiliu:signed-out'));
    return signingIn;
  };

  /* Side panel: parts are found by id and replaced by those of an answer. */
  const place = html => {
    const parts = new DOMParser().parseFromString(html, 'text/html');
    for (const part of parts.body.children) byId(part.id)?.replaceWith(root.importNode(part, true));
    return parts;
  };

  const icon = name => {
    const sign = root.createElement('i');
    sign.className = `ti ti-${name}`;
    sign.setAttribute('aria-hidden', 'true');
    return sign;
  };

  Object.assign(yiliu, { deskCore: { SOON, ask, send, reason, say, toast, words, place, icon, SignedOut, isSigningIn: () => Boolean(signingIn) } });
})();
