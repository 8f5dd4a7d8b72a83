/* Who else has the article open: asked for by a small beat while somebody is really here. */
(() => {
  const root = document;
  const desk = root.getElementById('desk');
  if (!desk || !root.getElementById('others')) return;
  const { send, place } = window.yiliu.deskCore;

  const BEAT = 20_000;
  const AWAY = 10 * 60_000;
  const said = root.getElementById('said');
  let touched = Date.now();
  let known = new Set();

  for (const kind of ['pointerdown', 'keydown', 'scroll']) root.addEventListener(kind, () => (touched = Date.now()), { capture: true, passive: true });

  const names = () => new Map([...root.querySelectorAll('#others [data-person]')].map(each => [each.dataset.person, each.dataset.said]));

  const beat = async () => {
    /* Neither a hidden page nor one that nobody has touched for long keeps a session alive. */
    if (root.visibilityState !== 'visible' || Date.now() - touched > AWAY) return;
    try {
      const answer = await send(`${desk.dataset.panel}/presence?desk=${desk.dataset.desk}`, { method: 'POST' });
      if (!answer.ok) return;
      place(await answer.text());
      const now = names();
      const came = [...now].filter(([person]) => !known.has(person)).map(([, words]) => words);
      if (came.length) said.textContent = came.join(' ');
      known = new Set(now.keys());
    } catch {
      /* offline: the next beat asks again */
    }
  };
  beat();
  setInterval(beat, BEAT);
  root.addEventListener('visibilitychange', beat);
})();
