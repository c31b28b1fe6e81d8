"use strict";

/* The picture: the network that pyvis described, drawn by vis-network. */

demarche.picture = (function () {
  const { graph, groups, linkGroups } = demarche.data;
  const container = document.getElementById("picture");
  const links = graph.edges.map((edge, number) => ({ ...edge, id: `e${number}` }));
  const nodes = new vis.DataSet(graph.nodes);
  const edges = new vis.DataSet(links);
  const calm = matchMedia("(prefers-reduced-motion: reduce)").matches;
  const network = new vis.Network(container, { nodes, edges }, graph.options);
  const unsure = new Set(graph.nodes.filter((node) => node.shapeProperties.borderDashes).map((node) => node.id));
  let shown = null;
  let lit = null;
  const quiet = new Set(Object.keys(demarche.data.actors).filter((key) => demarche.data.actors[key].quiet));
  let loud = false;
  let near = new Set();
  /* A quiet name is drawn on demand alone: all of them, or those of what is chosen. */
  const isHeard = (key) => !quiet.has(key) || loud || near.has(key);
  const isShown = (key) => (!shown || shown.has(key)) && isHeard(key);
  const isLit = (key) => !lit || lit.has(key);

  function ground() {
    return getComputedStyle(document.documentElement).getPropertyValue("--ground").trim();
  }

  function paintedNode(key) {
    const group = groups[key];
    const { fill, border, text } = demarche.look(group);
    const hollow = unsure.has(key) && group !== "unnamed";
    const isBox = demarche.data.looks[group].shape === "box";
    const background = hollow ? ground() : fill;
    const ink = hollow ? demarche.look("actor").text : text;
    return {
      id: key,
      hidden: !isShown(key),
      opacity: isLit(key) ? 1 : 0.13,
      borderWidth: hollow ? 2.5 : 1.5,
      color: { background, border, highlight: { background, border: ink }, hover: { background, border: ink } },
      font: {
        color: isLit(key) ? ink : faded(ink),
        strokeWidth: isBox ? 0 : 4,
        strokeColor: ground(),
      },
    };
  }

  /* Labels do not follow the opacity of their node. */
  function faded(colour) {
    return `${colour}22`;
  }

  function paintedEdge(edge, number) {
    const near = isLit(edge.from) && isLit(edge.to);
    const touches = demarche.selected && (edge.from === demarche.selected || edge.to === demarche.selected);
    const { border } = demarche.look(linkGroups[number]);
    const plain = edge.label === "place" ? demarche.look("place").border : border;
    const opacity = !near ? 0.06 : touches ? 1 : 0.55;
    const font = near ? demarche.look("actor").text : faded(demarche.look("actor").text);
    return {
      id: edge.id,
      hidden: !(isShown(edge.from) && isShown(edge.to)),
      color: { color: plain, highlight: plain, hover: plain, opacity },
      font: { color: font, strokeWidth: 3, strokeColor: ground() },
    };
  }

  function paint() {
    nodes.update(graph.nodes.map((node) => paintedNode(node.id)));
    edges.update(links.map(paintedEdge));
  }

  function neighbours(key) {
    return new Set([key, ...network.getConnectedNodes(key)]);
  }

  /* Of every event nearby, a reader wants to see who else took part in it. */
  function surroundings(key) {
    const near = neighbours(key);
    const events = [...near].filter((next) => demarche.data.events[next]);
    return new Set([...near, ...events.flatMap((next) => [...neighbours(next)])]);
  }

  function select(key) {
    lit = key ? surroundings(key) : null;
    near = new Set(key ? neighbours(key) : []);
    if (key) network.selectNodes([key], false);
    else network.unselectAll();
    paint();
  }

  function lookAt(key) {
    const animation = calm ? false : { duration: 350 };
    if (demarche.data.events[key]) frame([...neighbours(key)], 0.85);
    else network.focus(key, { scale: Math.max(network.getScale(), 0.75), animation });
  }

  /* All of these nodes in sight, with some air around them. */
  function frame(keys, air) {
    if (!keys.length) return;
    network.fit({ nodes: keys, maxZoomLevel: 1.2, animation: false });
    network.moveTo({ scale: network.getScale() * air });
  }

  function show(keys) {
    shown = keys;
    paint();
  }

  function hear(all) {
    loud = all;
    paint();
  }

  function fit() {
    frame(graph.nodes.map((node) => node.id).filter(isShown), 0.98);
  }

  function move(on) {
    network.setOptions({ physics: { enabled: on } });
  }

  paint();
  fit();
  matchMedia("(prefers-color-scheme: dark)").addEventListener("change", paint);
  return { network, quiet, select, lookAt, show, hear, fit, move };
})();
