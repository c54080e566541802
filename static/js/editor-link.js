// The line under the toolbar in which the address of a link is written.

let count = 0;

/** Ask for the address of the link at the selection, and make, change or remove it. */
export function openLinkBar(editor) {
  const box = editor.view.dom.closest(".rich-text-box");
  const open = box.querySelector(".rich-text-link input");
  if (open) return open.focus();
  const href = editor.getAttributes("link").href || "";
  const { bar, input, problem, apply, remove, cancel } = parts(href);
  editor.view.dom.before(bar);

  const close = () => {
    bar.remove();
    editor.commands.focus();
  };
  const save = () => {
    const address = whole(input.value);
    if (address) {
      bar.remove();
      link(editor, address);
    } else {
      problem.textContent = "Write a whole address, such as https://example.org/report";
      input.setAttribute("aria-invalid", "true");
      input.focus();
    }
  };
  apply.addEventListener("click", save);
  cancel.addEventListener("click", close);
  remove.hidden = !href;
  remove.addEventListener("click", () => {
    bar.remove();
    editor.chain().focus().extendMarkRange("link").unsetLink().run();
  });
  bar.addEventListener("keydown", (event) => {
    if (event.key === "Escape") close();
    else if (event.key === "Enter" && event.target === input) save();
    else return;
    event.preventDefault(); // neither send the form nor close it
    event.stopPropagation();
  });
  input.focus();
}

function link(editor, address) {
  const chain = editor.chain().focus();
  if (editor.state.selection.empty && !editor.isActive("link")) {
    const marks = [{ type: "link", attrs: { href: address } }];
    chain.insertContent({ type: "text", text: address, marks }).unsetMark("link").run();
  } else {
    chain.extendMarkRange("link").setLink({ href: address }).run();
  }
}

/** The address as it can be kept, or the empty string: the server takes no others. */
function whole(written) {
  const address = written.trim();
  if (/^(https?:\/\/|mailto:)[^\s]+$/i.test(address)) return address;
  if (/^[^\s/:@]+@[^\s/:@]+\.[^\s/:@]+$/.test(address)) return `mailto:${address}`;
  if (/^[^\s/:@]+\.[^\s/:@]{2,}(\/\S*)?$/.test(address)) return `https://${address}`;
  return "";
}

function parts(href) {
  const bar = make("div", "rich-text-link");
  const label = make("label", "", "Address of the link");
  const input = make("input", "form-control");
  const problem = make("p", "field-error");
  input.id = `link-${++count}`;
  input.value = href;
  input.inputMode = "url";
  input.autocomplete = "off";
  label.htmlFor = input.id;
  problem.id = `${input.id}-problem`;
  problem.setAttribute("role", "alert");
  input.setAttribute("aria-describedby", problem.id);
  const apply = press("Use this address");
  const remove = press("Remove the link");
  const cancel = press("Cancel");
  bar.append(label, problem, input, apply, remove, cancel);
  return { bar, input, problem, apply, remove, cancel };
}

function make(tag, className, text = "") {
  const element = document.createElement(tag);
  element.className = className;
  element.textContent = text;
  return element;
}

function press(text) {
  const button = make("button", "btn btn-sm btn-outline-primary", text);
  button.type = "button";
  return button;
}
