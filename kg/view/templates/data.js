"use strict";

/* The data of this page and the one way in which it becomes part of the page: as text. */

const demarche = {};

demarche.data = JSON.parse(document.getElementById("data").textContent);

/* An element with properties and children; strings become text nodes, so no string is ever read as markup. */
demarche.element = function (tag, properties, ...children) {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(properties || {})) {
    if (name === "class") made.className = value;
    else if (name.startsWith("on")) made.addEventListener(name.slice(2), value);
    else made.setAttribute(name, value);
  }
  made.append(...children.flat(Infinity).filter((child) => child !== null && child !== undefined && child !== ""));
  return made;
};

demarche.card = function (key) {
  const { events, actors, places } = demarche.data;
  return events[key] || actors[key] || places[key] || null;
};

demarche.keyOf = function (id) {
  const { events, actors, places } = demarche.data;
  for (const cards of [events, actors, places]) {
    const found = Object.keys(cards).find((key) => cards[key].id === id);
    if (found) return found;
  }
  return null;
};

demarche.labels = (refs) => refs.map((ref) => ref.label).join(", ");

demarche.who = function (event) {
  return [event.actors, event.recipients].filter((refs) => refs.length).map(demarche.labels).join(" → ");
};

/* Without accents and case, so that "Sao" finds "São". */
demarche.folded = (text) => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();

demarche.searchText = function (event) {
  const refs = [...event.actors, ...event.recipients, ...event.said_by, event.place, event.about];
  const names = refs.filter(Boolean).map((ref) => ref.label);
  const quotes = event.sentences.map((sentence) => sentence.quote);
  const words = [event.label, event.words, event.type, event.when, event.content || ""];
  return demarche.folded([...words, ...names, ...quotes].join("\n"));
};

demarche.theme = () => (matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light");

demarche.look = (group) => demarche.data.looks[group][demarche.theme()];

demarche.chip = function (group, unsure) {
  const { fill, border } = demarche.look(group);
  const shape = demarche.data.looks[group].shape;
  const made = demarche.element("span", { class: `chip ${shape}${unsure ? " unsure" : ""}`, "aria-hidden": "true" });
  made.style.background = unsure || group === "unnamed" ? "transparent" : fill;
  if (shape === "triangleDown") made.style.background = fill;
  made.style.borderColor = border;
  return made;
};
