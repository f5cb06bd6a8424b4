/* Saves while somebody types, warns, and tells what others write. Without it each text has a
   button that saves. */
import { ask } from './workbench/ask.js';
import { Line } from './workbench/line.js';
import { showProgress, workbench } from './workbench/screen.js';

const here = workbench.querySelector('[data-here]');
const ASK_EVERY = 10000;
/* After that long a button may be pressed anew. */
const PATIENCE = 30000;
const lines = [...workbench.querySelectorAll('[data-line]')].map((item) => new Line(item));
workbench.classList.add('workbench--saving-itself');

function go(from, step, wanted = () => true) {
  for (let at = from + step; at >= 0 && at < lines.length; at += step) {
    if (wanted(lines[at])) {
      lines[at].field.focus();
      lines[at].item.scrollIntoView({ block: 'center' });
      return;
    }
  }
}

workbench.addEventListener('keydown', async (event) => {
  const at = lines.findIndex((line) => line.item.contains(event.target));
  if (at < 0) return;
  if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
    event.preventDefault();
    if (await lines[at].save()) go(at, 1, (line) => line.toDo);
  } else if (event.altKey && ['ArrowDown', 'ArrowUp'].includes(event.key)) {
    event.preventDefault();
    go(at, event.key === 'ArrowDown' ? 1 : -1);
  } else if (event.altKey && /^[1-9]$/.test(event.key)) {
    const term = lines[at].item.querySelectorAll('[data-term]')[Number(event.key) - 1];
    if (term && !term.disabled) {
      event.preventDefault();
      term.click();
    }
  }
});

/* A decision is about what is in the fields: that is saved first. It is sent once. */
let sent = false;
workbench.addEventListener('submit', async (event) => {
  const form = event.target.closest('[data-decision]');
  if (!form) return;
  const dirty = lines.filter((line) => line.dirty);
  if (!sent && !dirty.length) {
    sent = true;
    setTimeout(() => { sent = false; }, PATIENCE);
    return;
  }
  const { submitter } = event;
  event.preventDefault();
  if (sent) return;
  const done = await Promise.all(dirty.map((line) => line.save()));
  if (done.every(Boolean)) form.requestSubmit(submitter);
  else {
    const refused = dirty[done.indexOf(false)];
    refused?.field.focus();
    refused?.item.scrollIntoView({ block: 'center' });
  }
});

/* Gone back to. */
window.addEventListener('pageshow', () => { sent = false; });

window.addEventListener('beforeunload', (event) => {
  if (lines.some((line) => line.dirty)) event.preventDefault();
});

async function listen() {
  if (document.hidden) return;
  let said;
  const turns = lines.map((line) => line.turn);
  try {
    let status;
    [status, said] = await ask(workbench.dataset.others);
    if (status !== 200) return;
  } catch {
    return;
  }
  here.hidden = !said.others;
  if (here.textContent !== said.others) here.textContent = said.others;
  showProgress(said);
  lines.forEach((line, number) => {
    if (said.lines[line.key]) line.hear(said.lines[line.key], turns[number]);
  });
}
setInterval(listen, ASK_EVERY);
document.addEventListener('visibilitychange', listen);
listen();
