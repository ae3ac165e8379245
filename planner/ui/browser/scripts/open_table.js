export default function ({ data, parentElement, setTriggerValue }) {
  if (parentElement.markup !== data.markup) {
    parentElement.innerHTML = data.markup;
    parentElement.markup = data.markup;
  }
  for (const link of parentElement.querySelectorAll('a[data-gebied]')) {
    const query = new URLSearchParams(location.search);
    query.set('gebied', link.dataset.gebied);
    link.href = `?${query}`;
    link.onclick = (event) => {
      if (event.ctrlKey || event.metaKey || event.shiftKey) return;
      event.preventDefault();
      setTriggerValue('opened', link.dataset.gebied);
      document.querySelector('.wa-panel')?.scrollIntoView({ block: 'nearest' });
    };
  }
}
