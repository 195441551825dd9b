"use strict";
/*
 * The page of events: pausing it, since what moves while one reads must be stopped by a key, and going through it with the
 * arrow keys. Whoever looks further back pauses it, too.
 */
(() => {
  const body = document.body;
  const panel = document.getElementById("events-body");
  const earlier = document.getElementById("events-earlier");
  const button = document.getElementById("events-pause");
  let paused = false;
  let known = new Set();

  const pause = (on) => {
    paused = on;
    button.setAttribute("aria-pressed", String(on));
    if (!on) earlier.replaceChildren();
  };
  button.addEventListener("click", () => {
    pause(!paused);
    if (!paused) htmx.trigger(panel, "changed");
  });
  document.getElementById("events-filter").addEventListener("change", () => pause(false));

  body.addEventListener("htmx:beforeRequest", (event) => {
    if (event.detail.elt === panel && paused) event.preventDefault();
  });
  body.addEventListener("htmx:beforeSwap", (event) => {
    if (event.detail.target !== panel) return;
    known = new Set([...panel.querySelectorAll("li[id]")].map((row) => row.id));
    if (paused) event.detail.shouldSwap = false;
  });
  body.addEventListener("htmx:afterSwap", (event) => {
    if (earlier.contains(event.detail.target)) pause(true);
    if (event.detail.target !== panel || known.size === 0) return;
    for (const row of panel.querySelectorAll("li[id]")) if (!known.has(row.id)) row.classList.add("fresh");
  });

  body.addEventListener("keydown", (event) => {
    const row = event.target.closest?.(".list .feed li");
    const step = { ArrowDown: 1, ArrowUp: -1, Home: -Infinity, End: Infinity }[event.key];
    if (!row || step === undefined || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    const links = [...document.querySelectorAll(".list .feed .event")];
    const at = links.indexOf(row.querySelector(".event")) + step;
    links[Math.min(Math.max(at, 0), links.length - 1)].focus();
  });
})();
