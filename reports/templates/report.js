"use strict";
(() => {
  const lines = [...document.querySelectorAll(".checklist .line > details")];
  const tools = document.querySelector(".tools");
  tools.hidden = false;
  tools.addEventListener("click", (event) => {
    const button = event.target.closest("button");
    if (!button) return;
    if ("print" in button.dataset) window.print();
    else for (const line of lines) line.open = button.dataset.all === "open";
  });
  // arrows walk from line to line, but only while a line has the focus: they scroll everywhere else
  document.querySelector(".checklist").addEventListener("keydown", (event) => {
    const at = lines.findIndex((line) => line.firstElementChild === event.target);
    const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: lines.length - 1 }[event.key];
    if (at < 0 || to === undefined || !lines[to]) return;
    event.preventDefault();
    lines[to].firstElementChild.focus();
  });
  // a link to a line or a document opens it
  const open = () => {
    const target = location.hash && document.getElementById(decodeURIComponent(location.hash.slice(1)));
    const details = target && target.querySelector(":scope > details");
    if (details) details.open = true;
  };
  addEventListener("hashchange", open);
  open();
  // an enlarged page starts where the mark is
  for (const sheet of document.querySelectorAll(".sheet"))
    sheet.addEventListener("toggle", (event) => {
      if (event.newState === "open") sheet.querySelector(".mark")?.scrollIntoView({ block: "center", inline: "center" });
    });
})();
