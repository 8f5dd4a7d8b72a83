/* The preview as wide as a phone or a laptop. Without this script it is as wide as there is room. */
(() => {
  const widths = document.getElementById('widths');
  const preview = document.getElementById('preview');
  if (!widths || !preview) return;
  widths.hidden = false;
  widths.addEventListener('click', event => {
    const chosen = event.target.closest('button[data-width]');
    if (!chosen) return;
    preview.dataset.width = chosen.dataset.width;
    widths.querySelectorAll('button').forEach(button =>
      button.setAttribute('aria-pressed', String(button === chosen)));
  });
  document.getElementById('refusal')?.focus();
})();
