/*
 * Marked errors on the translation desk: tells in each row how many wait for an answer, and puts an accepted suggestion into
 * the row's field, from where it is stored like anything typed. Without it the server does the latter.
 */
(() => {
  const root = document;
  const desk = root.getElementById('desk');
  if (!desk || desk.dataset.desk !== 'translate') return;
  const list = () => root.getElementById('all-annotations');
  if (!list()) return;
  const toast = window.yiliu.deskCore.toast;

  const count = () => {
    const open = new Map();
    for (const { dataset } of list().querySelectorAll('[data-segment][data-status="OPEN"]')) {
      open.set(dataset.segment, (open.get(dataset.segment) ?? 0) + 1);
    }
    for (const row of desk.querySelectorAll('.yl-seg')) {
      if (open.has(row.dataset.id)) row.dataset.marked = open.get(row.dataset.id);
      else delete row.dataset.marked;
    }
  };
  new MutationObserver(count).observe(list().parentElement, { childList: true });
  count();

  /** Where the words stand in a text that may have been typed in since: nearest to where they stood. */
  const nearest = (text, quote, from) => {
    let best = -1;
    for (let at = text.indexOf(quote); at >= 0; at = text.indexOf(quote, at + 1)) {
      if (best < 0 || Math.abs(at - from) < Math.abs(best - from)) best = at;
    }
    return best;
  };

  root.addEventListener('submit', event => {
    const form = event.target.closest?.('[data-annotation-apply]');
    const field = form && root.querySelector(`#segment-${form.dataset.segment} textarea`);
    if (!field) return;
    const { quote, suggestion, from } = form.dataset;
    const at = nearest(field.value, quote, Number(from));
    if (at < 0) {
      event.preventDefault();
      event.stopImmediatePropagation();
      toast(form.dataset.moved, 'problem');
      return;
    }
    field.focus();
    field.setSelectionRange(at, at + quote.length);
    if (!root.execCommand('insertText', false, suggestion)) {
      field.setRangeText(suggestion, at, at + quote.length, 'end');
      field.dispatchEvent(new Event('input', { bubbles: true }));
    }
    form.elements.apply.disabled = true;
  }, true);
})();
