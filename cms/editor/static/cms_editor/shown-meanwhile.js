// Asks now and then whether somebody else has published the page that is edited here, or has taken
// it offline, and says so once.
const ASK_EVERY = 15_000;
const { shownMeanwhile: address } = document.querySelector('script[data-shown-meanwhile]').dataset;
const [, page] = location.pathname.match(/\/pages\/(\d+)\/edit\/$/) || [];
let since = '';

async function ask() {
  if (since && document.hidden) return;
  let told;
  try {
    const query = new URLSearchParams({ since });
    const answer = await fetch(`${address.replace('/0/', `/${page}/`)}?${query}`, {
      headers: { 'X-Requested-With': 'XMLHttpRequest' },
    });
    if (!answer.ok) return;
    told = await answer.json();
  } catch {
    return;
  }
  since = told.now;
  if (!told.said) return;
  const detail = { type: 'warning', text: told.said };
  document.dispatchEvent(new CustomEvent('w-messages:add', { detail }));
}

if (page) {
  ask();
  setInterval(ask, ASK_EVERY);
}
