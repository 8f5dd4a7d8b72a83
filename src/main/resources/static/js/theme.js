/* "As the system": the only thing the server cannot know when it renders the page. Runs in the head, before anything is painted. */
(() => {
  const root = document.documentElement;
  if (root.dataset.ylTheme !== 'system') return;
  const dark = matchMedia('(prefers-color-scheme: dark)');
  const follow = () => root.setAttribute('data-bs-theme', dark.matches ? 'dark' : 'light');
  follow();
  dark.addEventListener('change', follow);
})();
