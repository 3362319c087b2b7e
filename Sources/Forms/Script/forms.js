// What only a browser can do for a form. All works without it.
//
// A draft lies in localStorage for a week: no files, hidden fields or consent. Sending only marks
// it, as nobody knows yet whether it arrived: it goes when the visitor comes from the thank-you
// page (by its address or "#sent-<form>"), or after an hour; until then it is offered, not put in.
(() => {
  "use strict";
  const hour = 36e5, prefix = "rapport:", token = "[name=_token]";
  const all = (node, selector) => [...node.querySelectorAll(selector)];
  const fields = (form) => all(form, "input,select,textarea");
  const data = (node, name) => node.getAttribute("data-" + name);
  const isBox = (field) => /^(radio|checkbox)$/.test(field.type);

  // Storage may be full or forbidden.
  const attempt = (act) => { try { return act(); } catch { return null; } };
  const read = (key) => attempt(() => JSON.parse(localStorage.getItem(key)));
  const drop = (key) => attempt(() => localStorage.removeItem(key));

  function tidy() {
    const come = performance.getEntriesByType("navigation")[0]?.type === "navigate";
    const way = /\/forms\/([^/]+)\/thanks(\?|$)/.exec(document.referrer) || /^#sent-(.+)/.exec(location.hash);
    for (const key of attempt(() => Object.keys(localStorage)) || []) {
      if (!key.startsWith(prefix)) continue;
      const draft = read(key) || {}, end = draft.sent ? draft.sent + hour : draft.kept + 168 * hour;
      if ((come && way && key.startsWith(`${prefix}${way[1]}.`)) || !(end > Date.now())) drop(key);
    }
  }

  // Without a token the endpoint asks the visitor once more.
  async function fetchToken(form) {
    if (form.querySelector(token)) return;
    const input = Object.assign(document.createElement("input"),
      { type: "hidden", name: "_token", disabled: true });
    form.append(input);
    try {
      const answer = await fetch(form.getAttribute("action") + "/token", { cache: "no-store" });
      if (!answer.ok) throw answer;
      input.value = (await answer.text()).trim();
      input.disabled = false;
    } catch { input.remove(); }
  }

  // Fields that depend on an answer before them.
  function ask(form) {
    for (const box of all(form, "[data-when-field]")) {
      const name = data(box, "when-field"), wanted = JSON.parse(data(box, "when-values"));
      const isAsked = fields(form).some((field) => field.name === name && !field.disabled
        && (!isBox(field) || field.checked) && wanted.includes(field.value));
      box.hidden = !isAsked;
      for (const note of all(box, ".field-when")) note.hidden = true;
      for (const field of fields(box)) {
        field.disabled = !isAsked;
        if (field.hasAttribute("data-required")) field.required = isAsked;
      }
    }
  }

  function add(form) {
    const line = form.querySelector(".form-total"), output = line?.querySelector("output");
    if (!output) return;
    let total = 0;
    for (const field of fields(form)) {
      const price = Number(data(field.selectedOptions?.[0] || field, "price"));
      if (field.disabled || (isBox(field) && !field.checked)) continue;
      total += field.type === "number" ? Math.round(price * Math.max(0, field.value)) : price;
    }
    const format = new Intl.NumberFormat(document.documentElement.lang,
      { style: "currency", currency: data(form, "currency") });
    output.textContent = format.format(total / 10 ** format.resolvedOptions().maximumFractionDigits);
    line.hidden = false;
  }

  const isKept = (field) => !/^(_|company_url$|$)/.test(field.name)
    && !/^(hidden|file|password)$/.test(field.type) && !field.hasAttribute("data-consent");

  function keep(form, sent) {
    const values = fields(form).filter(isKept)
      .map((field) => [field.name, field.value, isBox(field) ? field.checked : null]);
    const text = JSON.stringify({ kept: Date.now(), sent, values });
    if (data(form, "draft")) attempt(() => localStorage.setItem(prefix + data(form, "form"), text));
  }

  // Calls act with each field that holds something else than was kept, and that.
  function differing(form, values, act) {
    for (const field of fields(form).filter(isKept)) {
      const kept = values.find(([name, value]) => name === field.name && (!isBox(field) || value === field.value));
      if (kept && (isBox(field) ? kept[2] !== field.checked : kept[1] !== field.value)) act(field, kept);
    }
  }

  function restore(form) {
    const key = prefix + data(form, "form"), draft = data(form, "draft") && read(key);
    const fill = () => differing(form, draft.values, (field, [, value, checked]) => {
      isBox(field) ? field.checked = checked : field.value = value;
    });
    let count = 0;
    if (draft) differing(form, draft.values, () => count++);
    if (!count) return;
    const note = Object.assign(document.createElement("p"), { className: "form-draft", role: "status" });
    note.append(data(form, draft.sent ? "sent-draft" : "draft"));
    const offer = (word, act) => {
      const onclick = () => { act(); note.remove(); ask(form); add(form); };
      note.append(" ", Object.assign(document.createElement("button"),
        { type: "button", textContent: data(form, word), onclick }));
    };
    if (draft.sent) offer("restore", fill);
    else fill();
    offer("discard", () => { drop(key); if (!draft.sent) HTMLFormElement.prototype.reset.call(form); });
    form.prepend(note);
  }

  tidy();
  for (const form of all(document, "form[data-form]")) {
    let sentAt = 0;
    const on = (type, act) => form.addEventListener(type, act);
    const refresh = () => { ask(form); add(form); };
    on("focusin", () => fetchToken(form));
    on("input", () => { refresh(); keep(form); });
    on("submit", (event) => {
      if (Date.now() - sentAt < 5e3) return event.preventDefault();
      sentAt = Date.now();
      keep(form, event.submitter?.value === "next" ? 0 : sentAt);
    });
    // Back from the next page: a token serves once.
    addEventListener("pageshow", (event) => {
      if (!event.persisted) return;
      sentAt = 0;
      form.querySelector(token)?.remove();
    });
    restore(form);
    refresh();
  }
})();
