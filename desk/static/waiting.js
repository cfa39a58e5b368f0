// a case without a report: the view goes on by itself
import { follow } from "./live.js";

const place = document.getElementById("standing");
follow(place.dataset.changes, async () => {
  const answer = await fetch(location.pathname, { headers: { "X-Desk": "1" } });
  const told = new DOMParser().parseFromString(await answer.text(), "text/html");
  const now = told.getElementById("standing");
  if (!now || !now.classList.contains("panel")) location.reload();
  else place.replaceChildren(...now.childNodes);
});
