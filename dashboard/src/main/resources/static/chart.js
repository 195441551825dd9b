"use strict";
/*
 * Draws what stands in a table: <figure data-chart="lines|bars" data-height="180"> with an empty <div class="plot"> and a <table>
 * whose first cells have data-x (a day, a moment, or nothing for plain names) and whose other cells have data-y (a number, or nothing
 * where there is none). A column's head says how it looks: data-colour (a token such as accent, muted, good, bad, warning) and
 * data-dash; of bars there are one or two columns. Whoever cannot see the drawing has the table; the words come from its heads, so nothing is said twice.
 */
(() => {
  const drawn = new Map();
  const token = (name) => getComputedStyle(document.documentElement).getPropertyValue("--" + name).trim();
  const font = () => "12px " + getComputedStyle(document.body).fontFamily;
  const number = (cell) => (cell?.dataset.y === undefined || cell.dataset.y === "" ? null : Number(cell.dataset.y));

  const read = (figure) => {
    const rows = [...figure.querySelectorAll("tbody tr")];
    const heads = [...figure.querySelectorAll("thead th")].slice(1);
    const names = rows.map((row) => row.cells[0].textContent.trim());
    const times = rows.map((row) => (row.cells[0].dataset.x ? Date.parse(row.cells[0].dataset.x) / 1000 : NaN));
    const timed = times.every((time) => !Number.isNaN(time)) && rows.length > 0;
    return { heads, names, timed, data: [timed ? times : names.map((_, i) => i), ...heads.map((_, column) => rows.map((row) => number(row.cells[column + 1])))] };
  };

  /* each line has its name at its end; names that would lie on each other move apart */
  const labels = (heads) => (plot) => {
    const ends = heads.map((head, i) => {
      const values = plot.data[i + 1];
      let last = values.length - 1;
      while (last > 0 && values[last] === null) last--;
      return { text: head.textContent.trim(), colour: token(head.dataset.colour ?? "accent"), y: plot.valToPos(values[last] ?? 0, "y", true) };
    }).sort((a, b) => a.y - b.y);
    const ratio = devicePixelRatio, step = 15 * ratio;
    for (let i = 1; i < ends.length; i++) ends[i].y = Math.max(ends[i].y, ends[i - 1].y + step);
    const low = plot.bbox.top + plot.bbox.height;
    for (let i = ends.length - 1, limit = low; i >= 0; i--, limit -= step) ends[i].y = Math.min(ends[i].y, limit);
    plot.ctx.save();
    plot.ctx.font = 12 * ratio + "px " + getComputedStyle(document.body).fontFamily;
    plot.ctx.textBaseline = "middle";
    plot.ctx.textAlign = "left";
    for (const end of ends) {
      plot.ctx.fillStyle = end.colour;
      plot.ctx.fillText(end.text, plot.bbox.left + plot.bbox.width + 8 * ratio, end.y);
    }
    plot.ctx.restore();
  };

  const hint = (figure, read) => {
    const box = document.createElement("div");
    box.className = "hint";
    box.hidden = true;
    return {
      hooks: {
        init: (plot) => plot.over.append(box),
        setCursor: (plot) => {
          const at = plot.cursor.idx;
          box.hidden = at === null || at === undefined;
          if (box.hidden) return;
          const cells = [...figure.querySelectorAll("tbody tr")][at].cells;
          box.replaceChildren(...[...cells].map((cell, i) => {
            const line = document.createElement(i === 0 ? "b" : "span");
            line.textContent = i === 0 ? cell.textContent.trim() : read.heads[i - 1].textContent.trim() + " " + (cell.textContent.trim() || "–");
            return line;
          }));
          const right = plot.cursor.left > plot.over.clientWidth / 2;
          box.style.left = right ? "auto" : plot.cursor.left + 12 + "px";
          box.style.right = right ? plot.over.clientWidth - plot.cursor.left + 12 + "px" : "auto";
        },
      },
    };
  };

  const draw = (figure) => {
    drawn.get(figure)?.destroy();
    const place = figure.querySelector(".plot");
    const table = read(figure);
    if (!place || table.data[0].length === 0) return;
    const bars = figure.dataset.chart === "bars";
    const widest = Math.max(...table.heads.map((head) => head.textContent.trim().length));
    const room = bars && table.heads.length === 1 ? 8 : Math.min(150, 20 + widest * (document.documentElement.lang === "ja" ? 12 : 7));
    const axis = { stroke: token("muted"), font: font(), grid: { stroke: token("soft-line"), width: 1 }, ticks: { show: false } };
    const plot = new uPlot({
      width: Math.max(place.clientWidth, 120), height: Number(figure.dataset.height ?? 180), padding: [10, room, 0, 0],
      legend: { show: false }, cursor: { y: false, drag: { setScale: false }, points: { size: 7 } },
      scales: { x: { time: table.timed, range: bars ? (_, from, to) => { const half = (to - from) / Math.max(1, table.data[0].length - 1) / 2 || 0.5; return [from - half, to + half]; } : undefined },
                y: { range: (_, low, high) => { const top = high ?? 1; return [Math.min(0, low ?? 0), top <= 0 ? 1 : top * 1.08]; } } },
      axes: [
        { ...axis, grid: { show: false }, size: 28, space: 70,
          values: (_, splits) => splits.map((at) => { const i = table.data[0].indexOf(at); return i >= 0 ? table.names[i] : ""; }),
          splits: (plot) => { const every = Math.max(1, Math.ceil(table.data[0].length / Math.max(2, Math.floor(plot.width / 84)))); return table.data[0].filter((_, i) => i % every === 0); } },
        { ...axis, size: 46, space: 34, values: (_, splits) => splits.map((at) => new Intl.NumberFormat(document.documentElement.lang, { notation: "compact" }).format(at)) },
      ],
      series: [{}, ...table.heads.map((head, i) => ({
        label: head.textContent.trim(), stroke: token(head.dataset.colour ?? "accent"), width: head.dataset.colour === "muted" ? 1.5 : 2,
        dash: "dash" in head.dataset ? [5, 4] : undefined, points: { show: false },
        ...(bars ? { fill: token(head.dataset.colour ?? "accent"), width: 0, paths: uPlot.paths.bars(table.heads.length === 2 ? { size: [0.38, 24], align: i === 0 ? -1 : 1, radius: 0.15 } : { size: [0.72, 40], radius: 0.15 }) } : {}),
      }))],
      plugins: [hint(figure, table)],
      hooks: { draw: bars && table.heads.length === 1 ? [] : [labels(table.heads)] },
    }, table.data, place);
    plot.root.setAttribute("aria-hidden", "true");
    drawn.set(figure, plot);
  };

  const watch = new ResizeObserver((entries) => {
    for (const entry of entries) {
      const figure = entry.target.closest("figure[data-chart]");
      const plot = figure && drawn.get(figure);
      if (plot && Math.abs(plot.width - entry.contentRect.width) > 1 && entry.contentRect.width > 0) plot.setSize({ width: entry.contentRect.width, height: plot.height });
    }
  });
  const drawAll = (root) => {
    for (const [figure, plot] of drawn) if (!figure.isConnected) { plot.destroy(); drawn.delete(figure); }
    for (const figure of root.querySelectorAll("figure[data-chart]")) {
      draw(figure);
      const place = figure.querySelector(".plot");
      if (place) watch.observe(place);
    }
  };
  matchMedia("(prefers-color-scheme: dark)").addEventListener("change", () => drawAll(document));
  addEventListener("beforeprint", () => drawAll(document));
  document.body.addEventListener("htmx:load", (event) => drawAll(event.detail.elt.parentElement ?? document));
  drawAll(document);
})();
