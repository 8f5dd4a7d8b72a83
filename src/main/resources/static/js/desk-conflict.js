/* Two texts of one segment: telling their differences, and the dialog in which a person chooses. */
(() => {
  const root = document;
  const byId = id => root.getElementById(id);
  const { say } = window.yiliu.deskCore;

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

  Object.assign(window.yiliu.deskCore, { conflictDialog, differences, marked });
})();
