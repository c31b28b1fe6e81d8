"use strict";

/* The panel: all that is known of the chosen node, with the sentence, source and rule behind it. */

demarche.panel = (function () {
  const { element, data } = demarche;
  const panel = document.getElementById("panel");

  function name(ref) {
    if (!ref.key) return element("span", {}, ref.label);
    return element("button", { class: "name", type: "button", onclick: () => demarche.choose(ref.key, true) }, ref.label);
  }

  function names(refs) {
    return refs.flatMap((ref, number) => (number ? [", ", name(ref)] : [name(ref)]));
  }

  function facts(rows) {
    const given = rows.filter(([, value]) => value !== null && value !== "" && value.length !== 0);
    return element("dl", {}, given.map(([term, value]) => [element("dt", {}, term), element("dd", {}, value)]));
  }

  function tags(...words) {
    return element("ul", { class: "tags" }, words.filter(Boolean));
  }

  function tag(words, kind) {
    return words ? element("li", kind ? { class: kind } : {}, words) : null;
  }

  function statusTag(status) {
    return tag(status, status === "actual" ? "status" : "status not-actual");
  }

  function source(id) {
    const found = data.documents[id];
    if (!found) return [id];
    const title = /^https?:\/\//i.test(found.url || "")
      ? element("a", { href: found.url, rel: "noopener noreferrer", target: "_blank" }, found.title)
      : element("span", {}, found.title);
    const rest = [found.publisher, found.published].filter(Boolean).map((part) => `, ${part}`);
    return [title, ...rest];
  }

  /* The quotation with the words that tell its event marked; offsets count characters, not UTF-16 units. */
  function lit(told) {
    const signs = Array.from(told.quote);
    const between = (from, to) => signs.slice(from, to).join("");
    const ends = [0, ...told.lit.map(([, to]) => to)];
    const marked = told.lit.flatMap(([from, to], number) => [
      between(ends[number], from),
      element("mark", {}, between(from, to)),
    ]);
    return ["“", ...marked, between(ends[ends.length - 1]), "”"];
  }

  function sentence(told, number) {
    const speakers = told.said_by.length ? ["According to ", element("b", {}, told.said_by.join(", ")), ". "] : [];
    const rules = told.rules.flatMap((rule, at) => [at ? ", " : "", element("code", {}, rule)]);
    return element(
      "article",
      { class: "claim" },
      element("blockquote", {}, lit(told)),
      element("p", { class: "from" }, speakers, source(told.document)),
      element(
        "p",
        { class: "trace" },
        number ? `Sentence ${number}. Rule ` : "Rule ",
        rules,
        `; ${told.told.join("; ")}; characters ${told.begin}–${told.end} of ${told.document}`
      )
    );
  }

  function eventCard(event) {
    const mode = event.mode ? ` · ${event.mode}` : "";
    return [
      element("h2", {}, event.label),
      tags(
        element("li", {}, demarche.chip(event.group, event.status !== "actual"), event.words),
        tag(event.type + mode),
        statusTag(event.status),
        tag(event.hedge)
      ),
      facts([
        ["Who", names(event.actors)],
        ["To whom", names(event.recipients)],
        ["When", event.when],
        ["Where", event.place ? [name(event.place)] : ""],
        ["About", event.about ? [name(event.about)] : ""],
        ["Content", event.content || ""],
        ["Said by", names(event.said_by)],
        ["Belief", event.belief < 1 ? event.belief.toFixed(2) : ""],
        ...demarche.sides.figures(event),
      ]),
      ...demarche.sides.block(event, sentence),
      ...listed("What is about it", event.attached.map((each) => [each.key, data.events[each.key] || each])),
    ];
  }

  function eventList(head, wanted) {
    const rows = Object.entries(data.events).filter(([, event]) => wanted(event));
    rows.sort(([, one], [, other]) => (one.day < other.day ? 1 : one.day > other.day ? -1 : 0));
    return listed(head, rows);
  }

  function listed(head, rows) {
    if (!rows.length) return [];
    const items = rows.map(([key, event]) =>
      element(
        "li",
        {},
        event.group ? demarche.chip(event.group, event.status !== "actual") : null,
        name({ key, label: event.label }),
        element("span", { class: "day" }, event.day && !event.label.includes(event.day.slice(0, 4)) ? ` ${event.when}` : "")
      )
    );
    return [element("h3", {}, `${head} (${rows.length})`), element("ul", { class: "plain-list event-row" }, items)];
  }

  function tie(told) {
    const state = [told.status === "actual" ? "" : told.status, told.when].filter(Boolean).join(", ");
    return [
      element("p", {}, element("b", {}, told.words), ": ", names(told.ends), state ? ` (${state})` : ""),
      ...told.sentences.map((one) => sentence(one, null)),
    ];
  }

  const has = (refs, key) => refs.some((ref) => ref.key === key);

  function actorCard(key, actor) {
    return [
      element("h2", {}, actor.label),
      tags(element("li", {}, demarche.chip(demarche.data.groups[key]), actor.words), actor.known ? null : tag(actor.quiet ? "quiet: named in one article alone" : "named only in the articles")),
      facts([
        ["Acts for", actor.principal ? [name(actor.principal)] : ""],
        ["Also named", actor.names.filter((other) => other !== actor.label).join(", ")],
      ]),
      ...eventList("What it did", (event) => has(event.actors, key)),
      ...eventList("What was done to it", (event) => has(event.recipients, key)),
      ...eventList("What it says", (event) => has(event.said_by, key) && !has(event.actors, key)),
      ...(actor.ties.length ? [element("h3", {}, "Ties"), ...actor.ties.flatMap(tie)] : []),
    ];
  }

  function placeCard(key, place) {
    return [
      element("h2", {}, place.label),
      tags(element("li", {}, demarche.chip("place"), place.words)),
      facts([
        ["Part of", place.parent || ""],
        ["Country", place.country || ""],
        ["Position", place.coordinates ? place.coordinates.map((degrees) => degrees.toFixed(3)).join(", ") : ""],
      ]),
      ...eventList("What happened here", (event) => event.place && event.place.key === key),
    ];
  }

  function welcome() {
    const { events, of } = data.shown;
    const some = events < of ? `Shown are the ${events} events with most sources, of ${of}.` : "";
    return [
      element("h2", {}, "Who did what to whom"),
      element("p", {}, "Choose an event, an actor or a place: in the picture or in the list. Here you then read who took part, when and where, and the very sentences that say so, with their source and the rule that read them."),
      element("p", { class: "hint" }, "Arrows run from actor to event to recipient. Dashed boxes are events that are denied, asked for, expected or only possible. Drag to move, turn the wheel to zoom, Escape to come back here."),
      some ? element("p", { class: "hint" }, some) : null,
    ];
  }

  function show(key) {
    const { events, actors, places } = data;
    const made = events[key]
      ? eventCard(events[key])
      : actors[key]
        ? actorCard(key, actors[key])
        : places[key]
          ? placeCard(key, places[key])
          : welcome();
    panel.replaceChildren(...made.filter(Boolean));
    panel.scrollTop = 0;
  }

  return { show };
})();
