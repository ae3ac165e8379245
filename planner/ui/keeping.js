// Keeps in this tab what isn't saved yet, and sends what is being typed while it is being typed.

const PLACE = "wijkagenda";
const PAUSE = 500; // ms without a key: then it is sent
const LONGEST = 2500; // ms of typing without a pause

// Streamlit sends a text area when it is left, or at Ctrl+Enter: that key is what it gets here.
function sendOne(field) {
  const key = { key: "Enter", code: "Enter", keyCode: 13, ctrlKey: true, bubbles: true, cancelable: true };
  field.dispatchEvent(new KeyboardEvent("keydown", key));
}

function sendWhileTyping() {
  const waiting = new Map(); // text area → when it was first typed in, and the timer
  const send = (field) => {
    clearTimeout(waiting.get(field)?.timer);
    waiting.delete(field);
    if (field.isConnected) sendOne(field);
  };
  document.addEventListener("input", ({ target, isComposing }) => {
    if (isComposing || target.closest?.('[data-testid="stForm"]')) return;
    if (!target.closest?.('[data-testid="stTextArea"]')) return;
    const since = waiting.get(target)?.since ?? Date.now();
    clearTimeout(waiting.get(target)?.timer);
    const rest = Math.max(0, Math.min(PAUSE, since + LONGEST - Date.now()));
    waiting.set(target, { since, timer: setTimeout(send, rest, target) });
  });
  window.wijkagendaSend = () => {
    for (const field of [...waiting.keys()]) send(field);
    const typing = document.activeElement;
    if (typing?.closest?.('[data-testid="stTextInput"]') && !typing.closest('[data-testid="stForm"]')) sendOne(typing);
  };
}

function keep(text) {
  try {
    sessionStorage.setItem(PLACE, text);
  } catch {
    sessionStorage.removeItem(PLACE); // full: rather nothing than something old
  }
}

export default function ({ data, setTriggerValue }) {
  if (!window.wijkagendaSend) sendWhileTyping();
  if (window.wijkagendaSession !== data.session) { // one that doesn't know this tab yet
    window.wijkagendaSession = data.session;
    const kept = sessionStorage.getItem(PLACE);
    if (kept && kept !== data.kept) {
      setTriggerValue("kept", kept);
      return;
    }
  }
  keep(data.kept);
}
