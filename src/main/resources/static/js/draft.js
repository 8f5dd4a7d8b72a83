/* The draft editor: keeps what is typed on this machine until it is saved, counts, takes dropped files. All of it works without. */
(() => {
  const form = document.getElementById('draft');
  if (!form) return;
  const key = `yiliu-draft:${form.dataset.number || 'new'}`;
  const fields = () => [...form.querySelectorAll('input[type="text"], input[type="date"], textarea, select')];
  const typed = () => ({
    values: Object.fromEntries(fields().map(field => [field.name, field.value])),
    format: form.querySelector('[name="format"]:checked')?.value,
  });
  const same = (left, right) => JSON.stringify(left.values) === JSON.stringify(right.values);
  const clock = time => new Date(time).toLocaleString(document.documentElement.lang, { dateStyle: 'medium', timeStyle: 'short' });

  /* A text kept here that the server has not: offered, never put over what stands in the fields. */
  const stored = (() => {
    try {
      return JSON.parse(localStorage.getItem(key));
    } catch {
      return null;
    }
  })();
  const found = document.getElementById('found');
  const forget = () => localStorage.removeItem(key);
  if (stored && !same(stored, typed()) && stored.values.body) {
    found.hidden = false;
    found.querySelector('b').textContent = clock(stored.at);
    document.getElementById('found-take').addEventListener('click', () => {
      for (const field of fields()) if (field.name in stored.values) field.value = stored.values[field.name];
      const format = form.querySelector(`[name="format"][value="${stored.format}"]`);
      if (format) format.checked = true;
      found.hidden = true;
      count();
      document.getElementById('body').focus();
    });
    document.getElementById('found-drop').addEventListener('click', () => {
      forget();
      found.hidden = true;
    });
  } else {
    forget();
  }

  const word = document.getElementById('kept');
  let timer;
  const keep = () => {
    try {
      localStorage.setItem(key, JSON.stringify({ ...typed(), at: Date.now() }));
    } catch {
      return; /* no room or not allowed: saving still works */
    }
    word.hidden = false;
    word.querySelector('span').textContent = `${word.dataset.kept} ${new Date().toLocaleTimeString('en-GB')}`;
  };
  form.addEventListener('input', event => {
    if (event.target.type === 'file') return;
    clearTimeout(timer);
    timer = setTimeout(keep, 800);
    count();
  });
  window.addEventListener('pagehide', () => {
    if (timer) keep();
  });

  const counter = document.getElementById('characters');
  const count = () => {
    const length = [...document.getElementById('body').value.replace(/\s+/g, '')].length;
    counter.textContent = length ? counter.dataset.words.replace('{0}', length.toLocaleString(document.documentElement.lang)) : '';
  };
  count();

  /* Once it is on its way the kept copy is only needed if it comes back refused: app.js drops it on the next page. */
  form.addEventListener('submit', event => {
    if (event.submitter?.value === 'preview') return;
    keep();
    clearTimeout(timer);
    timer = null;
    sessionStorage.setItem('yiliu-sent', key);
  });

  /* Files: dropped or chosen, sent with what is typed, progress shown; the answer is the next page. */
  const drop = document.getElementById('drop');
  const file = document.getElementById('file');
  const bar = document.getElementById('upload');
  const send = () => {
    const request = new XMLHttpRequest();
    request.open('POST', document.getElementById('import').formAction);
    request.setRequestHeader(document.querySelector('meta[name="csrf-header"]').content, document.querySelector('meta[name="csrf-token"]').content);
    request.setRequestHeader('Accept', 'text/html');
    request.upload.addEventListener('progress', event => {
      bar.hidden = false;
      if (event.lengthComputable) bar.value = (100 * event.loaded) / event.total;
    });
    request.addEventListener('load', () => {
      if (request.status < 400) forget();
      history.replaceState(null, '', request.status < 400 ? request.responseURL : location.href);
      document.open();
      document.write(request.responseText);
      document.close();
    });
    request.addEventListener('error', () => {
      bar.hidden = true;
      window.yiliu?.toast(document.getElementById('toasts').dataset.failed, 'problem');
    });
    request.send(new FormData(form));
  };
  document.getElementById('import').addEventListener('click', event => {
    event.preventDefault();
    if (file.files.length) send();
    else file.click();
  });
  file.addEventListener('change', () => {
    if (file.files.length) send();
  });
  drop.addEventListener('dragover', event => {
    event.preventDefault();
    drop.dataset.over = 'yes';
  });
  drop.addEventListener('dragleave', () => delete drop.dataset.over);
  drop.addEventListener('drop', event => {
    event.preventDefault();
    delete drop.dataset.over;
    if (event.dataTransfer.files.length) {
      file.files = event.dataTransfer.files;
      send();
    }
  });
})();
