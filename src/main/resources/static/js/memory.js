/* Large TMX files are sent as they are, not in a form, and one sees how far they have come. Without script the form posts. */
(() => {
  const form = document.querySelector('form[data-memory-import]');
  if (!form) return;
  const meta = name => document.querySelector(`meta[name="${name}"]`)?.content;
  const bar = form.querySelector('progress');
  const problem = form.querySelector('.yl-problem');
  const button = form.querySelector('button[type="submit"]');

  const refused = text => {
    problem.textContent = text;
    problem.hidden = false;
    bar.hidden = true;
    button.removeAttribute('aria-busy');
    button.disabled = false;
  };
  const said = answer => {
    try {
      return JSON.parse(answer.responseText).detail;
    } catch {
      return null;
    }
  };

  form.addEventListener('submit', event => {
    const file = form.elements.file.files[0];
    if (!file) return;
    event.preventDefault();
    event.stopPropagation();
    problem.hidden = true;
    bar.hidden = false;
    button.setAttribute('aria-busy', 'true');
    button.disabled = true;
    const toasts = document.getElementById('toasts');
    const sending = new XMLHttpRequest();
    sending.open('POST', `${form.dataset.memoryImport}?name=${encodeURIComponent(file.name)}`);
    sending.setRequestHeader('Content-Type', 'application/octet-stream');
    sending.setRequestHeader('Accept', 'application/json');
    sending.setRequestHeader(meta('csrf-header'), meta('csrf-token'));
    sending.upload.addEventListener('progress', sent => {
      if (sent.lengthComputable) bar.value = 100 * sent.loaded / sent.total;
    });
    sending.addEventListener('load', () => {
      if (sending.status === 202) location.assign(`/memory/imports/${JSON.parse(sending.responseText).id}`);
      else refused(said(sending) ?? toasts?.dataset.failed);
    });
    sending.addEventListener('error', () => refused(toasts?.dataset.offline));
    sending.send(file);
  }, true);
})();
