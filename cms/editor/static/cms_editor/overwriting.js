// A button for which somebody has confirmed that a newer version is overwritten asks once. Wagtail's
// scripts click it again, after questions of their own, and each of these clicks asked anew.
let pressed = null; // the button that was pressed last
let confirmed = null; // the button for which it was confirmed

const INTERCEPTED = '[data-edit-form] button:is([type="submit"], [data-workflow-action-name])';

// Before whoever clicks the button again.
window.addEventListener('w-dialog:confirmed', ({ target }) => {
  if (target.id === 'w-save-confirmation-dialog') confirmed = pressed;
}, { capture: true });

// Before whoever asks.
window.addEventListener('click', (event) => {
  const button = event.target.closest?.(INTERCEPTED);
  if (!button) return;
  if (event.isTrusted) confirmed = null;
  pressed = button;
  const session = document.querySelector('[data-controller~="w-session"]');
  const asks = session?.dataset.wSessionInterceptValue;
  if (confirmed !== button || !asks) return;
  session.dataset.wSessionInterceptValue = '';
  setTimeout(() => { session.dataset.wSessionInterceptValue = asks; });
}, { capture: true });
