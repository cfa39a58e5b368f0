// one case: the page beside the checklist, by mouse and by keys
import { follow } from "./live.js";

const right = document.getElementById("viewer");
const help = document.getElementById("keys");
const base = location.pathname;
const typing = (node) => node.closest?.("input:not([type=checkbox]), select, textarea, dialog");
let zoom = 1;

// ---- the page on the right

const scroller = () => right.querySelector(".scroller");
const canvas = () => right.querySelector(".canvas");

function resize(factor) {
  zoom = Math.min(6, Math.max(1, factor));
  canvas().style.width = `${zoom * 100}%`;
}

function focusBox() {
  const mark = right.querySelector(".mark.here");
  if (!mark) return;
  const box = mark.getBoundingClientRect();
  const area = scroller();
  const inside = area.getBoundingClientRect();
  area.scrollBy({
    left: box.left + box.width / 2 - inside.left - inside.width / 2,
    top: box.top + box.height / 2 - inside.top - inside.height / 2,
  });
}

function zoomToBox() {
  const mark = right.querySelector(".mark.here");
  if (!mark) return resize(zoom > 1 ? 1 : 2);
  const share = Math.max(Number(mark.getAttribute("width")) / 100, 0.12);
  resize(zoom > 1.05 ? 1 : 0.62 / share);
  focusBox();
}

// the picture's size is known only when it is there, and before that nothing can be scrolled to
function whenDrawn(then) {
  const image = canvas()?.querySelector("img:not([hidden])");
  if (!image || image.complete) then();
  else image.addEventListener("load", then, { once: true });
}

function mark(box, field) {
  for (const old of right.querySelectorAll(".here")) old.classList.remove("here");
  const overlay = right.querySelector(".overlay");
  let rect = field && overlay?.querySelector(`[data-field="${CSS.escape(field)}"]`);
  if (!rect && box && overlay) {
    const [left, top, to, bottom] = box.split(",").map(Number);
    rect = document.createElementNS("http://www.w3.org/2000/svg", "rect");
    for (const [key, value] of Object.entries({ x: left, y: top, width: to - left, height: bottom - top }))
      rect.setAttribute(key, value * 100);
    rect.classList.add("mark");
    overlay.append(rect);
  }
  rect?.classList.add("here");
  const row = field && right.querySelector(`.field[data-field="${CSS.escape(field)}"]`);
  row?.classList.add("here");
  row?.scrollIntoView({ block: "nearest" });
}

let last = 0;
async function view({ doc, at, field, box }) {
  const shown = right.querySelector(".viewer");
  const own = ++last;
  if (!shown || shown.dataset.doc !== doc || shown.dataset.at !== String(at)) {
    const asked = new URLSearchParams({ doc, at: at || 1, field: field || "" });
    const answer = await fetch(`${base}/view?${asked}`, { headers: { "X-Desk": "1" } });
    if (answer.status === 401) return location.assign("/sign-in");
    if (!answer.ok || own !== last) return;
    right.innerHTML = await answer.text();
    dress();
  }
  mark(box, field);
  resize(zoom);
  whenDrawn(focusBox);
  const kept = new URLSearchParams({ doc, at: right.querySelector(".viewer").dataset.at, ...(field && { field }) });
  history.replaceState(null, "", `${base}?${kept}`);
}

function dress() {
  right.querySelector(".zoom").hidden = false;
  const button = right.querySelector("[data-nojs]");
  if (button) button.hidden = true;
}

function turn(by) {
  const shown = right.querySelector(".viewer");
  if (!shown) return;
  const at = Number(shown.dataset.at) + by;
  if (at >= 1 && at <= Number(shown.dataset.pages)) return view({ doc: shown.dataset.doc, at });
  const options = [...right.querySelector("#pick").options];
  const next = options[options.findIndex((one) => one.value === shown.dataset.doc) + by];
  if (next) view({ doc: next.value, at: 1 });
}

function unveil(button) {
  const image = canvas().querySelector("img");
  image.src = button.dataset.src;
  image.hidden = false;
  canvas().classList.remove("veiled");
  right.querySelector(".overlay").removeAttribute("hidden");
  canvas().querySelector("p")?.remove();
  button.remove();
  whenDrawn(focusBox);
}

document.addEventListener("click", (event) => {
  const link = event.target.closest("a[data-doc]");
  if (link && !event.ctrlKey && !event.metaKey && !event.shiftKey && event.button === 0) {
    event.preventDefault();
    for (const old of document.querySelectorAll(".spot[aria-current]")) old.removeAttribute("aria-current");
    if (link.classList.contains("spot")) link.setAttribute("aria-current", "true");
    const narrow = matchMedia("(max-width: 56rem)").matches && link.classList.contains("spot");
    view(link.dataset).then(() => narrow && right.scrollIntoView());
    return;
  }
  const rect = event.target.closest(".overlay .mark");
  if (rect?.dataset.field) return mark(null, rect.dataset.field);
  const button = event.target.closest("[data-act]");
  if (button) acts[button.dataset.act]?.(button);
});
right.addEventListener("change", (event) => {
  if (event.target.id === "pick") view({ doc: event.target.value, at: 1 });
});

