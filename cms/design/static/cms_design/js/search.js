/* Completes what is typed into a search box, by the browser's own list of suggestions. Without this
   script the box is a box. */
const WAIT = 150;

for (const input of document.querySelectorAll("[data-suggest]")) {
  const list = document.createElement("datalist");
  list.id = `${input.id}-suggestions`;
  input.after(list);
  input.setAttribute("list", list.id);
  input.autocomplete = "off";
  let waiting;
  let asked;

  input.addEventListener("input", () => {
    clearTimeout(waiting);
    waiting = setTimeout(async () => {
      asked?.abort();
      asked = new AbortController();
      const text = input.value.trim();
      if (text.length < 2) {
        list.replaceChildren();
        return;
      }
      try {
        const address = `${input.dataset.suggest}&q=${encodeURIComponent(text.slice(0, 200))}`;
        const answer = await fetch(address, { signal: asked.signal });
        const { items } = answer.ok ? await answer.json() : { items: [] };
        list.replaceChildren(...items.map((item) => new Option(item.text, item.text)));
      } catch {
        /* Whoever types on, or has no network, is not helped. */
      }
    }, WAIT);
  });
}
