/* The question to the author, on both desks: opens its form and goes there. */
window.yiliu = window.yiliu ?? {};
window.yiliu.openQuestion = () => {
  const form = document.getElementById('ask-author');
  if (!form) return;
  form.open = true;
  document.getElementById('question-text').focus();
};
