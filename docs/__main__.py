"""Write the generated pages anew."""

from docs.pages import PAGES, ROOT

for name, make in PAGES.items():
    (ROOT / name).write_text(make(), encoding="utf-8")
    print(name)
