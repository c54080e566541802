// The editor of long texts. Loaded only where a form has one: see trustplan.js.
// It takes over the textarea of plain text, and from then on the field sends HTML, which the
// server cleans. Without this file the textarea stays and nothing is missing but comfort.

import {
  Bold, BulletList, Document, Editor, HardBreak, Heading, History, Italic, Link, ListItem,
  OrderedList, Paragraph, Text,
} from "django-prose-editor/editor";
import { openLinkBar } from "trustplan/editor-link";
import { fromWordProcessor } from "trustplan/editor-paste";
import { toolbar } from "trustplan/editor-toolbar";

const editors = new WeakMap();

// Tab leaves the editor, in a list as everywhere: items are moved in and out by buttons.
const Item = ListItem.extend({
  addKeyboardShortcuts() {
    return {
      Enter: () => this.editor.commands.splitListItem(this.name),
      "Mod-]": () => this.editor.commands.sinkListItem(this.name),
      "Mod-[": () => this.editor.commands.liftListItem(this.name),
    };
  },
});

const Anchor = Link.extend({
  addKeyboardShortcuts() {
    return {
      "Mod-k": ({ editor }) => {
        openLinkBar(editor);
        return true;
      },
    };
  },
}).configure({ autolink: false, openOnClick: false, enableTarget: false, HTMLAttributes: {} });

// Headings are kept as h3 and h4. Below the title of a form that fills the page, an h1, they tell
// a screen reader that they are one level higher, so that none is missing between.
const headingBelow = (title) =>
  Heading.extend({
    renderHTML({ node }) {
      const level = node.attrs.level;
      return [`h${level}`, title === "h1" ? { "aria-level": level - 1 } : {}, 0];
    },
  }).configure({ levels: [3, 4] });

const extensions = [
  Document, Paragraph, Text, HardBreak, Bold, Italic, BulletList, Item, Anchor, History,
  OrderedList.configure({
    enableListAttributes: false,
    listTypes: [{ label: "1, 2, 3", type: "decimal" }],
  }),
];

/** Start the editor on a rich text field, unless somebody is writing in its textarea already. */
export function start(field) {
  const textarea = field.querySelector("textarea");
  const format = field.querySelector("input[type=hidden]");
  const restored = format.value === "html"; // by the browser, on the way back to this page
  if (editors.has(field) || textarea.disabled) return;
  if (!restored && textarea.value !== textarea.defaultValue) return;

  const focused = document.activeElement === textarea;
  const content = restored ? textarea.value : field.dataset.html;
  const label = labelOf(textarea);
  const title = field.closest("form")?.querySelector(".edit-title")?.localName;
  const attributes = attributesFrom(field, textarea, label);
  textarea.id = "";
  const box = document.createElement("div");
  box.className = "rich-text-box";
  textarea.before(box);
  const editor = new Editor({
    element: box,
    extensions: [...extensions, headingBelow(title)],
    content,
    injectCSS: false, // its few rules are in editor.css: the policy allows no inline style
    editorProps: { attributes, transformPastedHTML: fromWordProcessor },
    onUpdate() {
      textarea.value = editor.isEmpty ? "" : editor.getHTML();
      textarea.dispatchEvent(new Event("input", { bubbles: true }));
    },
  });
  box.prepend(toolbar(editor, label?.textContent.trim()));
  textarea.hidden = true;
  textarea.required = false;
  textarea.value = content;
  format.value = "html";
  field.querySelector("[data-rich-text-hint]")?.remove();
  label?.addEventListener("click", () => editor.commands.focus());
  editors.set(field, editor);
  if (focused) editor.commands.focus("end");
}

/** End the editors within an element that is about to leave the page. */
export function stop(element) {
  const fields = [element, ...element.querySelectorAll("[data-rich-text]")];
  for (const field of fields) editors.get(field)?.destroy();
}

function labelOf(textarea) {
  const label = textarea.labels?.[0];
  if (label) label.id ||= `${textarea.id}_label`;
  return label;
}

// What the textarea told a screen reader the editor tells it too; it takes the id as well, so
// that the links of an error summary lead here.
function attributesFrom(field, textarea, label) {
  const hint = field.querySelector("[data-rich-text-hint]")?.id;
  const described = (textarea.getAttribute("aria-describedby") || "")
    .split(" ")
    .filter((id) => id && id !== hint);
  const attributes = {
    id: textarea.id,
    class: "rich-text-words prose",
    role: "textbox",
    "aria-multiline": "true",
  };
  if (label) attributes["aria-labelledby"] = label.id;
  if (described.length) attributes["aria-describedby"] = described.join(" ");
  if (textarea.required) attributes["aria-required"] = "true";
  if (textarea.getAttribute("aria-invalid")) attributes["aria-invalid"] = "true";
  return attributes;
}
