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

if (form) {
  const waiting = setInterval(() => {
    if (form.dataset.wUnsavedHasEditsValue !== 'true') return;
    clearInterval(waiting);
    look();
  }, 50);
}
