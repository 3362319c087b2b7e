"""A person with a browser, with script or without, who fills in forms."""
from shop import REFERENCE


class Visitor:
    def __init__(self, page, shop, has_script):
        self.page, self.shop, self.has_script = page, shop, has_script
        self.troubles = []
        page.set_default_timeout(10_000)
        page.on("console", self.hear)
        page.on("pageerror", lambda error: self.troubles.append(str(error)))

    def hear(self, message):
        # That a page was refused is no trouble of the page's.
        refused = message.text.startswith("Failed to load resource: the server responded with a status of 4")
        if message.type in ("error", "warning") and not refused:
            self.troubles.append(message.text)

    def go(self, path, form):
        self.page.goto(self.shop.url + path)
        return self.form(form)

    def form(self, name):
        return self.page.locator(f"form[action$='/forms/{name}']")

    def press(self, form, button):
        """Presses a button once the script, if there is one, has its token."""
        if self.has_script and not self.page.url.startswith(self.shop.url + "/rapport/"):
            form.locator("input:visible").first.focus()
            form.locator("[name=_token]:not([disabled])").wait_for(state="attached")
        form.get_by_role("button", name=button).click()

    def send(self, name, button):
        """Sends a form, looks it over where that is asked, and gives the reference."""
        self.press(self.form(name), button)
        if "/thanks?" not in self.page.url:
            assert self.page.locator("h1").inner_text() == "Please check and send"
            self.form(name).get_by_role("button", name=button).click()
        return self.thanked()

    def thanked(self):
        assert "/thanks?" in self.page.url, self.page.locator("main").inner_text()[:2000]
        return REFERENCE.search(self.page.locator("main").inner_text())[0]
