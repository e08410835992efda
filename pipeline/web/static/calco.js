// Keys press the buttons that are on the page, so whatever a key does can be done by mouse, touch or screen reader too.
"use strict";
(() => {
  const $ = (selector, root = document) => root.querySelector(selector);
  const all = (selector, root = document) => [...root.querySelectorAll(selector)];
  const waiting = []; // keys pressed while an answer is on its way
  let busy = 0;

  const writes = (element) => element && element.matches("input:not([type=checkbox], [type=radio]), textarea, select");
  const keysOn = () => localStorage.getItem("calco-keys") !== "off";

  function target(key) {
    const dialog = $("dialog[open]");
    return all(`[data-key="${CSS.escape(key)}"]`, dialog || document).find((e) => dialog || !e.closest("dialog"));
  }

  function press(key) {
    const found = target(key);
    if (!found) return false;
    if (found.matches("input")) { found.focus(); found.select(); return true; }
    found.classList.add("pressed");
    setTimeout(() => found.classList.remove("pressed"), 150);
    found.click();
    return true;
  }

  document.addEventListener("keydown", (event) => {
    const field = writes(event.target) ? event.target : null;
    if (event.isComposing || event.altKey) return;
    if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === "z" && !field) {
      event.preventDefault();
      return void take(event.shiftKey ? "U" : "u");
    }
    if (event.ctrlKey || event.metaKey) return;
    if (field) {
      if (event.key === "Escape") { event.preventDefault(); hide(field.closest(".writing")); field.blur(); }
      if (event.key === "Enter" && !event.shiftKey && field.dataset.submit) {
        event.preventDefault();
        const button = $(`[formaction="${CSS.escape(field.dataset.submit)}"]`, field.form);
        if (button) button.click();
      }
      return;
    }
    if (event.key === "Escape" && $("dialog[open]")) return; // the browser closes it
    if (event.key.length === 1 && !keysOn()) return;
    if (bead(event)) return;
    if (event.repeat && !["j", "k"].includes(event.key)) return;
    if (take(event.key)) event.preventDefault();
  });

  function take(key) {
    if (busy) { if (target(key) || key.length === 1) waiting.push(key); return true; }
    return press(key);
  }

  function show(panel) {
    if (!panel) return;
    panel.hidden = false;
    if (panel.id === "writing") $("#clean").hidden = true; // one writes where the text stands
    const field = $("textarea, input", panel);
    if (field) { field.focus(); if (field.setSelectionRange) field.setSelectionRange(field.value.length, field.value.length); grow(field); }
    panel.scrollIntoView({ block: "nearest" });
  }
  function hide(panel) {
    if (!panel) return;
    panel.hidden = true;
    if ($("#clean")) $("#clean").hidden = false;
    const heading = $("#heading");
    if (heading) heading.focus({ preventScroll: true });
  }
  function grow(field) { if (field.matches("textarea")) field.rows = Math.min(12, Math.max(2, field.value.split("\n").length, Math.ceil(field.value.length / 70))); }

  document.addEventListener("click", (event) => {
    const button = event.target.closest("[data-show], [data-hide], [data-open]");
    if (button && button.dataset.show) show(document.getElementById(button.dataset.show));
    if (button && button.dataset.hide) hide(document.getElementById(button.dataset.hide));
    if (button && button.dataset.open) document.getElementById(button.dataset.open).showModal();
    if (event.target.closest("[data-step]")) step(Number(event.target.closest("[data-step]").dataset.step));
    if (event.target.closest("[data-mark]")) mark();
    const sentence = event.target.closest("[data-bead]");
    if (sentence) { event.preventDefault(); choose(Number(sentence.dataset.bead)); }
  });
  document.addEventListener("input", (event) => grow(event.target));
  document.addEventListener("change", (event) => {
    if (event.target.id === "keys-on") localStorage.setItem("calco-keys", event.target.checked ? "on" : "off");
  });

  // Answers.
  document.addEventListener("htmx:beforeRequest", () => {
    busy += 1;
    document.documentElement.classList.add("busy");
    setTimeout(() => { if (busy) patience(); }, 500);
  });
  document.addEventListener("submit", (event) => { if (!event.defaultPrevented) setTimeout(patience, 500); });
  function patience() { $("#said").textContent = "Un momento…"; }
  document.addEventListener("htmx:afterRequest", (event) => {
    const detail = event.detail;
    if (!detail.xhr || detail.xhr.status === 0) say("El servidor no responde: lo último no se ha guardado.");
    else if (detail.xhr.status >= 400 && detail.xhr.status !== 422) say(`No se ha guardado: ${detail.xhr.responseText.trim() || detail.xhr.status}`);
    busy -= 1;
    // Swapping ends in the same task; what was typed meanwhile is for the new page.
    setTimeout(() => {
      if (busy) return;
      document.documentElement.classList.remove("busy");
      while (waiting.length && !busy) press(waiting.shift());
    });
  });
  document.addEventListener("htmx:afterSwap", (event) => {
    if (event.detail.target.id !== "work") return;
    const heading = $("#heading");
    if (heading) heading.focus({ preventScroll: true });
    scrollTo(0, 0);
    if (!draw(true)) return;
  });
  function say(text) { $("#alert").textContent = text; }

  // What others decide shows when one comes back to the window.
  document.addEventListener("visibilitychange", () => {
    if (!document.hidden && window.htmx) window.htmx.ajax("GET", "/estado" + location.search, { target: "#around", swap: "none" });
  });

  // Alignment: the beads as they stand, links drawn between them, one of them chosen.
  const editor = () => $(".editor");
  const count = () => Number(editor().dataset.beads);
  const current = () => Number(editor().dataset.current);
  const sentences = (n, side = "") => all(`${side && `.side[data-side=${side}] `}[data-bead="${n}"]`, editor());

  function choose(n, focus = true) {
    if (!editor() || n < 0 || n >= count()) return;
    editor().dataset.current = n;
    all('input[name="bead"]').forEach((field) => { field.value = n; });
    all(".side li", editor()).forEach((li) => {
      const here = Number(li.dataset.bead) === n;
      li.classList.toggle("current", here);
      if (here) li.setAttribute("aria-current", "true"); else li.removeAttribute("aria-current");
    });
    all("svg.links [data-link]").forEach((link) => link.classList.toggle("current", Number(link.dataset.link) === n));
    const first = sentences(n)[0];
    if (first && focus) { $("a", first).focus({ preventScroll: true }); first.scrollIntoView({ block: "nearest" }); }
  }

  function bead(event) {
    if (!editor() || $("dialog[open]") || busy) return false;
    const next = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (next) { event.preventDefault(); choose(current() + next); return true; }
    return false;
  }

  function step(by) {
    for (let n = current() + by; n >= 0 && n < count(); n += by)
      if (sentences(n).some((li) => !li.hasAttribute("data-pinned"))) return choose(n);
  }

  function mark() {
    const marked = current();
    all('input[name="otra"]').forEach((field) => { field.value = marked; });
    all(".side li", editor()).forEach((li) => li.classList.toggle("marked", Number(li.dataset.bead) === marked));
    $("#said").textContent = `Marcada la pareja ${marked + 1}: ve a la otra y pulsa unir o intercambiar.`;
  }

  const svg = (name, values) => {
    const element = document.createElementNS("http://www.w3.org/2000/svg", name);
    for (const [key, value] of Object.entries(values)) element.setAttribute(key, value);
    return element;
  };

  function draw(focus = false) {
    const board = editor() && $("svg.links", editor());
    if (!board) return false;
    board.replaceChildren();
    const frame = board.getBoundingClientRect();
    for (let n = 0; n < count(); n += 1) {
      const left = sentences(n, "es"), right = sentences(n, "en");
      if (!left.length || !right.length) continue;
      const from = left.map((e) => e.getBoundingClientRect()), to = right.map((e) => e.getBoundingClientRect());
      const middle = (box) => (box.top + box.bottom) / 2 - frame.top;
      const mean = (boxes) => boxes.reduce((sum, box) => sum + middle(box), 0) / boxes.length;
      const x1 = from[0].right - frame.left, x2 = to[0].left - frame.left;
      const data = left[0].dataset, middleX = (x1 + x2) / 2;
      const name = `${data.quality}${left[0].hasAttribute("data-pinned") ? " pinned" : ""}${left[0].hasAttribute("data-crossing") ? " crossing" : ""}`;
      const line = (d) => board.append(svg("path", { d, class: name, "data-link": n }));
      for (const [boxes, x] of [[from, x1], [to, x2]])
        for (const box of boxes) board.append(svg("circle", { cx: x, cy: middle(box), r: 4, class: data.quality }));
      if (left.length + right.length === 2) {
        line(`M${x1},${middle(from[0])} C${middleX},${middle(from[0])} ${middleX},${middle(to[0])} ${x2},${middle(to[0])}`);
        continue;
      }
      // Several sentences meet in the middle, so that a bead reads as one thing.
      const hub = (mean(from) + mean(to)) / 2;
      for (const [boxes, x] of [[from, x1], [to, x2]]) for (const box of boxes) {
        const bend = (x + middleX) / 2;
        line(`M${x},${middle(box)} C${bend},${middle(box)} ${bend},${hub} ${middleX},${hub}`);
      }
    }
    choose(Math.min(current(), count() - 1), focus);
    return true;
  }
  let width = 0;
  addEventListener("resize", () => { if (innerWidth !== width) { width = innerWidth; draw(); } });

  $("#keys-on").checked = keysOn();
  if (!draw() && $("#heading") && !location.hash) $("#heading").focus({ preventScroll: true });
  if (document.fonts && document.fonts.ready) document.fonts.ready.then(() => draw());
})();
