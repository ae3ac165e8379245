// Makes links of the names in a table: real ones, that stay on the page.

/** @type {WeakMap<object, string>} */
const written = new WeakMap(); // the root of a table → the markup in it

/** @param {Shown<{markup: string}>} component */
export default function ({ data, parentElement, setTriggerValue }) {
  if (written.get(parentElement) !== data.markup) {
    parentElement.innerHTML = data.markup;
    written.set(parentElement, data.markup);
  }
  for (const link of /** @type {NodeListOf<HTMLAnchorElement>} */ (parentElement.querySelectorAll('a[data-gebied]'))) {
    const code = link.dataset.gebied ?? '';
    const query = new URLSearchParams(location.search);
    query.set('gebied', code);
    link.href = `?${query}`;
    link.onclick = (event) => {
      if (event.ctrlKey || event.metaKey || event.shiftKey) return;
      event.preventDefault();
      setTriggerValue('opened', code);
      document.querySelector('.wa-panel')?.scrollIntoView({ block: 'nearest' });
    };
  }
}
