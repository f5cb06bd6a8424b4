// A locked form is read and not written: its fields are disabled, also those that other scripts add
// later; what is only folded or shown stays in reach.
const FIELDS = ':is(input, select, textarea, button):not([type="hidden"])';
const READING = '[data-panel-toggle], .w-tabs__tab';

function disable(form) {
  for (const field of form.querySelectorAll(`.w-panel__content ${FIELDS}`)) {
    if (!field.disabled && !field.matches(READING)) field.disabled = true;
  }
  for (const text of form.querySelectorAll('[contenteditable="true"]')) {
    text.contentEditable = 'false';
    text.tabIndex = -1;
  }
}

const form = document.querySelector('.content-locked [data-edit-form]');
if (form) {
  disable(form);
  new MutationObserver(() => disable(form)).observe(form, {
    childList: true,
    subtree: true,
    attributeFilter: ['contenteditable', 'disabled'],
  });
}

// Nothing is overwritten by a form that cannot be saved.
window.addEventListener('click', (event) => {
  if (!form?.contains(event.target)) return;
  const session = document.querySelector('[data-controller~="w-session"]');
  const asks = session?.dataset.wSessionInterceptValue;
  if (!asks) return;
  session.dataset.wSessionInterceptValue = '';
  setTimeout(() => { session.dataset.wSessionInterceptValue = asks; });
}, { capture: true });
