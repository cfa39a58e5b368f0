// asks now and then whether something has changed: often while checks are going on, seldom else
export function follow(known, changed) {
  let seen = known;
  const ask = async () => {
    let busy = 0;
    try {
      const answer = await fetch("/state", { headers: { "X-Desk": "1" } });
      if (answer.status === 401) return location.assign("/sign-in");
      const told = await answer.json();
      busy = told.busy;
      if (told.changes !== seen) {
        seen = told.changes;
        await changed(told);
      }
    } catch { /* the desk is being started again: the next question may be answered */ }
    setTimeout(ask, document.hidden ? 15000 : busy ? 1500 : 6000);
  };
  setTimeout(ask, 1200);
}
