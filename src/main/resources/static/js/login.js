/* Sign-in: show the password, fill in a demo account. */
(() => {
  for (const eye of document.querySelectorAll('[data-yl-eye]')) {
    const field = document.getElementById(eye.dataset.ylEye);
    eye.hidden = false;
    eye.addEventListener('click', () => {
      const shown = field.type === 'text';
      field.type = shown ? 'password' : 'text';
      eye.setAttribute('aria-pressed', String(!shown));
      eye.querySelector('.ti').className = shown ? 'ti ti-eye' : 'ti ti-eye-off';
      field.focus();
    });
  }
  for (const button of document.querySelectorAll('[data-yl-demo]')) {
    button.addEventListener('click', () => {
      document.getElementById('username').value = button.dataset.ylDemo;
      document.getElementById('password').value = 'yiliu-demo';
      document.querySelector('form button[type="submit"]').focus();
    });
  }
})();
