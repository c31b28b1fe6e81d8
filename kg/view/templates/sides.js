"use strict";

/* What the sources of one event say, side by side: a column for each source and day, a row for each thing. */

demarche.sides = (function () {
  const { element, data } = demarche;

  function figures({ sides }) {
    return [["Killed", sides.killed], ["Injured", sides.injured]].map(([term, found]) => [
      term,
      found ? [found.words, found.best ? `; best ${found.best}` : ""] : "",
    ]);
  }

  function block(event, sentence) {
    const { columns, killed, injured } = event.sides;
    const several = event.sentences.length > 1;
    const sentences = event.sentences.map((told, at) => sentence(told, several ? at + 1 : null));
    if (!sentences.length) return [];
    return [
      element(
        "div",
        { class: "sides-head" },
        element("h3", {}, "What the sources say", voices(event.sides, columns)),
        columns.length > 1 ? wider() : null
      ),
      several ? table(event.sides, sentences) : sentences[0],
      several && (killed || injured) ? element("p", { class: "hint" }, data.policy) : "",
      ...list("Who is held to have done it", event.sides.attributions),
      ...list("Why it is one event", event.sides.merges.map(because)),
      ...list("What people have judged", event.sides.judgements),
    ];
  }

  function voices(sides, columns) {
    const many = (number, word) => `${number} ${word}${number === 1 ? "" : "s"}`;
    return columns.length > 1 ? ` (${many(columns.length, "source")}, ${many(sides.voices, "independent voice")})` : "";
  }

  function table({ columns, rows }, sentences) {
    const corner = element("td", {});
    const heads = columns.map(({ source, day }) =>
      element("th", { scope: "col" }, source, element("span", { class: "day" }, day || "undated"))
    );
    return element(
      "div",
      { class: "sides", tabindex: "0", role: "group", "aria-label": "Sources side by side" },
      element(
        "table",
        {},
        element("thead", {}, element("tr", {}, corner, heads)),
        element("tbody", {}, rows.map(row), said(columns, sentences))
      )
    );
  }

  function row({ title, cells, apart }) {
    const mark = apart ? element("span", { class: "apart", title: "Two of these cannot both be right" }, "apart") : "";
    const given = cells.map((lines) => element("td", {}, lines.map((line) => element("p", {}, line))));
    return element("tr", apart ? { class: "contested" } : {}, element("th", { scope: "row" }, title, mark), given);
  }

  function said(columns, sentences) {
    const given = columns.map((column) => element("td", {}, column.sentences.map((at) => sentences[at])));
    return element("tr", {}, element("th", { scope: "row" }, "Says"), given);
  }

  function because({ one, other, points, why }) {
    const which = one === other ? `Within sentence ${one + 1}` : `Sentences ${one + 1} and ${other + 1}`;
    return `${which}: ${why} (${points} points)`;
  }

  function list(head, lines) {
    if (!lines.length) return [];
    return [element("h3", {}, head), element("ul", { class: "plain-list" }, lines.map((line) => element("li", {}, line)))];
  }

  function wider() {
    const main = document.querySelector("main");
    const pressed = String(main.classList.contains("wide"));
    return element("button", { type: "button", class: "wider", "aria-pressed": pressed, onclick: widen }, "Wider");

    function widen(event) {
      event.currentTarget.setAttribute("aria-pressed", String(main.classList.toggle("wide")));
    }
  }

  return { figures, block };
})();
