"use strict";
/*
 * Keeps every page live. A part of a page says what it shows, data-live="promises gaps", and of whom if of one partner alone,
 * data-partner="p-1"; whenever that changes, it is sent the event "changed" and asks anew, each data-pace milliseconds at most.
 * What the reader has opened stays open, what is being filled in is never replaced, and the state of the connection is told
 * in words.
 */
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
  let listened = "";

  const toast = document.getElementById("toast");
  let toasting = 0;
  const sayAndShow = (text) => {
    say(text);
    toast.querySelector("span").textContent = text;
    toast.hidden = false;
    clearTimeout(toasting);
    toasting = setTimeout(() => { toast.hidden = true; }, 6000);
  };
  const say = (text) => { announcer.textContent = ""; announcer.textContent = text; };

  /* the state of the connection, in words and shape */
  const show = (state) => {
    if (body.dataset.state === state || body.dataset.state === "signed-out") return;
    body.dataset.state = state;
    document.getElementById("live-word").textContent = words[state === "signed-out" ? "signedOut" : state];
  };
  const showConnected = () => show(following ? "live" : "delayed");
  const signedOut = () => {
    show("signed-out");
    source?.close();
    const link = document.createElement("a");
    link.href = location.pathname + location.search;
    link.textContent = words.signedOut;
    document.getElementById("live-word").replaceChildren(link);
  };

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

  /* rows of the feed come as they are */
  const addRows = (html) => {
    const list = document.getElementById("feed-rows");
    if (!list) return;
    list.parentElement.querySelector(".notice")?.remove();
    list.insertAdjacentHTML("afterbegin", html);
    const most = Number(list.dataset.most ?? mostRows);
    while (list.children.length > most) list.lastElementChild.remove();
    const fresh = new DOMParser().parseFromString("<ol>" + html + "</ol>", "text/html").querySelectorAll("li").length;
    for (let i = 0; i < fresh && i < list.children.length; i++) list.children[i].classList.add("fresh");
  };

  /* services show what they tell a moment later; the last of several changes is never passed over */
  const moment = 250;
  const usualPace = 300;
  const asking = new WeakMap();
  const change = (part) => {
    const asked = asking.get(part) ?? { at: -Infinity, timer: 0 };
    asking.set(part, asked);
    if (asked.timer) return;
    const due = asked.at + Number(part.dataset.pace ?? usualPace);
    asked.timer = setTimeout(() => {
      asked.timer = 0;
      asked.at = performance.now();
      if (part.isConnected) htmx.trigger(part, "changed");
    }, Math.max(moment, due - performance.now()));
  };

  /* all else is asked for anew by whoever shows it */
  const tell = (interest, partners) => {
    const all = partners === "*" || partners === null;
    const changed = new Set(all ? [] : partners.split("\n"));
    for (const part of document.querySelectorAll("[data-live~='" + interest + "']")) {
      if (all || !part.dataset.partner || changed.has(part.dataset.partner)) change(part);
    }
    body.dispatchEvent(new CustomEvent("kizuna:" + interest, { detail: { all, partners: changed } }));
  };
  const interests = () => [...new Set([...document.querySelectorAll("[data-live]")].flatMap((part) => part.dataset.live.split(" ")))].sort();

  const connect = () => {
    const wanted = interests();
    listened = wanted.join();
    source = new EventSource("/live?after=" + encodeURIComponent(cursor) + "&of=" + encodeURIComponent(listened || "none"));
    const mine = source;
    source.onopen = showConnected;
    source.onerror = () => {
      if (mine !== source) return;
      show("lost");
      if (mine.readyState === EventSource.CLOSED) setTimeout(() => { if (mine === source) connect(); }, 3000);
    };
    const on = (name, act) => source.addEventListener(name, (event) => { cursor = event.lastEventId || cursor; act(event.data); });
    on("hello", (known) => { if (known === "new") for (const interest of wanted) tell(interest, "*"); });
    on("source", (state) => { following = state === "following"; showConnected(); });
    for (const interest of wanted) {
      if (interest === "rows") on("rows", addRows);
      else on(interest, (partners) => tell(interest, partners));
    }
  };
  connect();
  /* a browser that knows that it is cut off need not wait until the connection times out */
  addEventListener("offline", () => show("lost"));
  addEventListener("online", () => { source.close(); connect(); });

  /* every request that changes something proves that it comes from a page of ours */
  const csrf = document.querySelector("meta[name=csrf]");
  body.addEventListener("htmx:configRequest", (event) => {
    if (csrf && event.detail.verb !== "get") event.detail.headers[csrf.dataset.header] = csrf.content;
  });
  body.addEventListener("htmx:responseError", (event) => { 
    if (event.detail.xhr.status === 401) signedOut();
    else if (event.detail.requestConfig.verb !== "get") sayAndShow(words.failed);
  });

  /* a part that could not be had is asked for again, so that it does not stay empty */
  for (const failure of ["htmx:timeout", "htmx:sendError", "htmx:responseError"]) {
    body.addEventListener(failure, (event) => {
      const part = event.detail.elt;
      if (part.dataset.live && event.detail.xhr?.status !== 401) setTimeout(() => { if (part.isConnected) htmx.trigger(part, "changed"); }, 5000);
    });
  }

  /* what the reader has opened stays open, and what is being filled in is not replaced by a panel that is brought anew */
  const held = new Set();
  let open = [];
  const filling = (panel) => [...panel.querySelectorAll("form[hx-post]")].some((form) => form !== panel) || opening(panel);
  const opening = (panel) => [...panel.querySelectorAll("a.htmx-request[hx-target^='#']")].some((link) => panel.querySelector(link.getAttribute("hx-target"))?.matches("[data-place]"));
  body.addEventListener("htmx:beforeSwap", (event) => {
    const target = event.detail.target;
    open = [...target.querySelectorAll("details[open]")].map((details) => details.id || details.className);
    if (target.dataset.live && filling(target)) {
      event.detail.shouldSwap = false;
      held.add(target);
    }
  });
  body.addEventListener("htmx:afterSettle", () => {
    for (const panel of held) {
      if (!panel.isConnected) held.delete(panel);
      else if (!filling(panel)) { held.delete(panel); htmx.trigger(panel, "changed"); }
    }
  });
  body.addEventListener("htmx:afterSwap", (event) => {
    const target = event.detail.target;
    for (const details of target.querySelectorAll("details")) {
      if (open.includes(details.id || details.className)) details.open = true;
    }
    countDown();
    const notice = target.querySelector("[data-notice] .what")?.textContent ?? "";
    if (notice !== (target.dataset.notice ?? "") && notice) say(notice);
    target.dataset.notice = notice;
    const now = Number(target.querySelector("[data-breached]")?.dataset.breached ?? NaN);
    if (breached !== null && now > breached) say(words.broken.replace("{0}", now));
    if (!Number.isNaN(now)) breached = now;
    for (const done of document.querySelectorAll("[data-changed]")) {
      sayAndShow(done.textContent.trim());
      const changed = done.dataset.changed.split(" ");
      done.closest("[data-place]")?.replaceChildren();
      done.remove();
      for (const interest of changed) tell(interest, "*");
    }
    if (interests().join() !== listened) { source.close(); connect(); }
  });
  body.addEventListener("htmx:load", (event) => {
    const first = event.detail.elt.querySelector?.("[data-focus]") ?? (event.detail.elt.matches?.("[data-focus]") ? event.detail.elt : null);
    first?.focus();
  });

  /* a part that was opened in place is closed again, and the reader is back where it was opened */
  body.addEventListener("click", (event) => {
    const close = event.target.closest("[data-close]");
    if (close) {
      event.preventDefault();
      const place = close.closest("[data-place]");
      place.replaceChildren();
      document.querySelector("[hx-target='#" + place.id + "']")?.focus();
      for (const panel of [...held]) { held.delete(panel); htmx.trigger(panel, "changed"); }
    }
    const language = event.target.closest("a[data-language]");
    if (language) language.href = "/language?to=" + language.lang + "&back=" + encodeURIComponent(location.pathname + location.search);
  });

  /* a choice that is to be remembered goes into the address */
  body.addEventListener("change", (event) => {
    if (!("remember" in event.target.dataset)) return;
    const address = new URL(location.href);
    address.searchParams.set(event.target.name, event.target.value);
    history.replaceState(null, "", address);
  });
})();
