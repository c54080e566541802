// What is written reaches the server as a draft two seconds after the last key, and whenever the
// page is left. While the server cannot be reached it is kept here, and until the server has it
// a copy survives a reload of the tab: no longer, and for nobody else.

const PAUSE = 2_000;
const LONGEST_PAUSE = 60_000;
const LONGEST_FAREWELL = 60_000; // bytes: what the browser still sends for a page that has gone
const LEFT_OUT = "csrfmiddlewaretoken";
const COPY = "draft:";

const UNREACHED = "The server cannot be reached. What you wrote is still here, and we go on trying.";
const SIGNED_OUT = "You have been signed out. What you wrote is kept.";
const TOO_LONG = "This is too long to be kept as a draft. Save it before you leave.";

const states = new WeakMap();
let announce = () => {};

const forms = () => document.querySelectorAll("form.edit[data-draft]");
const stateOf = (form) => states.get(form);
const csrf = () => document.querySelector("[name=csrfmiddlewaretoken]")?.value || "";

/** Whether all that was written into a form is on the server. */
export const isKept = (form) => stateOf(form)?.dirty === false && !stateOf(form).request;

/** Keep drafts of every form from now on. `say` tells people what they should know. */
export function startDrafts(say) {
  announce = say;
  document.addEventListener("input", ({ target }) => {
    const form = target.closest?.("form.edit[data-draft]");
    if (form) written(form);
  });
  document.addEventListener("htmx:beforeRequest", ({ detail: { elt } }) => rest(elt));
  for (const trouble of ["htmx:sendError", "htmx:timeout", "htmx:responseError"]) {
    document.addEventListener(trouble, ({ detail: { elt } }) => stateOf(elt) && written(elt));
  }
  // A form that is closed with words in it that have not been sent yet.
  document.addEventListener("htmx:beforeCleanupElement", ({ detail: { elt } }) => leave(elt));
  window.addEventListener("pagehide", leaveAll);
  window.addEventListener("online", hurry);
  document.addEventListener("visibilitychange", () => {
    if (document.visibilityState === "hidden") leaveAll();
    else hurry();
  });
  document.addEventListener("submit", ({ target }) => {
    if (target.matches("[data-signs-out]")) copies().forEach(([key]) => sessionStorage.removeItem(key));
  });
  sendCopies();
}

// --- When to send ----------------------------------------------------------------------------

function written(form) {
  const state = stateOf(form) || { pause: PAUSE };
  states.set(form, state);
  state.dirty = true;
  schedule(form, state.failed ? state.pause : PAUSE);
}

function schedule(form, pause) {
  const state = stateOf(form);
  if (state.timer && state.failed) return; // it is being tried already
  clearTimeout(state.timer);
  state.timer = setTimeout(() => {
    state.timer = null;
    send(form);
  }, pause);
}

/** The form itself is on its way, or thrown away: its words need no draft unless that fails. */
function rest(elt) {
  const state = stateOf(elt.name === "draft_token" ? elt.closest("form.edit") : elt);
  if (!state) return;
  stopTimer(state);
  state.request?.abort();
  state.dirty = null;
}

function stopTimer(state) {
  clearTimeout(state.timer);
  state.timer = null;
}

function leave(form) {
  const state = stateOf(form);
  if (!state?.dirty) return;
  stopTimer(state);
  send(form, true);
}

const leaveAll = () => forms().forEach(leave);

function hurry() {
  for (const form of forms()) {
    const state = stateOf(form);
    if (!state?.dirty || !state.failed) continue;
    stopTimer(state);
    state.pause = PAUSE;
    send(form);
  }
}

// --- Sending ---------------------------------------------------------------------------------

const entries = (form) =>
  [...new FormData(form)].filter(([name, value]) => name !== LEFT_OUT && typeof value === "string");

