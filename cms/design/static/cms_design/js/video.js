/* A recording's player is put into the page only after the reader's click, which is the consent
   to load it from the provider. Without this script the recording is a link. */
for (const figure of document.querySelectorAll(".video[data-player]")) {
  const button = figure.querySelector("button");
  button.hidden = false;
  button.addEventListener("click", () => {
    const player = document.createElement("iframe");
    player.className = "video__player";
    player.src = figure.dataset.player;
    player.title = figure.dataset.title;
    player.allow = "autoplay; fullscreen; picture-in-picture";
    player.referrerPolicy = "strict-origin-when-cross-origin";
    figure.querySelector(".video__frame").replaceChildren(player);
    player.focus();
  });
}
