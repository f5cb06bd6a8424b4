// Enter in a field of a page's form saves a draft. A browser presses the form's first button for
// it, and that one hands in, approves or publishes.

// In milliseconds: the address follows from the title so much later.
const A_MOMENT = 300;

window.addEventListener('click', (event) => {
  const button = event.target.closest?.('button, input[type="submit"]');
  const field = document.activeElement;
  const isByEnter = event.isTrusted && event.detail === 0 && button?.type === 'submit'
    && field !== button && field?.matches('input') && field.form === button.form;
  if (!isByEnter || !button.form.matches('[data-edit-form]')) return;
  const draft = button.form.querySelector('button.action-save');
  if (button === draft) return;
  event.preventDefault();
  event.stopImmediatePropagation();
  setTimeout(() => draft?.click(), A_MOMENT);
}, { capture: true });
