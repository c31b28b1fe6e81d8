"use strict";

/* Choosing a node, the legend and the buttons. */

demarche.selected = null;

demarche.choose = function (key, goThere) {
  demarche.selected = key;
  demarche.picture.select(key);
  demarche.panel.show(key);
  demarche.events.mark(key);
  if (key && goThere) demarche.picture.lookAt(key);
  const chosen = key ? demarche.card(key) : null;
  history.replaceState(null, "", chosen ? `#${encodeURIComponent(chosen.id)}` : "#");
};

demarche.legend = function () {
  const { element, data } = demarche;
  const used = new Set(Object.values(data.groups));
  const groups = Object.keys(data.looks).filter((group) => used.has(group));
  groups.sort((one, other) => data.looks[one].order - data.looks[other].order);
  const looks = groups.map((group) => element("li", {}, demarche.chip(group), data.looks[group].legend));
  const dashed = element("li", {}, demarche.chip("statement", true), "Not actual: denied, asked for, expected");
  const strokes = [
    ["role", "Actor → event → recipient"],
    ["place", "Place of the event"],
    ["about", "What the event is about"],
  ].map(([role, words]) => element("li", {}, element("span", { class: `stroke ${role}` }), words));
  document.getElementById("legend").replaceChildren(...looks, dashed, ...strokes);
};

(function () {
  const { network } = demarche.picture;
  const physics = document.getElementById("physics");
  const quiet = document.getElementById("quiet");

  function toggle(button) {
    const on = button.getAttribute("aria-pressed") !== "true";
    button.setAttribute("aria-pressed", String(on));
    return on;
  }

  network.on("click", ({ nodes }) => demarche.choose(nodes.length ? nodes[0] : null, false));
  document.getElementById("fit").addEventListener("click", demarche.picture.fit);
  physics.addEventListener("click", () => demarche.picture.move(toggle(physics)));
  quiet.addEventListener("click", () => demarche.picture.hear(toggle(quiet)));
  quiet.hidden = demarche.picture.quiet.size === 0;
  quiet.append(` (${demarche.picture.quiet.size})`);
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && demarche.selected) demarche.choose(null, false);
  });
  matchMedia("(prefers-color-scheme: dark)").addEventListener("change", demarche.legend);

  demarche.legend();
  let wanted = null;
  try {
    wanted = demarche.keyOf(decodeURIComponent(location.hash.slice(1)));
  } catch (error) {
    if (!(error instanceof URIError)) throw error;
  }
  if (wanted) demarche.choose(wanted, true);
  else demarche.panel.show(null);
})();