async function send(form, leaving = false) {
  const state = stateOf(form);
  if (state.request && !leaving) return schedule(form, PAUSE);
  const content = entries(form);
  const request = (state.request = new AbortController());
  state.dirty = false;
  try {
    answered(form, await post(form.dataset.draft, content, request.signal));
    removeCopy(form);
  } catch (trouble) {
    if (trouble.name !== "AbortError") unreached(form, content);
  } finally {
    if (state.request === request) state.request = null;
  }
}

/** What the server says to a draft. Throws where it cannot be reached or is in trouble. */
async function post(url, content, signal) {
  const body = new FormData();
  body.append(LEFT_OUT, csrf());
  for (const [name, value] of content) body.append(name, value);
  const size = content.reduce((sum, [name, value]) => sum + 200 + name.length + 3 * value.length, 0);
  const keepalive = size < LONGEST_FAREWELL;
  const response = await fetch(url, { method: "POST", body, keepalive, signal });
  if (response.status >= 500 || response.status === 429) throw new Error("try again");
  const isAnswer = response.headers.get("Content-Type")?.includes("json");
  return isAnswer ? response.json() : { problem: TOO_LONG };
}

function answered(form, answer) {
  const state = stateOf(form);
  Object.assign(state, { failed: false, pause: PAUSE });
  if (answer.problem) {
    tell(form, answer.problem);
    state.dirty = true; // tried again with the next key
    return;
  }
  if (answer.sign_in) tell(form, SIGNED_OUT, answer.sign_in);
  else if (answer.at) note(form, `Saved as a draft at ${answer.at}`);
  if (!answer.sign_in) state.told = "";
  if (state.dirty) schedule(form, PAUSE);
}

function unreached(form, content) {
  const state = stateOf(form);
  keepCopy(form, content);
  tell(form, UNREACHED);
  Object.assign(state, { dirty: true, failed: true });
  schedule(form, state.pause);
  state.pause = Math.min(2 * state.pause, LONGEST_PAUSE);
}

// --- Saying so -------------------------------------------------------------------------------

/** Trouble is said once, aloud as well; that a draft is kept is only shown. */
function tell(form, text, signIn = "") {
  const state = stateOf(form);
  if (state.told !== text) announce(text, signIn && signInLink(signIn));
  state.told = text;
  note(form, text, signIn);
}

function note(form, text, signIn = "") {
  const place = form.querySelector("[data-draft-note]");
  if (!place || place.dataset.says === text) return;
  place.dataset.says = text;
  place.textContent = text;
  if (signIn) place.append(" ", signInLink(signIn));
}

function signInLink(address) {
  const link = document.createElement("a");
  link.href = address;
  link.textContent = "Sign in to go on";
  return link;
}

// --- The copy until the server has it --------------------------------------------------------

const person = () => document.body.dataset.person || "";
const copies = () => Object.entries(sessionStorage).filter(([key]) => key.startsWith(COPY));
const keyOf = (form) => COPY + form.getAttribute("action");
const removeCopy = (form) => sessionStorage.removeItem(keyOf(form));

function keepCopy(form, content) {
  const copy = { person: person(), url: form.dataset.draft, content };
  try {
    sessionStorage.setItem(keyOf(form), JSON.stringify(copy));
  } catch {
    // No room: the words are in the page, which goes on trying.
  }
}

/** Send what an earlier page of this tab could not. Nobody else finds it here afterwards. */
async function sendCopies() {
  for (const [key, text] of copies()) {
    const copy = JSON.parse(text);
    if (person() && person() !== copy.person) sessionStorage.removeItem(key);
    try {
      const answer = await post(copy.url, copy.content);
      sessionStorage.removeItem(key);
      if (answer.at) showAgain(key.slice(COPY.length));
    } catch {
      // It stays until the next page, or until somebody signs out.
    }
  }
}

/** Open a form anew that was opened before the server had its draft. */
function showAgain(address) {
  const form = [...forms()].find((one) => one.getAttribute("action") === address);
  if (form && !stateOf(form)) window.location.replace(address);
}
