// making a paper takes a moment: that is said until it is there
const making = document.getElementById("making");
for (const link of document.querySelectorAll("a[data-make]"))
  link.addEventListener("click", async (event) => {
    event.preventDefault();
    if (!making.hidden) return;
    making.hidden = false;
    try {
      const answer = await fetch(link.href, { headers: { "X-Desk": "1" } });
      if (answer.status === 401) return location.assign("/sign-in");
      if (!answer.ok) return location.assign(link.href);
      const name = answer.headers.get("content-disposition").split("filename=")[1];
      const made = document.createElement("a");
      made.href = URL.createObjectURL(await answer.blob());
      made.download = name;
      made.click();
      setTimeout(() => URL.revokeObjectURL(made.href), 10000);
    } finally {
      making.hidden = true;
    }
  });
