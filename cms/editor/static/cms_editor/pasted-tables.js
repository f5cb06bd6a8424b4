// A table that is pasted into a text, which holds none, becomes a paragraph for each of its rows:
// without that the editor writes the words of one cell to those of the next.
const EDITOR = '.public-DraftEditor-content';

// Cells follow each other with a space between; so do the paragraphs within one.
function paragraph(row) {
  const made = document.createElement('p');
  for (const cell of row.cells) {
    for (const block of cell.querySelectorAll('p, div, br')) block.replaceWith(...block.childNodes, ' ');
    if (made.hasChildNodes()) made.append(' ');
    made.append(...cell.childNodes);
  }
  return made;
}

function withoutTables(html) {
  const pasted = new DOMParser().parseFromString(html, 'text/html');
  // The innermost first.
  for (const table of [...pasted.querySelectorAll('table')].reverse()) {
    table.replaceWith(...[...table.rows].map(paragraph));
  }
  return pasted.body.innerHTML;
}

// On the window: before the editor reads what is pasted.
window.addEventListener('paste', (event) => {
  const html = event.clipboardData?.getData('text/html') || '';
  if (!event.isTrusted || !/<table\b/i.test(html) || !event.target.closest?.(EDITOR)) return;
  event.preventDefault();
  event.stopImmediatePropagation();
  const clipboardData = new DataTransfer();
  clipboardData.setData('text/plain', event.clipboardData.getData('text/plain'));
  clipboardData.setData('text/html', withoutTables(html));
  const instead = { clipboardData, bubbles: true, cancelable: true };
  event.target.dispatchEvent(new ClipboardEvent('paste', instead));
}, { capture: true });
