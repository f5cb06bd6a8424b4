/* What stands around the texts: what was saved, how far the page is, what comes next. */
export const workbench = document.querySelector('[data-workbench]');
const progress = workbench.querySelector('[data-progress]');
const bar = workbench.querySelector('progress');
const saved = workbench.querySelector('[data-saved]');
const FOLLOW_AFTER = 400;

export function tell(sentence, lost = false) {
  saved.textContent = sentence;
  saved.classList.toggle('workbench__saved--lost', lost);
}

export function showProgress(said) {
  if (progress.textContent !== said.progress) {
    progress.textContent = said.progress;
    follow();
  }
  if (said.to_do !== undefined) bar.value = bar.max - said.to_do;
}

/** Counts, state and what comes next, as they are after what was saved, here or by others. */
let following;
export function follow() {
  clearTimeout(following);
  following = setTimeout(async () => {
    let there;
    try {
      const response = await fetch(`${workbench.dataset.parts}${location.search}`, { redirect: 'error' });
      if (!response.ok) return;
      there = new DOMParser().parseFromString(await response.text(), 'text/html');
    } catch {
      return;
    }
    for (const part of workbench.querySelectorAll('[data-follows]')) {
      const now = there.getElementById(part.id);
      if (!now) part.replaceChildren();
      else if (part.outerHTML !== now.outerHTML && !part.contains(document.activeElement)) {
        part.replaceWith(document.adoptNode(now));
      }
    }
  }, FOLLOW_AFTER);
}
