// One request writes a form at a time. Wagtail's form saves itself while a button of it is under
// way, and the button does not wait for a draft under way: a new page was made twice.
let draft = null; // the form whose draft is under way
let sent = null; // the form whose button was pressed
let waiting = null; // the button that waits for the draft

// After that long Wagtail lets a button be pressed anew.
const PATIENCE = 30_000;

// Whoever signed in anew in another tab has another token than the form.
const TOKEN = 'csrfmiddlewaretoken';
function renewed(form) {
  const field = form.elements[TOKEN];
  const [, token] = document.cookie.match(/(?:^|; )csrftoken=([^;]+)/) || [];
  if (token) field.value = token;
  return field.value;
}

// On the window: before whoever tells that a draft is under way. What decides on a review is sent by
// Wagtail's script without an event.
window.addEventListener('w-autosave:save', (event) => {
  const decides = event.detail.formData.has('action-workflow-action');
  if (sent === event.target || decides) {
    event.preventDefault();
    event.stopImmediatePropagation();
  } else {
    draft = event.target;
    event.detail.formData.set(TOKEN, renewed(event.target));
  }
}, { capture: true });

function finished({ target }) {
  if (target !== draft) return;
  draft = null;
  if (!waiting) return;
  const { form, button } = waiting;
  waiting = null;
  // What a disabled button says is not sent, and a pressed one is disabled.
  const disabled = button?.disabled;
  if (button) button.disabled = false;
  form.requestSubmit(button);
  if (button) button.disabled = disabled;
}

document.addEventListener('w-autosave:success', finished);
document.addEventListener('w-autosave:error', finished);

// On the window: after everybody else who may stop it.
window.addEventListener('submit', (event) => {
  const form = event.target;
  if (event.defaultPrevented || !form.matches('[data-controller~="w-autosave"]')) return;
  sent = form;
  setTimeout(() => { sent = null; }, PATIENCE);
  if (draft !== form) return;
  event.preventDefault();
  waiting = { form, button: event.submitter };
});

// Gone back to.
window.addEventListener('pageshow', () => { sent = null; });
