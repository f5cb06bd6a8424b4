/** The newest news and the members of the cluster, in the language of each list. No build, no library. */
const FAILED = { pl: "Nie udało się pobrać listy. Spróbuj ponownie później.", en: "The list could not be fetched. Please try again later." };
const OUTDATED = { pl: "To tłumaczenie jest nieaktualne.", en: "This translation is out of date." };

function element(tag, properties, ...children) {
  const made = Object.assign(document.createElement(tag), properties);
  made.append(...children);
  return made;
}

function entry({ title, lead, cover, meta }) {
  const made = element("li", { lang: meta.translation.language }, element("a", { href: meta.html_url }, title));
  if (cover) {
    const { src, width, height } = cover.presets.card ?? cover;
    made.prepend(element("img", { src, width, height, alt: cover.alt, loading: "lazy" }));
  }
  if (lead) made.append(element("p", {}, lead));
  if (meta.translation.state === "outdated") made.append(element("p", { lang: meta.locale }, OUTDATED[meta.locale]));
  return made;
}

async function fill(list) {
  const { site, type, language, limit } = list.dataset;
  const fields = "_,title,lead,cover,html_url,locale,translation";
  const query = new URLSearchParams({ type, locale: language, limit, fields });
  list.lang = language;
  try {
    const response = await fetch(new URL(`/api/v2/pages/?${query}`, site));
    const answer = await response.json();
    if (!response.ok) throw new Error(answer.detail);
    list.replaceChildren(...answer.items.map(entry));
  } catch (error) {
    console.error(error);
    list.prepend(element("li", { role: "alert" }, FAILED[language]));
  }
}

document.querySelectorAll("ul[data-site]").forEach(fill);
