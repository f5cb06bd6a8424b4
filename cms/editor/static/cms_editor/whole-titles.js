// The title of a screen is cut off where there is no room for it: the mouse finds the whole of it.
// For whoever hears it nothing is cut.
for (const title of document.querySelectorAll('.w-breadcrumbs li:last-child > :is(a, div)')) {
  title.title = title.textContent.trim().replace(/\s+/g, ' ');
}
