// the list of cases: search as one types, and the state of checks that are going on
import { follow } from "./live.js";

const list = document.getElementById("list");
const form = document.querySelector(".find");

const query = () => {
  const asked = new URLSearchParams(new FormData(form));
  const at = new URLSearchParams(location.search).get("at");
  if (at) asked.set("at", at);
  return asked;
};

let last = 0;
async function show() {
  const asked = query();
  const own = ++last;
  const answer = await fetch(`/?${asked}&part=true`, { headers: { "X-Desk": "1" } });
  if (!answer.ok || own !== last) return;
  const text = await answer.text();
  // what a person is reading or has the focus in is not taken away unless it changed
  if (list.dataset.text === text) return;
  const focused = document.activeElement?.closest("#list a")?.getAttribute("href");
  list.dataset.text = text;
  list.innerHTML = text;
  if (focused) list.querySelector(`a[href="${CSS.escape(focused)}"]`)?.focus();
}

let timer;
const soon = () => {
  clearTimeout(timer);
  timer = setTimeout(() => {
    history.replaceState(null, "", `/?${new URLSearchParams(new FormData(form))}`);
    show();
  }, 200);
};
form.addEventListener("input", soon);
form.addEventListener("submit", (event) => { event.preventDefault(); soon(); });
form.querySelector("button").hidden = true;
addEventListener("keydown", (event) => {
  if (event.key === "/" && !event.target.closest("input, select, textarea")) {
    event.preventDefault();
    document.getElementById("search").focus();
  }
});
follow(list.dataset.changes, show);
