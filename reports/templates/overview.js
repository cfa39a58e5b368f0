"use strict";
(() => {
  const body = document.querySelector(".overview tbody");
  const rows = [...body.rows];
  const [search, verdict, order, shown] = ["search", "verdict", "order", "shown"].map((id) => document.getElementById(id));
  const show = () => {
    const words = search.value.toLowerCase().split(/\s+/).filter(Boolean);
    let count = 0;
    for (const row of rows) {
      const fits = (!verdict.value || row.dataset.verdict === verdict.value) && words.every((word) => row.dataset.searched.includes(word));
      row.hidden = !fits;
      if (fits) count += 1;
    }
    shown.textContent = shown.dataset.said.replace("#", count);
  };
  const sort = () => {
    const names = new Intl.Collator(document.documentElement.lang);
    const sorted = order.value === "name" ? [...rows].sort((a, b) => names.compare(a.dataset.name, b.dataset.name)) : rows;
    body.append(...sorted);
  };
  document.querySelector(".controls").hidden = false;
  search.addEventListener("input", show);
  verdict.addEventListener("change", show);
  order.addEventListener("change", sort);
  document.querySelector(".counts").addEventListener("click", (event) => {
    const chosen = event.target.closest("[data-verdict]");
    if (!chosen) return;
    verdict.value = chosen.dataset.verdict;
    show();
  });
  show();
})();
