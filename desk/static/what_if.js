// what if: the numbers move, the answer follows; nothing is recorded
const form = document.getElementById("suppose");
const place = document.getElementById("supposed");
const lang = document.documentElement.lang;
const told = (value) => Number(value).toLocaleString(lang, { minimumFractionDigits: 2, maximumFractionDigits: 2 });
const read = (text) => Number(text.includes(",") && lang === "de" ? text.replaceAll(".", "").replace(",", ".") : text);

let last = 0;
let timer;
function soon() {
  clearTimeout(timer);
  timer = setTimeout(async () => {
    const asked = new URLSearchParams(new FormData(form));
    history.replaceState(null, "", `${location.pathname}?${asked}`);
    asked.set("part", "true");
    const own = ++last;
    place.setAttribute("aria-busy", "true");
    const answer = await fetch(`${location.pathname}?${asked}`, { headers: { "X-Desk": "1" } });
    if (answer.status === 401) return location.assign("/sign-in");
    if (own !== last) return;
    place.innerHTML = await answer.text();
    place.removeAttribute("aria-busy");
  }, 350);
}

for (const range of form.querySelectorAll("input[type=range]")) {
  const field = document.getElementById(range.dataset.for);
  range.hidden = false;
  range.addEventListener("input", () => { field.value = told(range.value); soon(); });
  field.addEventListener("input", () => { if (Number.isFinite(read(field.value))) range.value = read(field.value); soon(); });
}
const on = document.getElementById("on");
on.addEventListener("input", soon);
const months = form.querySelector(".months");
months.hidden = false;
months.addEventListener("click", (event) => {
  const button = event.target.closest("[data-months]");
  if (!button || !on.value) return;
  const [year, month, day] = on.value.split("-").map(Number);
  const later = new Date(Date.UTC(year, month - 1 + Number(button.dataset.months), 1));
  const end = new Date(Date.UTC(later.getUTCFullYear(), later.getUTCMonth() + 1, 0)).getUTCDate();
  later.setUTCDate(Math.min(day, end));
  on.value = later.toISOString().slice(0, 10);
  soon();
});
form.addEventListener("submit", (event) => { event.preventDefault(); soon(); });
