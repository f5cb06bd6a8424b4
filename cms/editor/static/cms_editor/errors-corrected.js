// A form that came back with errors saves itself again once it is changed. Wagtail's script begins to
// look for changes only where the form is not said to have some from the start.
const form = document.querySelector('[data-edit-form][data-w-unsaved-force-value="true"]');

// Attributes are read when the script that wrote them has ended.
const read = () => new Promise((resolve) => { setTimeout(resolve); });

async function look() {
  form.dataset.wUnsavedForceValue = 'false';
  await read();
  form.dataset.wUnsavedCheckIntervalValue = '501';
  await read();
  // Until it is saved whoever leaves is warned.
  form.dataset.wUnsavedForceValue = 'true';
}

// Fields that scripts fill in are no corrections: a page that was refused is not made by itself.
let corrected = false;
let held = false; // a draft that was not let go

function hear({ isTrusted, type, target }) {
  if (corrected || !isTrusted) return;
  if (type !== 'input' && !target.closest('.w-panel__content button')) return;
  corrected = true;
  // What is written in the first moments counts as the form's first state, and nothing would ask.
  const detail = { type: 'edits' };
  const again = new CustomEvent('w-unsaved:add', { bubbles: true, cancelable: true, detail });
  if (held) setTimeout(() => form.dispatchEvent(again), 1_000);
}

if (form) {
  for (const type of ['input', 'click']) form.addEventListener(type, hear, { capture: true });
  // On the window: before whoever tells that a draft is under way.
  window.addEventListener('w-autosave:save', (event) => {
    if (corrected || event.target !== form) return;
    held = true;
    event.preventDefault();
    event.stopImmediatePropagation();
  }, { capture: true });

  const waiting = setInterval(() => {
    if (form.dataset.wUnsavedHasEditsValue !== 'true') return;
    clearInterval(waiting);
    look();
  }, 50);
}
