"use strict";
/* Keeps the page live: listens to server-sent events, counts down, and keeps what the reader has opened or chosen. */
(() => {
  const body = document.body;
  const words = { gap: "", ...body.dataset };
  const mostRows = 50;
  const clockAhead = Date.parse(words.now) - Date.now();
  const announcer = document.getElementById("announcer");
  let following = words.following === "true";
  let cursor = words.cursor;
  let breached = null;
  let source = null;

  const say = (text) => { announcer.textContent = ""; announcer.textContent = text; };
  const ask = (panel) => htmx.trigger(body, "kizuna:" + panel);
  const partner = () => document.getElementById("partner")?.value ?? "";

  /* the state of the connection, in words and shape */
  const show = (state) => {
    if (body.dataset.state === state) return;
    body.dataset.state = state;
    document.getElementById("live-word").textContent = words[state];
  };
  const showConnected = () => show(following ? "live" : "delayed");

  /* countdowns */
  const two = (n) => (n < 10 ? "0" : "") + n;
  const span = (seconds) => {
    const d = Math.floor(seconds / 86400), h = Math.floor(seconds / 3600) % 24;
    const m = Math.floor(seconds / 60) % 60, s = seconds % 60;
    if (d > 0) return d + words.day + words.gap + h + words.hour;
    if (h > 0) return h + words.hour + words.gap + two(m) + words.minute;
    return m + words.minute + words.gap + two(s) + words.second;
  };
  const countDown = () => {
    const now = Date.now() + clockAhead;
    for (const element of document.querySelectorAll("[data-due]")) {
      const left = Math.trunc((Date.parse(element.dataset.due) - now) / 1000);
      const over = Date.parse(element.dataset.due) < now;
      const text = (over ? words.over : words.left).replace("{0}", span(Math.abs(left)));
      if (element.textContent !== text) element.textContent = text;
      element.classList.toggle("over", over);
      element.classList.toggle("soon", !over && left < 3600);
    }
  };
  setInterval(countDown, 1000);
  countDown();

  /* the feed */
  const addRows = (html) => {
    const list = document.getElementById("feed-rows");
    if (!list) return;
    document.getElementById("feed-body").querySelector(".notice")?.remove();
    list.insertAdjacentHTML("afterbegin", html);
    while (list.children.length > mostRows) list.lastElementChild.remove();
    const fresh = new DOMParser().parseFromString("<ol>" + html + "</ol>", "text/html").querySelectorAll("li").length;
    for (let i = 0; i < fresh && i < list.children.length; i++) list.children[i].classList.add("fresh");
  };

  const connect = () => {
    source = new EventSource("/live?after=" + encodeURIComponent(cursor));
    source.onopen = showConnected;
    source.onerror = () => {
      show("lost");
      if (source.readyState === EventSource.CLOSED) setTimeout(connect, 3000);
    };
    const on = (name, act) => source.addEventListener(name, (event) => { cursor = event.lastEventId || cursor; act(event.data); });
    on("hello", (known) => { if (known === "new") { ask("feed"); ask("promises"); ask("figures"); } });
    on("source", (state) => { following = state === "following"; showConnected(); });
    on("rows", addRows);
    on("promises", () => ask("promises"));
    on("figures", (of) => { if (of === "*" || of.split("\n").includes(partner())) setTimeout(() => ask("figures"), 400); });
  };
  connect();

  /* what the reader has opened stays open when a panel is brought anew */
  let open = [];
  body.addEventListener("htmx:beforeSwap", (event) => {
    open = [...event.detail.target.querySelectorAll("details[open]")].map((details) => details.id || details.className);
  });
  body.addEventListener("htmx:afterSwap", (event) => {
    for (const details of event.detail.target.querySelectorAll("details")) {
      if (open.includes(details.id || details.className)) details.open = true;
    }
    countDown();
    const notice = event.detail.target.querySelector("[data-notice] .what")?.textContent ?? "";
    if (notice !== (event.detail.target.dataset.notice ?? "") && notice) say(notice);
    event.detail.target.dataset.notice = notice;
    const now = Number(event.detail.target.querySelector("[data-breached]")?.dataset.breached ?? NaN);
    if (breached !== null && now > breached) say(words.broken.replace("{0}", now));
    if (!Number.isNaN(now)) breached = now;
  });

  /* the chosen partner stays chosen: in the address, and in the links that switch the language */
  body.addEventListener("change", (event) => {
    if (!("remember" in event.target.dataset)) return;
    const address = new URL(location.href);
    address.searchParams.set("partner", event.target.value);
    history.replaceState(null, "", address);
    for (const link of document.querySelectorAll("[data-language]")) {
      const target = new URL(link.href);
      target.searchParams.set("partner", event.target.value);
      link.href = target;
    }
  });
})();
