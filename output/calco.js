// What the pages do beyond HTML and CSS. They work without it, all but the search.
"use strict";
(() => {
  const root = document.documentElement;
  const keep = {
    get(name) { try { return localStorage.getItem("calco-" + name); } catch { return null; } },
    set(name, value) { try { localStorage.setItem("calco-" + name, value); } catch { /* a browser may forbid it */ } },
  };
  const theme = keep.get("theme");
  if (theme === "dark" || theme === "light") root.dataset.theme = theme;

  function themes() {
    const button = document.getElementById("theme");
    const system = matchMedia("(prefers-color-scheme: dark)");
    const dark = () => (root.dataset.theme ? root.dataset.theme === "dark" : system.matches);
    const label = () => { button.textContent = dark() ? "Tema claro" : "Tema oscuro"; };
    button.hidden = false;
    button.addEventListener("click", () => {
      root.dataset.theme = dark() ? "light" : "dark";
      keep.set("theme", root.dataset.theme);
      label();
    });
    system.addEventListener("change", label);
    label();
  }

  // How edits show in the text is remembered; the choice itself is CSS.
  function views() {
    const wanted = document.getElementById("view-" + keep.get("view"));
    if (wanted) wanted.checked = true;
    for (const input of document.querySelectorAll("input[name=view]")) {
      input.addEventListener("change", () => keep.set("view", input.id.slice(5)));
    }
  }

  // A click or tap pins a note instead of adding to the history; Escape or a click elsewhere shuts it.
  function notes() {
    const marks = document.querySelectorAll(".edit:has(> .note)");
    const shut = (except) => marks.forEach((mark) => {
      if (mark === except) return;
      mark.classList.remove("open");
      mark.querySelector("a").setAttribute("aria-expanded", "false");
    });
    for (const mark of marks) {
      const link = mark.querySelector("a");
      link.setAttribute("aria-expanded", "false");
      link.addEventListener("click", (event) => {
        event.preventDefault();
        shut(mark);
        link.setAttribute("aria-expanded", String(mark.classList.toggle("open")));
        mark.classList.toggle("shut", !mark.classList.contains("open"));
      });
      for (const kind of ["pointerleave", "focusout"]) {
        mark.addEventListener(kind, () => mark.classList.remove("shut"));
      }
    }
    document.addEventListener("click", (event) => { if (!event.target.closest(".edit")) shut(null); });
    document.addEventListener("keydown", (event) => {
      if (event.key !== "Escape") return;
      document.querySelectorAll(".edit:is(.open, :hover, :focus-within)").forEach((mark) => mark.classList.add("shut"));
      shut(null);
    });
  }

  document.addEventListener("keydown", (event) => {
    const typing = event.target.closest("input, textarea, select, [contenteditable]");
    if (event.key !== "/" || typing || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    const input = document.getElementById("q");
    if (input) input.select();
    else location.href = document.querySelector(".tools a").href;
  });
  document.addEventListener("DOMContentLoaded", () => { themes(); views(); notes(); });
})();

// The search. Its data are script files that call calco.index, calco.terms and calco.texts, since a page opened from a
// file may load scripts and nothing else. `pipeline/site/search.py` says what is in them.
const calco = (() => {
  const FIRST = 20, CONTEXT = 110;
  const waiting = new Map(); // file → promise, so that each is loaded once
  const arrived = new Map(); // file → its data
  let index = null, documents = [], ready;
  const indexed = new Promise((done) => { ready = done; });

  function load(file) {
    if (!waiting.has(file)) {
      waiting.set(file, new Promise((done) => {
        const script = document.createElement("script");
        script.src = file;
        script.onload = script.onerror = () => done(arrived.get(file));
        document.head.append(script);
      }));
    }
    return waiting.get(file);
  }

  const words = (text) => text.normalize("NFC").match(/[\p{L}\p{N}]+/gu) ?? [];
  const fold = (text) => text.toLowerCase().normalize("NFC").replaceAll("ñ", "\x01").normalize("NFD")
    .replace(/[\u0300-\u036f]/g, "").replaceAll("\x01", "ñ");
  function stem(word, language) {
    let cut = fold(word);
    for (const [pattern, into] of index.languages[language].steps) cut = cut.replace(pattern, into);
    return cut;
  }

  // What a word of the query looks for: keys of its own, and with less weight those of the verb it may be a form of.
  function wanted(word, open) {
    const folded = fold(word);
    const own = [stem(word, "es"), "~" + stem(word, "en")];
    return { folded, own, verb: index.forms[folded] ?? [], open: open && folded.length > 2 ? folded : null };
  }
  function read(query) {
    const phrases = [...query.matchAll(/["«“]([^"»”]+)["»”]/g)].map((m) => fold(words(m[1]).join(" "))).filter(Boolean);
    const found = words(query);
    const open = /[\p{L}\p{N}]$/u.test(query);
    const stop = new Set(["es", "en"].flatMap((language) => index.languages[language].stop));
    const kept = found.filter((word) => !stop.has(fold(word)));
    return { phrases, terms: kept.map((word, n) => wanted(word, open && n === kept.length - 1)) };
  }

  function files(from, to) {
    const all = index.terms;
    return all.filter(([, first], n) => first <= to && (n + 1 === all.length || all[n + 1][1] > from)).map(([file]) => file);
  }
  function numbers(packed) {
    let at = 0;
    return packed.split(" ").map((step) => (at += parseInt(step, 36)));
  }
  async function matches(term) {
    const scores = new Map();
    const add = (packed, weight) => {
      const found = numbers(packed);
      const score = weight * Math.log(1 + documents.length / found.length);
      for (const n of found) scores.set(n, Math.max(score, scores.get(n) ?? 0));
    };
    for (const [keys, weight] of [[term.own, 1], [term.verb, 0.5]]) {
      for (const key of keys) {
        for (const file of files(key, key)) {
          const packed = (await load(file))?.[key];
          if (packed) add(packed, weight);
        }
      }
    }
    for (const start of term.open ? [term.open, "~" + term.open] : []) {
      for (const file of files(start, start + "\uffff")) {
        for (const [key, packed] of Object.entries((await load(file)) ?? {})) {
          if (key.startsWith(start)) add(packed, 0.7);
        }
      }
    }
    return scores;
  }

  // Documents that have every word; if none has, those that have some, the most first.
  async function find({ terms }) {
    const all = await Promise.all(terms.map(matches));
    const total = new Map();
    for (const scores of all) {
      for (const [n, score] of scores) {
        const old = total.get(n) ?? { count: 0, score: 0 };
        total.set(n, { count: old.count + 1, score: old.score + score });
      }
    }
    const most = Math.max(0, ...[...total.values()].map((t) => t.count));
    const found = [...total].filter(([, t]) => t.count === most);
    found.sort(([n, a], [m, b]) => b.score - a.score || n - m);
    return { complete: most === terms.length, found };
  }

  function hits(text, terms, language) {
    const spans = [];
    for (const m of text.normalize("NFC").matchAll(/[\p{L}\p{N}]+/gu)) {
      const folded = fold(m[0]), key = (language === "en" ? "~" : "") + stem(m[0], language);
      const forms = language === "es" ? index.forms[folded] ?? [] : [];
      const which = terms.findIndex((t) => t.own.includes(key) || forms.some((f) => t.own.includes(f) || t.verb.includes(f))
        || t.verb.includes(key) || (t.open && folded.startsWith(t.open)));
      if (which >= 0) spans.push({ start: m.index, end: m.index + m[0].length, which, exact: folded === terms[which].folded });
    }
    return spans;
  }
  const plain = (text) => fold(words(text).join(" "));
  function best(passages, { terms, phrases }) {
    let top = null;
    for (const [address, es, en] of passages) {
      const found = { es: hits(es, terms, "es"), en: hits(en, terms, "en") };
      const both = [...found.es, ...found.en];
      const whole = phrases.filter((p) => [es, en].some((text) => (` ${plain(text)} `).includes(` ${p} `))).length;
      const score = 4 * whole + new Set(both.map((s) => s.which)).size + 0.5 * new Set(both.filter((s) => s.exact).map((s) => s.which)).size;
      if (!top || score > top.score) top = { address, es, en, found, score, whole };
    }
    return top;
  }

  function snippet(text, spans, language) {
    const p = document.createElement("p");
    p.lang = language;
    text = text.normalize("NFC");
    const first = spans[0]?.start ?? 0;
    let from = first > CONTEXT ? text.indexOf(" ", first - CONTEXT) + 1 : 0;
    let to = text.length - from > 3 * CONTEXT ? text.lastIndexOf(" ", from + 3 * CONTEXT) : text.length;
    if (to <= first) to = text.length;
    p.append(from ? "…" : "");
    for (const s of spans) {
      if (s.start < from || s.end > to) continue;
      const mark = document.createElement("mark");
      mark.textContent = text.slice(s.start, s.end);
      p.append(text.slice(from, s.start), mark);
      from = s.end;
    }
    p.append(text.slice(from, to), to < text.length ? "…" : "");
    return p;
  }

  let turn = 0;
  async function show(query, limit = FIRST) {
    const mine = ++turn;
    const status = document.getElementById("found"), list = document.getElementById("results");
    await indexed;
    const asked = read(query);
    if (!asked.terms.length) {
      list.replaceChildren();
      status.textContent = words(query).length ? "Esas palabras están en casi todos los textos: añada otra." : "";
      return;
    }
    const { complete, found } = await find(asked);
    const shown = [];
    let at = 0;
    for (; at < found.length && shown.length < limit && at < limit * 5; at++) {
      const [n, { score }] = found[at];
      const [slug, title, number] = documents[n];
      const texts = await load(`${slug}/search.js`);
      const top = best(texts?.find(([other]) => other === number)?.[1] ?? [], asked);
      if (mine !== turn) return;
      if (top && top.whole >= asked.phrases.length) shown.push({ slug, title, number, ...top, score: score + top.score });
    }
    shown.sort((a, b) => b.score - a.score);
    const items = shown.map((r) => {
      const li = document.createElement("li"), a = document.createElement("a"), where = document.createElement("span");
      a.href = `${encodeURIComponent(r.slug)}/${r.address}`;
      a.textContent = r.title;
      where.className = "where";
      where.textContent = r.number ? `Respuesta ${r.number}` : "Pregunta";
      li.append(a, where);
      if (r.es) li.append(snippet(r.es, r.found.es, "es"));
      if (r.en) li.append(snippet(r.en, r.found.en, "en"));
      return li;
    });
    if (at < found.length) {
      const li = document.createElement("li"), button = document.createElement("button");
      button.type = "button";
      button.textContent = "Más resultados";
      button.addEventListener("click", async () => {
        await show(query, limit + FIRST);
        list.querySelectorAll("a")[shown.length]?.focus();
      });
      li.append(button);
      items.push(li);
    }
    const inside = list.contains(document.activeElement); // whoever went down before the last letter was answered stays
    list.replaceChildren(...items);
    if (inside) (list.querySelector("a") ?? document.getElementById("q")).focus();
    const count = asked.phrases.length ? shown.length : found.length;
    const texts = count === 1 ? "1 texto" : `${count} textos`;
    status.textContent = !count ? "No se ha encontrado nada."
      : complete ? `${texts}.` : `Ningún texto tiene todas las palabras; ${count === 1 ? "1 tiene" : `${count} tienen`} alguna.`;
  }

  function start() {
    const input = document.getElementById("q"), list = document.getElementById("results");
    if (!list) return;
    document.getElementById("scriptless")?.remove();
    const address = new URL(location.href);
    input.value = address.searchParams.get("q") ?? "";
    const run = () => {
      address.searchParams.set("q", input.value);
      try { history.replaceState(null, "", address); } catch { /* not from every file */ }
      return show(input.value);
    };
    let timer;
    input.addEventListener("input", () => { clearTimeout(timer); timer = setTimeout(run, 120); });
    input.form.addEventListener("submit", (event) => { event.preventDefault(); run(); });
    document.addEventListener("keydown", (event) => {
      const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
      const links = [...list.querySelectorAll("a, button")];
      const here = links.indexOf(document.activeElement);
      if (!step || (here < 0 && document.activeElement !== input)) return;
      event.preventDefault();
      (here + step < 0 ? input : links[Math.min(here + step, links.length - 1)])?.focus();
    });
    if (input.value) run();
  }
  document.addEventListener("DOMContentLoaded", start);

  return {
    index(data) {
      index = data;
      for (const language of Object.values(index.languages)) {
        language.steps = language.steps.map(([pattern, into]) => [new RegExp(pattern), into]);
      }
      documents = data.questions.flatMap(([slug, title, numbers]) => numbers.map((number) => [slug, title, number]));
      ready();
    },
    terms(file, data) { arrived.set(file, data); },
    texts(slug, data) { arrived.set(`${slug}/search.js`, data); },
    stem, fold, words,
  };
})();
