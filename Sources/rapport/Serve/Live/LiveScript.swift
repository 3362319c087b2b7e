/// What makes a browser show a page as it is now.
enum LiveScript {
  static let address = "/-/live/live.js"
  static let events = "/-/live/events"

  static func tag(_ mark: LiveMark) -> String {
    "<script src=\"\(address)\" data-seen=\"\(mark.text)\" defer></script>\n"
  }

  /// A style sheet is exchanged in place, so that a page does not blink and keeps where it was
  /// scrolled to and what was filled in.
  static let source = """
    const seen = document.currentScript.dataset.seen;
    const events = new EventSource(
      `\(events)?page=${encodeURIComponent(location.pathname)}&seen=${seen}`);
    events.addEventListener("page", () => location.reload());
    events.addEventListener("styles", (event) => {
      const names = JSON.parse(event.data);
      for (const old of document.querySelectorAll("link[rel=stylesheet]")) {
        const path = decodeURI(new URL(old.href).pathname);
        const plain = path.replace(/\\.[0-9a-f]{8}(?=\\.css$)/, "");
        if (!names[plain] || names[plain] === path) continue;
        const sheet = old.cloneNode();
        sheet.href = names[plain];
        sheet.addEventListener("load", () => old.remove());
        sheet.addEventListener("error", () => sheet.remove());
        old.after(sheet);
      }
    });
    events.addEventListener("corner", (event) => {
      let corner = document.querySelector("rapport-corner");
      if (!corner) {
        corner = document.body.appendChild(document.createElement("rapport-corner"));
        corner.attachShadow({ mode: "open" });
      }
      const isOpen = corner.shadowRoot.querySelector("details")?.open ?? false;
      corner.shadowRoot.innerHTML = JSON.parse(event.data)[0];
      corner.shadowRoot.querySelector("details")?.toggleAttribute("open", isOpen);
    });
    addEventListener("pagehide", () => events.close());

    """
}
