/**
 * Lists of this site's pages for other sites: <cluster-news language="en" area="it" limit="3">.
 * Its attributes, parts and custom properties: docs/for-developers.md.
 */
const ELEMENTS = __ELEMENTS__;
const WORDS = __WORDS__;
const HERE = new URL(import.meta.url).origin;
const DAY = { year: "numeric", month: "long", day: "numeric" };
/** English dates are written as in Europe. */
const REGIONS = { en: "en-GB" };
const DATES = { day: DAY, month: { year: "numeric", month: "long" }, year: { year: "numeric" } };

const STYLE = new CSSStyleSheet();
STYLE.replaceSync(`
  :host { display: block; font: var(--cluster-font, inherit); color: var(--cluster-color, inherit); }
  :host([hidden]) { display: none; }
  ul { list-style: none; margin: 0; padding: 0; display: grid; gap: var(--cluster-gap, 1.5rem);
    grid-template-columns: repeat(auto-fill, minmax(min(100%, var(--cluster-column, 16rem)), 1fr)); }
  li { min-width: 0; overflow-wrap: anywhere; }
  p { margin: 0.25rem 0 0; }
  p:empty, ul[hidden] { display: none; }
  img { display: block; width: 100%; height: auto; margin-block-end: 0.5rem;
    border-radius: var(--cluster-radius, 0); }
  .contained { width: auto; max-width: 100%; max-height: 4rem; }
  a, ::slotted(a) { display: inline-block; min-height: 24px; }
  a { color: var(--cluster-link-color, LinkText); font-weight: var(--cluster-link-weight, 600); }
  a:focus-visible { outline: 3px solid var(--cluster-focus-color, currentColor); outline-offset: 2px; }
  time, .note { display: block; font-size: 0.875em; }
  slot { display: block; margin-block-start: var(--cluster-gap, 1.5rem); }
`);

/** An element that others style by the name of its part. */
function make(tag, part, properties = {}, ...children) {
  const made = Object.assign(document.createElement(tag), properties);
  if (part) made.setAttribute("part", part);
  made.append(...children);
  return made;
}

function link(part, address, text, language) {
  const { href, protocol } = new URL(address);
  const made = make("a", part, protocol.startsWith("http") ? { href } : {}, text);
  if (language) made.lang = made.hreflang = language;
  return made;
}

/** The card that was cut of a cover, or the whole of what must not be cut, such as a logo. */
function picture(shown, isCut) {
  const preset = isCut ? shown.presets?.card : null;
  const { src, width, height } = preset ?? shown;
  const sources = (preset?.sources ?? shown.sources).map((source) =>
    make("source", "", { type: source.type, srcset: source.srcset ?? source.url, sizes: "20rem" }),
  );
  const image = make("img", "image", { loading: "lazy", alt: shown.alt, width, height, src });
  if (!isCut) image.className = "contained";
  return make("picture", "picture", {}, ...sources, image);
}

/** What an item is ordered by, as exactly as it is known. A type may have a field of the same name. */
function date({ meta, date: day = meta.date, date_precision: precision = meta.date_precision }, language) {
  if (!day) return "";
  const form = new Intl.DateTimeFormat(REGIONS[language] ?? language, { ...DATES[precision], timeZone: "UTC" });
  return make("time", "date", { dateTime: day }, form.format(new Date(day)));
}

class ListElement extends HTMLElement {
  static observedAttributes = ["area", "language", "limit", "source"];

  #list = make("ul", "list", { role: "list" });
  #message = make("p", "message", { role: "status" });
  #request = null;
  #isDue = false;

  constructor() {
    super();
    const root = this.attachShadow({ mode: "open" });
    root.adoptedStyleSheets = [STYLE];
    root.append(this.#message, this.#list, make("slot"));
  }

  connectedCallback() {
    this.#refresh();
  }

  disconnectedCallback() {
    this.#request?.abort();
  }

  attributeChangedCallback() {
    this.#refresh();
  }

  /** The language that was asked for, otherwise that of the text around, otherwise the site's first. */
  get language() {
    const asked = this.getAttribute("language") || this.closest("[lang]")?.lang.split("-")[0];
    return Object.hasOwn(WORDS, asked) ? asked : Object.keys(WORDS)[0];
  }

  /** Several attributes that change at once are one request. */
  #refresh() {
    if (this.#isDue) return;
    this.#isDue = true;
    queueMicrotask(() => {
      this.#isDue = false;
      if (this.isConnected) this.#load();
    });
  }

  #address() {
    const { type, picture: field } = ELEMENTS[this.localName];
    const address = new URL("/api/v2/pages/", this.getAttribute("source") || HERE);
    const meta = "html_url,date,date_precision,locale,translation,translations";
    const query = { type, locale: this.language, limit: this.getAttribute("limit") || "5" };
    const fields = `_,title,lead,${field},${meta}`;
    const area = this.getAttribute("area");
    address.search = new URLSearchParams({ ...query, ...(area && { area }), fields });
    return address;
  }

  async #load() {
    this.#request?.abort();
    const { signal } = (this.#request = new AbortController());
    const words = WORDS[this.language];
    const own = words[this.localName];
    this.#list.ariaBusy = "true";
    try {
      const response = await fetch(this.#address(), { signal, credentials: "omit" });
      const answer = await response.json();
      if (!response.ok) throw new Error(answer.detail);
      this.#show(answer.items.map((item) => this.#item(item, words)), answer.items.length ? "" : own.empty);
    } catch (error) {
      if (signal.aborted) return;
      console.error(`<${this.localName}>`, error);
      this.#show([], own.failed);
    }
  }

  #show(items, message) {
    this.#list.lang = this.#message.lang = this.language;
    this.#list.replaceChildren(...items);
    this.#list.hidden = !items.length;
    this.#list.ariaBusy = "false";
    this.#message.textContent = message;
  }

  #item(item, words) {
    const { picture: field, dated } = ELEMENTS[this.localName];
    const { html_url: address, locale, translation, translations } = item.meta;
    const shown = make("li", "item", { lang: translation?.language ?? locale });
    if (item[field]) shown.append(picture(item[field], field === "cover"));
    shown.append(link("link", address, item.title));
    if (dated) shown.append(date(item, this.language));
    if (item.lead) shown.append(make("p", "lead", {}, item.lead));
    if (translation?.state === "outdated") {
      const source = translations.find((one) => one.id === translation.source?.id);
      const note = make("p", "note", { className: "note", lang: this.language }, `${words.outdated}. `);
      if (source?.html_url) note.append(`${words.original}: `, link("original", source.html_url, source.title, source.locale));
      shown.append(note);
    }
    return shown;
  }
}

for (const name of Object.keys(ELEMENTS)) {
  if (!customElements.get(name)) customElements.define(name, class extends ListElement {});
}
