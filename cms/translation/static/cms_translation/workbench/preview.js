/* The page as it will be, beside its texts. */
import { workbench } from './screen.js';

const toggle = workbench.querySelector('[data-preview-toggle]');
const preview = document.getElementById('workbench-preview');
const frame = preview.querySelector('iframe');
const modes = preview.querySelector('[data-preview-mode]');

/** Where the draft is shown: here, or on the site that is chosen. */
function previewAddress(more = {}) {
  const said = new URLSearchParams({ mode: modes?.value ?? '', ...more });
  return `${workbench.dataset.preview}?${said}`;
}

function showPreview(shown) {
  preview.hidden = !shown;
  toggle.setAttribute('aria-expanded', shown);
  localStorage.setItem('workbench-preview', shown ? 'shown' : '');
  if (shown) frame.src = previewAddress({ in_preview_panel: 'true' });
}

function choosePreview() {
  localStorage.setItem('workbench-preview-mode', modes.value);
  preview.querySelector('[data-preview-link]').href = previewAddress();
  if (!preview.hidden) showPreview(true);
}

if (modes) {
  const chosen = localStorage.getItem('workbench-preview-mode');
  if ([...modes.options].some((option) => option.value === chosen)) modes.value = chosen;
  modes.addEventListener('change', choosePreview);
  choosePreview();
}

/** The page as saved, at the place where one looked. */
export function reloadPreview() {
  if (preview.hidden) return;
  const top = frame.contentWindow.scrollY;
  frame.addEventListener('load', () => frame.contentWindow.scrollTo(0, top), { once: true });
  frame.contentWindow.location.reload();
}

toggle.addEventListener('click', () => {
  showPreview(preview.hidden);
  if (preview.hidden) return;
  // Where there is no room beside the texts it stands below them, out of sight.
  const { top, bottom } = preview.getBoundingClientRect();
  if (top < 0 || bottom > window.innerHeight) preview.scrollIntoView({ block: 'start' });
  preview.focus({ preventScroll: true });
});
if (localStorage.getItem('workbench-preview') && window.innerWidth >= 1000) showPreview(true);
