// Sorting and filtering of the tables of comparison sheets. Without it the page is the plain table.
"use strict";
(function () {
  const table = document.querySelector("table.sortable");
  const bar = document.querySelector(".filter");
  if (!table || !bar) return;
  const body = table.tBodies[0];
  const rows = Array.from(body.rows);
  const heads = Array.from(table.tHead.rows[0].cells);
  const spanish = new Intl.Collator("es", { numeric: true, sensitivity: "base" });
  const fold = (text) => text.normalize("NFD").replace(/[\u0300-\u036f]/g, "").toLowerCase();
  const said = rows.map((row) => fold(row.textContent));

  // Sorting: each head becomes a button; a second press turns the order, numbers begin with the largest.
  heads.forEach((head, column) => {
    const button = document.createElement("button");
    button.type = "button";
    button.append(...head.childNodes);
    head.append(button);
    button.addEventListener("click", () => {
      const first = head.classList.contains("number") ? "descending" : "ascending";
      const other = first === "ascending" ? "descending" : "ascending";
      const order = head.getAttribute("aria-sort") === first ? other : first;
      heads.forEach((h) => h.removeAttribute("aria-sort"));
      head.setAttribute("aria-sort", order);
      const sign = order === "ascending" ? 1 : -1;
      const key = new Map(rows.map((row) => [row, row.cells[column].textContent.replace(/\s+/g, " ").trim()]));
      body.append(...rows.slice().sort((a, b) => sign * spanish.compare(key.get(a), key.get(b))));
    });
  });

  // Filtering: words anywhere in the row, in either language, accents aside; and the question, when there are several.
  const box = document.createElement("input");
  box.type = "search";
  box.id = "words";
  box.autocomplete = "off";
  const label = document.createElement("label");
  label.htmlFor = "words";
  label.textContent = "Filtrar";
  bar.append(label, box);
  const titles = new Map(rows.filter((r) => r.dataset.question).map((r) => [r.dataset.question, r.querySelector(".title").textContent]));
  let choice = null;
  if (titles.size > 1) {
    choice = document.createElement("select");
    choice.id = "question";
    choice.append(new Option("Todas las preguntas", ""));
    Array.from(titles)
      .sort((a, b) => spanish.compare(a[1], b[1]))
      .forEach(([slug, title]) => choice.append(new Option(title, slug)));
    const which = document.createElement("label");
    which.htmlFor = "question";
    which.textContent = "Pregunta";
    bar.append(which, choice);
    choice.addEventListener("change", show);
  }
  const count = document.createElement("p");
  count.setAttribute("role", "status");
  bar.append(count);
  box.addEventListener("input", show);

  function show() {
    const words = fold(box.value).split(/\s+/).filter(Boolean);
    let left = 0;
    rows.forEach((row, n) => {
      const kept = words.every((w) => said[n].includes(w)) && (!choice || !choice.value || choice.value === row.dataset.question);
      row.hidden = !kept;
      left += kept;
    });
    count.textContent = left === rows.length ? "" : `${left} de ${rows.length}`;
  }
  bar.hidden = false;
})();
