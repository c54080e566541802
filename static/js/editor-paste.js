// What comes from a word processor, made plain: its lists become lists, its bold stays bold.
// Word writes a list as paragraphs that say how deep they are, each with its bullet or number
// typed in front; Google Docs writes bold as a style. Other formatting is left behind.

/** The pasted HTML without styles. No word of it is lost. */
export function fromWordProcessor(html) {
  const page = new DOMParser().parseFromString(withoutStyles(html), "text/html");
  for (const run of page.querySelectorAll("[data-bold]")) wrap(page, run, "strong");
  for (const run of page.querySelectorAll("[data-italic]")) wrap(page, run, "em");
  for (const first of page.querySelectorAll("[data-depth]")) {
    if (first.isConnected) gather(page, first);
  }
  return page.body.innerHTML;
}

// Styles are turned into what is wanted of them before anything is parsed: the content security
// policy has the browser refuse style attributes, and complain.
function withoutStyles(html) {
  return html
    .replace(/<style[\s\S]*?<\/style>/gi, "")
    .replace(/<b\b[^>]*font-weight:\s*normal[^>]*>/gi, "<span>")
    .replace(/\sstyle\s*=\s*("[^"]*"|'[^']*')/gi, (_, style) => {
      const depth = style.match(/mso-list:[^;]*\blevel(\d)/i);
      if (depth) return ` data-depth="${depth[1]}"`;
      if (/mso-list:\s*ignore/i.test(style)) return " data-number";
      const bold = /font-weight:\s*(bold|[6-9]00)/i.test(style) ? " data-bold" : "";
      return bold + (/font-style:\s*italic/i.test(style) ? " data-italic" : "");
    });
}

function wrap(page, run, tag) {
  if (/^(p|div|li|ul|ol|h\d|table|body|b|strong|i|em)$/i.test(run.tagName)) return;
  const mark = page.createElement(tag);
  mark.append(...run.childNodes);
  run.append(mark);
}

/** Put the paragraphs of one of Word's lists, from its first, into a list. */
function gather(page, first) {
  const lists = [];
  let place = first;
  const anchor = page.createComment("");
  first.before(anchor);
  while (place?.matches("[data-depth]")) {
    const next = place.nextElementSibling;
    const number = place.querySelector("[data-number]");
    const sign = number?.textContent.trim() ?? "";
    const start = /^\d{1,3}[.)]$/.test(sign) ? parseInt(sign, 10) : null;
    if (start === null && /[\p{L}\p{N}]/u.test(sign) && sign !== "o") break; // "a)", "1.2"
    number?.remove();
    const depth = Math.min(Number(place.dataset.depth), lists.length + 1);
    lists.length = depth;
    lists[depth - 1] = listFor(page, lists, depth, start, anchor);
    const item = page.createElement("li");
    item.append(...place.childNodes);
    lists[depth - 1].append(item);
    place.remove();
    place = next;
  }
  if (place === first) delete first.dataset.depth;
  anchor.remove();
}

function listFor(page, lists, depth, start, anchor) {
  const tag = start === null ? "ul" : "ol";
  const open = lists[depth - 1];
  const follows = start === null || !open || Number(open.start || 1) + open.children.length === start;
  if (open?.localName === tag && follows) return open;
  const list = page.createElement(tag);
  if (start !== null) list.start = start;
  if (depth > 1) lists[depth - 2].lastElementChild.append(list);
  else anchor.before(list);
  return list;
}
