/* J and K, or the buttons, go from change to change. */
(() => {
  const changes = [...document.querySelectorAll('.yl-pair[data-change]')];
  const steps = document.getElementById('steps');
  const said = document.getElementById('said');
  if (!steps || changes.length === 0) return;
  let place = -1;

  function step(by) {
    place = Math.min(Math.max(place + by, 0), changes.length - 1);
    const row = changes[place];
    row.focus({ preventScroll: true });
    row.scrollIntoView({ block: 'center' });
    said.textContent = said.dataset.words.replace('{0}', place + 1).replace('{1}', changes.length);
  }

  steps.hidden = false;
  steps.addEventListener('click', event => {
    const button = event.target.closest('button[data-step]');
    if (button) step(Number(button.dataset.step));
  });
  changes.forEach((row, at) => row.addEventListener('focus', () => { place = at; }));
  document.addEventListener('keydown', event => {
    if (event.isComposing || event.keyCode === 229 || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.target.closest('input:not([type=checkbox]), textarea, select, [contenteditable]')) return;
    const by = { j: 1, k: -1 }[event.key.toLowerCase()];
    if (by) {
      event.preventDefault();
      step(by);
    }
  });
})();
