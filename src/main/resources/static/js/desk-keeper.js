/* Keeping typed texts: stored as one types, kept in the browser's own store until the server has them. */
(() => {
  const root = document;
  const { SOON, ask, send, reason, say, icon, SignedOut, isSigningIn } = window.yiliu.deskCore;

  const SLOW = 400;
  const AT_LEAST = 10_000;

  /* What the server makes of a text before it stores it. */
  const settled = text => text.normalize('NFC').replace(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/g, '').replace(/\s*\n\s*/g, ' ').trim();

  const whence = (row, text) => {
    if (!row.origin || settled(row.origin.text) !== settled(text)) return {};
    const { origin, matchScore, provenance } = row.origin;
    return { origin, matchScore, provenance };
  };

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
      const row = { id, version, source, text, ack: text, stored: text, want: null, origin: null, sent: [], flying: false, conflict: null, refused: null, failed: false };
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

    /** A text taken from memory or machine; where it is from is told as long as nobody edits it. */
    use(id, text, origin) {
      const row = this.rows.get(id);
      row.origin = { ...origin, text };
      this.type(id, text);
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
        body: JSON.stringify({ target: text, ...(want && { state: want }), ...whence(row, text) }),
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
          const { text, want, version, stored, sent, origin } = row;
          localStorage.setItem(key, JSON.stringify({ text, want, version, stored, sent, origin }));
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
        row.origin = entry.origin ?? null;
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
      if ((this.paused || isSigningIn()) && unsent.length) kind = 'signed-out';
      if (rows.some(row => row.conflict)) kind = 'conflict';
      this.tell.word(kind, this.savedAt);
    }
  }

  /* The word in its one place --------------------------------------------------------------------------------------- */

  const ICONS = { saving: 'cloud-up', saved: 'cloud-check', offline: 'cloud-off', conflict: 'git-merge', refused: 'alert-octagon', 'signed-out': 'lock' };
  const camel = kind => kind.replace(/-(.)/g, (all, letter) => letter.toUpperCase());

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

  Object.assign(window.yiliu.deskCore, { Keeper, saveWord, settled });
})();
