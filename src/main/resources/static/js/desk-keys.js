/* The keys of the translation desk. None while an input method composes; Alt is matched by the key's place. */
(() => {
  const page = window.yiliu.desk;
  if (!page) return;
  const root = document;
  const byId = id => root.getElementById(id);
  const { say, toast } = window.yiliu.deskCore;
  const { editable, rowList, side, text, isPhone, openRow } = page;

  const around = back => {
    const stops = [
      () => (page.open ? openRow(page.open, { focus: true }) : text.focus()),
      () => (root.querySelector('#side-tabs [aria-selected="true"]') ?? side).focus(),
      () => root.querySelector('.yl-bar-actions :is(a, button), .yl-bar-title a').focus(),
    ];
    const at = text.contains(root.activeElement) ? 0 : side.contains(root.activeElement) ? 1 : 2;
    stops[(at + (back ? 2 : 1)) % 3]();
  };
  const nextUntranslated = () => {
    const next = page.after(page.open, row => page.visible(row) && page.FILTERS.untranslated(row));
    if (next) openRow(next, { focus: true });
    else toast(say('noneLeft'));
  };
  const saveNow = async () => {
    if (!page.keeper) return;
    page.keeper.paused = false;
    if (await page.keeper.settle()) toast(say('savedNow'));
  };

  const ALT = {
    ArrowUp: () => page.step(-1),
    ArrowDown: () => page.step(1),
    KeyN: nextUntranslated,
    KeyK: () => page.nextFinding(),
    KeyM: () => page.deeds.talk(),
    KeyQ: () => page.deeds.ask(),
    KeyH: () => page.deeds.past(),
    KeyR: () => page.find(),
  };
  const WRITING = {
    KeyC: () => page.deeds.copy(),
    KeyT: () => page.deeds.tags(),
    KeyX: () => page.repairFirst(),
    KeyJ: () => page.toMatches(),
  };
  for (const key of [1, 2, 3, 4, 5, 6]) WRITING[`Digit${key}`] = () => page.pickTerm(key);
  for (const key of [7, 8, 9]) WRITING[`Digit${key}`] = () => page.useMatch(key - 7);
  const keyOf = event => ALT[event.code] ?? (editable && page.open ? WRITING[event.code] : undefined);

  root.addEventListener('keydown', event => {
    if (event.isComposing || event.keyCode === 229 || root.querySelector('dialog[open]')) return;
    const inField = Boolean(event.target.closest('input, textarea, select, [contenteditable]'));
    const ctrl = event.ctrlKey || event.metaKey;
    const done = action => {
      event.preventDefault();
      action();
    };
    if (event.altKey && !ctrl && !event.shiftKey && keyOf(event)) done(keyOf(event));
    else if (ctrl && !event.altKey && event.key === 'Enter') {
      const form = event.target.closest('[data-desk-form]');
      if (form) done(() => form.requestSubmit());
      else if (editable && rowList.contains(event.target)) done(page.deeds.confirm);
    } else if (ctrl && !event.altKey && !event.shiftKey && event.code === 'KeyS') done(saveNow);
    else if (ctrl && !event.altKey && event.shiftKey && event.code === 'KeyF') done(() => page.find());
    else if (event.key === 'F6') done(() => around(event.shiftKey));
    else if (event.key === 'Escape') {
      if (isPhone.matches && side.dataset.sheet === 'open') side.dataset.sheet = 'closed';
      else if (side.contains(event.target) && page.open) openRow(page.open, { focus: true });
      else if (inField) event.target.blur();
    } else if (event.key === 'Enter' && event.target.matches('textarea.yl-seg-tgt') && !ctrl) event.preventDefault();
    else if (event.key === '?' && !inField && !ctrl && !event.altKey) done(() => byId('key-help').showModal());
  });
})();
