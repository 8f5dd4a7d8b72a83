/*
 * What both desks share: asking the server (with sign-in over the page when the session has ended), keeping and storing
 * typed texts, telling differences, the conflict dialog. The pages work without it: forms post.
 */
(() => {
  const root = document;
  const yiliu = (window.yiliu = window.yiliu ?? {});
  const meta = name => root.querySelector(`meta[name="${name}"]`)?.content;
  const byId = id => root.getElementById(id);

  /* Words ---------------------------------------------------------------------------------------------------------- */

  const words = byId('desk-words')?.dataset ?? {};
  const say = (key, ...values) => values.reduce((text, value, i) => text.replace(`{${i}}`, value), words[key] ?? '');
  const toast = (text, tone) => window.yiliu.toast?.(text, tone);

  const SOON = 800;

  /* Asking the server ---------------------------------------------------------------------------------------------- */

  const token = () => {
    const cookie = root.cookie.split('; ').find(each => each.startsWith('XSRF-TOKEN='));
    return cookie ? decodeURIComponent(cookie.slice('XSRF-TOKEN='.length)) : meta('csrf-token');
  };

  const send = (url, { method = 'GET', headers = {}, body, keepalive = false } = {}) => {
    const all = { Accept: 'application/json, */*;q=0.1', 'X-Requested-With': 'desk', ...headers };
    if (method !== 'GET' && token()) all[meta('csrf-header') ?? 'X-XSRF-TOKEN'] = token();
    return fetch(url, { method, headers: all, body, keepalive, credentials: 'same-origin' });
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

  /* Keeping typed texts -------------------------------------------------------------------------------------------- */

  const SLOW = 400;
  const AT_LEAST = 10_000;

  /* What the server makes of a text before it stores it. */
  const settled = text => text.normalize('NFC').replace(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/g, '').replace(/\s*\n\s*/g, ' ').trim();

  /**
   * Stores texts of segments as they are typed: one request a segment at a time, in order; what is not acknowledged yet
   * stands in the browser's own store as well, and comes back from there.
   *
   * tell: {word(kind, at), saved(row, segment), conflict(row), refused(row, why), restored(row), reworded(row, segment)}
   */
  class Keeper {
    constructor({ api, number, user, tell }) {
      this.api = api;
      this.prefix = `yiliu.text.${user}.${number}.`;
      this.tell = tell;
      this.rows = new Map();
      this.savedAt = null;
      this.wait = 2000;
      this.storeWorks = true;
      this.paused = false; /* signed out, and "later" was the answer */
      setInterval(() => this.flush(), AT_LEAST);
      window.addEventListener('online', () => this.again());
      root.addEventListener('yiliu:signed-out', () => this.word());
      window.addEventListener('pagehide', () => this.flush(true));
      root.addEventListener('visibilitychange', () => {
        if (root.visibilityState === 'hidden') this.flush(true);
      });
      window.addEventListener('beforeunload', event => {
        if (!this.storeWorks && this.unsent().length) event.preventDefault();
      });
    }

    /** A row as the server gave it. */
    track(id, version, text, source = null) {
      const row = { id, version, source, text, ack: text, stored: text, want: null, sent: [], flying: false, conflict: null, refused: null, failed: false };
      this.rows.set(id, row);
      return row;
    }

    row(id) {
      return this.rows.get(id);
    }

    dirty(row) {
      return row.text !== row.ack || row.want !== null;
    }

    unsent() {
      return [...this.rows.values()].filter(row => this.dirty(row) || row.flying);
    }

    type(id, text) {
      const row = this.rows.get(id);
      if (!row || row.text === text) return;
      row.text = text;
      row.want = null;
      row.refused = null;
      this.keep(row);
      clearTimeout(row.timer);
      row.timer = setTimeout(() => this.save(row), SOON);
      this.word();
    }

    /** Wants a state with the present text; sent at once. */
    want(id, state) {
      const row = this.rows.get(id);
      row.want = state;
      row.hurry = true;
      row.refused = null;
      this.keep(row);
      return this.save(row);
    }

    /** Sends what is unsent; `leaving` when the page may go any moment. */
    flush(leaving = false) {
      return Promise.all([...this.rows.values()].filter(row => this.dirty(row)).map(row => this.save(row, leaving)));
    }

    /** Until nothing is on its way or waiting; true when all is stored. */
    async settle() {
      for (let i = 0; i < 20; i++) {
        await this.flush();
        const busy = this.unsent().filter(row => row.flying);
        if (!busy.length) break;
        await Promise.all(busy.map(row => row.flight));
      }
      return !this.unsent().length;
    }

    again() {
      this.wait = 2000;
      this.paused = false;
      return this.flush();
    }

    async save(row, leaving = false) {
      clearTimeout(row.timer);
      if (row.flying || row.conflict || row.refused || this.paused || !this.dirty(row)) return;
      row.flying = true;
      row.flight = this.fly(row, leaving).finally(() => {
        row.flying = false;
        this.keep(row);
        this.word();
      });
      await row.flight;
      if (this.dirty(row) && !row.failed && !row.conflict && !row.refused) {
        row.timer = setTimeout(() => this.save(row), row.hurry ? 0 : SOON);
        row.hurry = false;
      }
    }

    async fly(row, leaving) {
      const text = row.text;
      const want = row.want;
      row.sent = [...row.sent.filter(each => each !== settled(text)), settled(text)].slice(-8);
      this.keep(row);
      const slow = setTimeout(() => this.word(), SLOW);
      row.since = Date.now();
      const request = {
        method: 'PATCH',
        headers: { 'If-Match': `"${row.version}"`, 'Content-Type': 'application/json' },
        body: JSON.stringify(want ? { target: text, state: want } : { target: text }),
        keepalive: leaving && text.length < 15_000,
      };
      const url = `${this.api}/translation/segments/${row.id}`;
      try {
        const answer = await (leaving ? send : ask)(url, request);
        if (answer.ok) this.stored(row, await answer.json(), text, want);
        else if (answer.status === 412) this.stale(row, (await answer.json()).current, text, want);
        else if (answer.status >= 500 || answer.status === 429 || answer.status === 401) this.missed(row);
        else {
          row.refused = await reason(answer);
          this.tell.refused(row, row.refused);
        }
      } catch (failure) {
        if (failure instanceof SignedOut) this.paused = true;
        this.missed(row);
      } finally {
        clearTimeout(slow);
        row.since = null;
      }
    }

    stored(row, segment, text, want) {
      this.savedAt = new Date();
      this.wait = 2000;
      row.failed = false;
      row.sent = [];
      row.version = segment.version;
      row.stored = segment.target;
      row.ack = text;
      if (want && row.want === want && row.text === text) row.want = null;
      this.tell.saved(row, segment);
    }

    /** Somebody, perhaps this very page by a request whose answer was lost, has written meanwhile. */
    stale(row, current, text, want) {
      const now = settled(current.target);
      const ours = row.sent.includes(now) || now === settled(row.stored);
      if (!ours) {
        row.conflict = current;
        this.tell.conflict(row);
        return;
      }
      if (now === settled(text) && (!want || current.state === want) && (row.source ?? current.source) === current.source) {
        this.stored(row, current, text, want);
        return;
      }
      /* What was meant for another Chinese sentence is stored, but not confirmed. */
      if (row.source !== null && current.source !== row.source) {
        row.source = current.source;
        row.want = null;
        this.tell.reworded(row, current);
      }
      row.version = current.version;
      row.stored = current.target;
      row.hurry = true;
    }

    missed(row) {
      row.failed = true;
      clearTimeout(this.retry);
      this.retry = setTimeout(() => this.flush(), this.wait);
      this.wait = Math.min(this.wait * 2, 30_000);
    }

    /** Settles a conflict with this text; the stored one when it is that. */
    solve(row, text) {
      const current = row.conflict;
      if (!current) return;
      row.conflict = null;
      row.version = current.version;
      row.stored = row.ack = current.target;
      row.sent = [];
      row.text = text;
      row.want = null;
      this.keep(row);
      this.tell.saved(row, current);
      this.save(row);
      this.word();
    }

    /* The browser's own store: there until acknowledged. */

    keep(row) {
      const key = this.prefix + row.id;
      try {
        if (this.dirty(row) || row.conflict) {
          const { text, want, version, stored, sent } = row;
          localStorage.setItem(key, JSON.stringify({ text, want, version, stored, sent }));
        } else if (row.kept) localStorage.removeItem(key);
        row.kept = this.dirty(row) || Boolean(row.conflict);
        this.storeWorks = true;
      } catch {
        this.storeWorks = false;
      }
    }

    /** Takes back what an earlier visit could not store; answers the texts whose segments are not here any more. */
    restore() {
      const lost = [];
      for (const [key, entry] of this.left()) {
        const row = this.rows.get(key);
        if (!row) {
          lost.push({ id: key, text: entry.text });
          continue;
        }
        const now = settled(row.stored);
        row.kept = true;
        if (settled(entry.text) === now && !entry.want) {
          this.keep(row);
          continue;
        }
        row.text = entry.text;
        row.want = entry.want ?? null;
        row.sent = entry.sent ?? [];
        const same = entry.version === row.version || settled(entry.stored ?? '') === now || row.sent.includes(now);
        if (!same) row.conflict = { target: row.stored, version: row.version, state: null };
        this.tell.restored(row);
        if (!same) this.tell.conflict(row);
        else row.timer = setTimeout(() => this.save(row), 0);
      }
      this.word();
      return lost;
    }

    left() {
      const found = [];
      try {
        for (let i = 0; i < localStorage.length; i++) {
          const key = localStorage.key(i);
          if (key.startsWith(this.prefix)) found.push([key.slice(this.prefix.length), JSON.parse(localStorage.getItem(key))]);
        }
      } catch {
        /* no store: nothing is left in it */
      }
      return found;
    }

    word() {
      const rows = [...this.rows.values()];
      const unsent = rows.filter(row => this.dirty(row));
      let kind = this.savedAt ? 'saved' : 'none';
      if (rows.some(row => row.since && Date.now() - row.since >= SLOW - 20)) kind = 'saving';
      if (unsent.some(row => row.refused)) kind = 'refused';
      if (unsent.some(row => row.failed)) kind = 'offline';
      if ((this.paused || signingIn) && unsent.length) kind = 'signed-out';
      if (rows.some(row => row.conflict)) kind = 'conflict';
      this.tell.word(kind, this.savedAt);
    }
  }

  /* The word in its one place --------------------------------------------------------------------------------------- */

  const ICONS = { saving: 'cloud-up', saved: 'cloud-check', offline: 'cloud-off', conflict: 'git-merge', refused: 'alert-octagon', 'signed-out': 'lock' };
  const camel = kind => kind.replace(/-(.)/g, (all, letter) => letter.toUpperCase());
  const icon = name => {
    const sign = root.createElement('i');
    sign.className = `ti ti-${name}`;
    sign.setAttribute('aria-hidden', 'true');
    return sign;
  };

  /** Shows how storing goes; what needs attention is announced too. */
  const saveWord = (place, said) => {
    let before;
    return (kind, at) => {
      if (!place) return;
      const text = kind === 'none' ? '' : say(camel(kind)) + (kind === 'saved' && at ? ` ${at.toTimeString().slice(0, 8)}` : '');
      if (place.dataset.save === kind && place.textContent === text) return;
      place.dataset.save = kind;
      place.replaceChildren(...(text ? [icon(ICONS[kind]), root.createTextNode(text)] : []));
      if (said && kind !== before && !['none', 'saving', 'saved'].includes(kind)) said.textContent = text;
      before = kind;
    };
  };

  /* Differences ------------------------------------------------------------------------------------------------------ */

  const tokens = text => text.match(/<\/?\d+\/?>|[\p{L}\p{M}\p{N}'’-]+|\s+|[^]/gu) ?? [];

  /** Marks in `mine` and `theirs` what the other does not have: by word, longest common run of words. */
  const differences = (theirs, mine) => {
    const a = tokens(theirs);
    const b = tokens(mine);
    if (a.length * b.length > 4_000_000) return { theirs: [[theirs, false]], mine: [[mine, false]] };
    const width = b.length + 1;
    const length = new Uint16Array((a.length + 1) * width);
    for (let i = a.length - 1; i >= 0; i--) {
      for (let j = b.length - 1; j >= 0; j--) {
        const at = i * width + j;
        length[at] = a[i] === b[j] ? length[at + width + 1] + 1 : Math.max(length[at + width], length[at + 1]);
      }
    }
    const left = [];
    const right = [];
    const add = (to, text, marked) => {
      if (to.length && to[to.length - 1][1] === marked) to[to.length - 1][0] += text;
      else to.push([text, marked]);
    };
    let i = 0;
    let j = 0;
    while (i < a.length || j < b.length) {
      if (i < a.length && j < b.length && a[i] === b[j]) {
        add(left, a[i], false);
        add(right, b[j], false);
        i++;
        j++;
      } else if (j >= b.length || (i < a.length && length[(i + 1) * width + j] >= length[i * width + j + 1])) add(left, a[i++], true);
      else add(right, b[j++], true);
    }
    const same = left.filter(([, mark]) => !mark).reduce((sum, [text]) => sum + text.trim().length, 0);
    if (same < 0.3 * Math.min(theirs.length, mine.length)) return { theirs: [[theirs, false]], mine: [[mine, false]] };
    return { theirs: left, mine: right };
  };

  const marked = (place, spans, tag) => {
    place.replaceChildren(
      ...spans.map(([text, mark]) => {
        if (!mark) return root.createTextNode(text);
        const element = root.createElement(tag);
        element.className = tag === 'ins' ? 'yl-ins' : 'yl-del';
        element.textContent = text;
        return element;
      }),
    );
  };

  /* Conflict: both texts stay on screen until the person has chosen. */
  const conflictDialog = (keeper, { position, who, done }) => {
    const dialog = byId('conflict');
    let row = null;
    dialog.addEventListener('click', event => {
      const choice = event.target.closest('[data-conflict]')?.dataset.conflict;
      if (!choice || !row) return;
      const texts = { theirs: row.conflict.target, mine: row.text, merge: byId('conflict-merge').value };
      const solved = row;
      dialog.close();
      keeper.solve(solved, texts[choice]);
      done(solved);
    });
    return async asked => {
      if (dialog.open || !asked.conflict) return;
      row = asked;
      const heading = byId('conflict-heading');
      heading.textContent = say('conflictHeading', position(row.id), say('conflictSomebody'));
      const { theirs, mine } = differences(row.conflict.target, row.text);
      marked(byId('conflict-theirs'), theirs, 'del');
      marked(byId('conflict-mine'), mine, 'ins');
      byId('conflict-merge').value = row.text;
      dialog.showModal();
      byId('conflict-merge').focus();
      const name = await who(row);
      if (name && row === asked) heading.textContent = say('conflictHeading', position(row.id), name);
    };
  };

  /* Side panel: parts are found by id and replaced by those of an answer. */
  const place = html => {
    const parts = new DOMParser().parseFromString(html, 'text/html');
    for (const part of parts.body.children) byId(part.id)?.replaceWith(root.importNode(part, true));
    return parts;
  };

  Object.assign(yiliu, {
    deskCore: { ask, send, reason, say, toast, words, Keeper, saveWord, conflictDialog, differences, place, icon, settled, SignedOut },
  });
})();
