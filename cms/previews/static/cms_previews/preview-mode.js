// Where drafts are previewed is chosen once: Wagtail's panel begins at the first mode in each form,
// and again when a new page has been saved for the first time.
const KEY = 'cms-preview-mode';

function choose(select) {
  const chosen = localStorage.getItem(KEY);
  if (![...select.options].some((option) => option.value === chosen)) return;
  select.value = chosen;
  const link = select.closest('[data-controller~="w-preview"]')?.querySelector('[data-w-preview-target="newTab"]');
  if (!link) return;
  const address = new URL(link.href);
  address.searchParams.set('mode', chosen);
  link.href = address;
}

let known;

function look() {
  const select = document.getElementById('id_preview_mode');
  if (!select || select === known) return;
  known = select;
  choose(select);
}

document.addEventListener('change', ({ target }) => {
  if (target.id === 'id_preview_mode') localStorage.setItem(KEY, target.value);
});
new MutationObserver(look).observe(document.body, { childList: true, subtree: true });
look();