// ---- the checklist on the left

const lines = () => [...document.querySelectorAll(".left .point > details")];
const current = () => {
  const inside = document.activeElement?.closest(".left .point > details");
  return inside ?? document.querySelector(".left .point.now > details");
};

function go(line) {
  if (!line) return;
  for (const old of document.querySelectorAll(".point.now")) old.classList.remove("now");
  line.parentElement.classList.add("now");
  line.open = true;
  line.querySelector("summary").focus();
  line.parentElement.scrollIntoView({ block: "nearest" });
  const spot = line.querySelector(".spot");
  if (spot) {
    for (const old of document.querySelectorAll(".spot[aria-current]")) old.removeAttribute("aria-current");
    spot.setAttribute("aria-current", "true");
    view(spot.dataset);
  }
}

function step(by) {
  const all = lines();
  const at = all.indexOf(current());
  go(all[at < 0 ? 0 : Math.min(all.length - 1, Math.max(0, at + by))]);
}

function nextOpen() {
  const all = lines();
  const at = all.indexOf(current());
  const open = (line) => "open" in line.parentElement.dataset;
  go(all.slice(at + 1).find(open) ?? all.find(open));
}

function decide() {
  const line = current();
  const form = line?.querySelector(".decide");
  if (!form) return;
  line.open = true;
  form.open = true;
  form.querySelector("select, input[name=reason]").focus();
}

function correct() {
  const row = right.querySelector(".field.here .correct") ?? right.querySelector(".field .correct");
  if (!row) return;
  row.open = true;
  row.querySelector("select, input:not([type=hidden])").focus();
}

const acts = {
  next: nextOpen,
  help: () => help.showModal(),
  smaller: () => resize(zoom / 1.4),
  larger: () => resize(zoom * 1.4),
  spot: zoomToBox,
  medical: unveil,
};
const keys = {
  n: nextOpen, j: () => step(1), k: () => step(-1), a: decide, e: correct, z: zoomToBox,
  "+": acts.larger, "-": acts.smaller, "[": () => turn(-1), "]": () => turn(1),
  v: () => scroller()?.focus(), u: () => (current() ?? lines()[0])?.querySelector("summary").focus(),
  "/": () => right.querySelector("#pick")?.focus(), "?": acts.help,
};
const on = document.getElementById("keys-on");
on.checked = localStorage.getItem("keys") !== "off";
on.addEventListener("change", () => localStorage.setItem("keys", on.checked ? "on" : "off"));
addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  if (event.key === "Escape" && typing(event.target) && !help.open) {
    const line = event.target.closest(".point > details") ?? event.target.closest(".field");
    line?.querySelector("summary, a").focus();
    return;
  }
  if (typing(event.target) || (!on.checked && event.key !== "?")) return;
  const act = keys[event.key];
  if (!act) return;
  event.preventDefault();
  act();
});

// ---- beginning

// what was recorded is told for a while, and is not told again when the page is loaded anew
const toast = document.getElementById("toast");
if (toast) {
  setTimeout(() => { toast.hidden = true; }, 8000);
  const told = new URLSearchParams(location.search);
  told.delete("done");
  history.replaceState(null, "", `${base}?${told}${location.hash}`);
}

for (const hidden of document.querySelectorAll(".left-head [hidden]")) hidden.hidden = false;
if (right.querySelector(".viewer")) {
  dress();
  whenDrawn(focusBox);
}
const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
if (target?.matches(".point")) go(target.querySelector("details"));

// the report that follows from one's own decision comes by itself; another is told, not loaded over what somebody writes
const standing = document.getElementById("standing");
const awaited = standing.querySelector(".run") !== null;
let touched = false;
addEventListener("input", () => { touched = true; });
follow(standing.dataset.changes, async () => {
  const answer = await fetch(base, { headers: { "X-Desk": "1" } });
  if (!answer.ok) return;
  const told = new DOMParser().parseFromString(await answer.text(), "text/html");
  const now = told.getElementById("standing");
  if (now) standing.replaceChildren(...now.childNodes);
  const version = (page) => page.querySelector("input[name=version]")?.value;
  if (!version(told) || version(told) === version(document)) return;
  if (awaited && !touched && !now.querySelector(".run")) location.reload();
  else document.getElementById("fresh").hidden = false;
});
