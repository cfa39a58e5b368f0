// files and folders dropped, chosen or photographed: sent one after the other, each with its progress
const form = document.querySelector("form.upload");
const drop = form.querySelector(".drop");
const queue = drop.querySelector(".queue");
const said = queue.dataset;
const csrf = document.querySelector("meta[name=csrf]").content;
const isNew = "new" in form.dataset;
let waiting = [];

for (const hidden of drop.querySelectorAll("[data-js]")) hidden.hidden = false;
for (const input of drop.querySelectorAll("input[hidden]")) input.hidden = false;
for (const plain of form.querySelectorAll("[data-nojs]")) plain.hidden = true;

// a folder that is dropped is walked; the browser gives its entries in lots
async function walked(entry, before = "") {
  if (entry.isFile) {
    const file = await new Promise((done, failed) => entry.file(done, failed));
    return [{ file, path: before + file.name }];
  }
  const reader = entry.createReader();
  const found = [];
  for (;;) {
    const lot = await new Promise((done, failed) => reader.readEntries(done, failed));
    if (!lot.length) return found;
    for (const one of lot) found.push(...await walked(one, `${before}${entry.name}/`));
  }
}

function listed(items) {
  queue.hidden = false;
  for (const item of items) {
    const line = document.createElement("li");
    const name = document.createElement("bdi");
    name.textContent = item.path;
    const state = document.createElement("span");
    line.append(name, state);
    queue.append(line);
    item.state = state;
    waiting.push(item);
  }
  if (!isNew && items.length) sendAll(form.action);
}

function sent(url, item, more) {
  const data = new FormData();
  data.append("files", item.file, item.file.name);
  data.append("paths", item.path);
  data.append("csrf", csrf);
  if (more) data.append("more", "true");
  const bar = document.createElement("progress");
  bar.setAttribute("aria-label", item.path);
  item.state.replaceChildren(bar);
  return new Promise((done) => {
    const request = new XMLHttpRequest();
    const end = (text, bad) => {
      item.state.textContent = text;
      item.state.classList.toggle("bad", Boolean(bad));
      done(!bad);
    };
    request.upload.onprogress = (event) => { bar.max = event.total; bar.value = event.loaded; };
    request.onload = () => {
      if (request.status === 401) return location.assign("/sign-in");
      if (request.status !== 200) return end(request.status === 413 ? said.saidLarge : said.saidFailed, true);
      const [one] = JSON.parse(request.responseText).files;
      end(one.how === "there" ? said.saidThere : said.saidLaid);
    };
    request.onerror = () => end(item.file.size > Number(drop.dataset.limit) ? said.saidLarge : said.saidFailed, true);
    request.open("POST", url);
    request.setRequestHeader("X-Desk", "1");
    request.send(data);
  });
}

let sending = false;
async function sendAll(url, after) {
  if (sending) return;
  sending = true;
  let good = true;
  while (waiting.length) {
    const item = waiting.shift();
    good = await sent(url, item, waiting.length > 0) && good;
  }
  sending = false;
  if (good) location.assign(after ?? url.replace(/\/files$/, ""));
  else await fetch(url.replace(/\/files$/, "/check"), { method: "POST", headers: { "X-CSRF-Token": csrf, "X-Desk": "1" } });
}

const plain = (files) => [...files].map((file) => ({ file, path: file.webkitRelativePath || file.name }));
for (const input of drop.querySelectorAll("input[type=file]"))
  input.addEventListener("change", () => { listed(plain(input.files)); input.value = ""; });
addEventListener("dragover", (event) => { event.preventDefault(); drop.classList.add("over"); });
addEventListener("dragleave", (event) => { if (!event.relatedTarget) drop.classList.remove("over"); });
addEventListener("drop", async (event) => {
  event.preventDefault();
  drop.classList.remove("over");
  const entries = [...event.dataTransfer.items].map((item) => item.webkitGetAsEntry?.()).filter(Boolean);
  const found = entries.length ? (await Promise.all(entries.map((entry) => walked(entry)))).flat() : plain(event.dataTransfer.files);
  listed(found);
});
form.addEventListener("submit", async (event) => {
  if (!isNew) return;
  event.preventDefault();
  const data = new FormData(form);
  data.delete("files");
  const answer = await fetch(form.action, { method: "POST", headers: { "X-Desk": "1" }, body: data });
  if (answer.status === 401) return location.assign("/sign-in");
  if (!answer.ok) {
    const told = new DOMParser().parseFromString(await answer.text(), "text/html").querySelector(".note");
    form.querySelector(".note")?.remove();
    if (told) form.prepend(told);
    return;
  }
  const { case: id } = await answer.json();
  if (waiting.length) sendAll(`/cases/${id}/files`, `/cases/${id}`);
  else location.assign(`/cases/${id}/papers`);
});
