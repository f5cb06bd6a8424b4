// A form is sent when its sender is known and the server answers. Otherwise it stays as it is, and
// what was written in it is not lost: after signing in Wagtail shows the form anew, empty.
const own = document.querySelector('script[data-signed-out]');
const { asked, signedOut, unanswered, notSaved } = own.dataset;
let known = null; // the form that is being sent

// What keeps the form from being sent, as a sentence.
async function trouble() {
  try {
    const answer = await fetch(asked, { headers: { 'X-Requested-With': 'XMLHttpRequest' } });
    return answer.ok ? '' : signedOut;
  } catch {
    return unanswered;
  }
}

// Whoever signed in anew in another tab has another token than the form.
function renew(form) {
  const [, token] = document.cookie.match(/(?:^|; )csrftoken=([^;]+)/) || [];
  if (token) form.elements.csrfmiddlewaretoken.value = token;
}

function send(form, button) {
  known = form;
  // What a disabled button says is not sent, and a pressed one is disabled.
  const disabled = button?.disabled;
  if (button) button.disabled = false;
  form.requestSubmit(button);
  known = null;
  if (button) button.disabled = disabled;
}

// On the window: before whoever takes the form for sent.
window.addEventListener('submit', async (event) => {
  const { target: form, submitter: button } = event;
  if (!form.matches('[data-edit-form]')) return;
  if (known === form) return;
  event.preventDefault();
  event.stopImmediatePropagation();
  const text = await trouble();
  if (!text) {
    renew(form);
    send(form, button);
    return;
  }
  if (button) button.dataset.wProgressLoadingValue = 'false';
  const detail = { clear: true, type: 'error', text };
  document.dispatchEvent(new CustomEvent('w-messages:add', { detail }));
  document.querySelector('.messages').scrollIntoView();
}, { capture: true });

// A draft whose answer is no JSON was not refused by the server: somebody is asked to sign in.
document.addEventListener('w-autosave:error', async ({ detail }) => {
  if (detail.type !== 'server_error' || await trouble() !== signedOut) return;
  const told = { ...detail, type: 'signed_out', text: notSaved };
  document.dispatchEvent(new CustomEvent('w-autosave:error', { detail: told }));
});
