// Says what others changed, and asks for the page anew when there is news.

/** @param {Shown<{line: string, newest: string, seen: string}>} component */
export default function ({ data, parentElement, setTriggerValue }) {
  const line = /** @type {HTMLElement} */ (parentElement.querySelector("p"));
  if (line.textContent !== data.line) line.textContent = data.line;
  if (data.newest === data.seen) return undefined;
  window.wijkagendaSend?.(); // first what is being typed, so that a clash with the news is seen
  const later = setTimeout(() => setTriggerValue("news", data.newest), 50); // not in one message with what was sent
  return () => clearTimeout(later);
}
