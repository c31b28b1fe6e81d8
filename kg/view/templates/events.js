"use strict";

/* The list of events beside the picture, its search and its filters. */

demarche.events = (function () {
  const { element, data } = demarche;
  const body = document.getElementById("events");
  const count = document.getElementById("count");
  const search = document.getElementById("search");
  const filters = ["type", "status", "document"].map((name) => document.getElementById(`filter-${name}`));
  const entries = Object.entries(data.events)
    .map(([key, event]) => ({ key, event, text: demarche.searchText(event), row: row(key, event) }))
    .sort((one, other) => later(one.event.day, other.event.day) || later(other.event.label, one.event.label));

  /* The latest first; what has no day ("") comes last. */
  function later(one, other) {
    return one < other ? 1 : one > other ? -1 : 0;
  }

  function row(key, event) {
    const what = element("span", { class: "what" }, demarche.chip(event.group, event.status !== "actual"), event.label);
    const who = element("span", { class: "who" }, demarche.who(event));
    const state = event.status === "actual" ? null : element("span", { class: "who" }, event.status);
    const button = element("button", { type: "button", onclick: () => demarche.choose(key, true) }, what, who, state);
    return element("tr", { "data-key": key }, element("td", {}, event.when || "undated"), element("td", {}, button));
  }

  function options(select, values) {
    for (const [value, words] of values) select.append(element("option", { value }, words));
  }

  function fillFilters() {
    const distinct = (get) => [...new Set(entries.map(({ event }) => get(event)))].sort().map((one) => [one, one]);
    options(filters[0], distinct((event) => event.type));
    options(filters[1], distinct((event) => event.status));
    const documents = Object.entries(data.documents);
    options(filters[2], documents.map(([id, found]) => [id, [found.title, found.publisher].filter(Boolean).join(", ")]));
  }

  function wanted({ event, text }) {
    const [type, status, source] = filters.map((select) => select.value);
    const words = demarche.folded(search.value).split(/\s+/).filter(Boolean);
    return (
      (!type || event.type === type) &&
      (!status || event.status === status) &&
      (!source || event.documents.includes(source)) &&
      words.every((word) => text.includes(word))
    );
  }

  function keysOf({ key, event }) {
    const refs = [...event.actors, ...event.recipients, event.place];
    return [key, ...refs.filter((ref) => ref && ref.key).map((ref) => ref.key)];
  }

  function narrow() {
    const left = entries.filter(wanted);
    for (const entry of entries) entry.row.hidden = true;
    for (const entry of left) entry.row.hidden = false;
    const all = left.length === entries.length;
    count.textContent = all ? `${entries.length} events` : `${left.length} of ${entries.length} events`;
    demarche.picture.show(all ? null : new Set(left.flatMap(keysOf)));
  }

  function mark(key) {
    for (const entry of entries) {
      const chosen = entry.key === key;
      entry.row.classList.toggle("chosen", chosen);
      entry.row.querySelector("button").toggleAttribute("aria-current", chosen);
      if (chosen) entry.row.scrollIntoView({ block: "nearest" });
    }
  }

  /* Up and down go from row to row, as in any list. */
  function step(event) {
    if (event.key !== "ArrowDown" && event.key !== "ArrowUp") return;
    const buttons = entries.filter(({ row }) => !row.hidden).map(({ row }) => row.querySelector("button"));
    const next = buttons[buttons.indexOf(document.activeElement) + (event.key === "ArrowDown" ? 1 : -1)];
    if (next) next.focus();
    event.preventDefault();
  }

  body.append(...entries.map(({ row }) => row));
  fillFilters();
  body.addEventListener("keydown", step);
  search.addEventListener("input", narrow);
  for (const select of filters) select.addEventListener("change", narrow);
  document.getElementById("filters").addEventListener("submit", (event) => event.preventDefault());
  narrow();
  return { mark };
})();
