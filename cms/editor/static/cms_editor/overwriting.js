// A button for which somebody has confirmed that a newer version is overwritten asks once. Wagtail's
// scripts click it again, after questions of their own, and each of these clicks asked anew.
let pressed = null; // the button that was pressed last
let confirmed = null; // the button for which it was confirmed

const INTERCEPTED = '[data-edit-form] button:is([type="submit"], [data-workflow-action-name])';
const HIDDEN = '[aria-hidden="true"]';
const DRAFT = '[data-edit-form] button[data-w-kbd-key-value="mod+s"]';

// Before whoever clicks the button again.
window.addEventListener('w-dialog:confirmed', ({ target }) => {
  if (target.id === 'w-save-confirmation-dialog') confirmed = pressed;
}, { capture: true });

// Before whoever asks.
window.addEventListener('click', (event) => {
  const button = event.target.closest?.(INTERCEPTED);
  if (!button) return;
  if (event.isTrusted) confirmed = null;
  // Ctrl+S presses the button of the closed dialog of a schedule: meant is the draft's.
  if (!event.isTrusted && confirmed !== button && button.closest(HIDDEN)) {
    event.preventDefault();
    event.stopImmediatePropagation();
    [...document.querySelectorAll(DRAFT)].find((other) => !other.closest(HIDDEN))?.click();
    return;
  }
  pressed = button;
  const session = document.querySelector('[data-controller~="w-session"]');
  const asks = session?.dataset.wSessionInterceptValue;
  if (confirmed !== button || !asks) return;
  session.dataset.wSessionInterceptValue = '';
  setTimeout(() => { session.dataset.wSessionInterceptValue = asks; });
}, { capture: true });
