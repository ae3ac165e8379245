// In every frame: remember when the mouse was clicked. In the page itself: see, frame by frame, when a map or an answer is there.
const page = window.top;

addEventListener('click', () => { page.bench.clicked = performance.timeOrigin + performance.now(); }, true);

if (window === page) {
  const documents = (root) => [root, ...[...root.querySelectorAll('*')].flatMap((e) => (e.shadowRoot ? documents(e.shadowRoot) : e.contentDocument ? documents(e.contentDocument) : []))];
  const find = (selector) => documents(document).map((root) => root.querySelector(selector)).find(Boolean);
  const colour = (r, g, b) => 65536 * r + 256 * g + b;
  let canvas;

  const frame = () => new Promise(requestAnimationFrame);
  const moment = (since) => (performance.timeOrigin + performance.now() - since) / 1000;
  const pixels = () => {
    if (!canvas?.isConnected) canvas = find('.leaflet-overlay-pane canvas');
    if (!canvas?.width || !canvas.getClientRects().length) return [];
    const [x, y, size] = [Math.floor(canvas.width / 2) - 120, Math.floor(canvas.height / 2) - 120, 240];
    const { data } = canvas.getContext('2d').getImageData(x, y, size, size);
    return Array.from({ length: size * size }, (_, i) => ({ x: x + (i % size), y: y + Math.floor(i / size), colour: colour(data[4 * i], data[4 * i + 1], data[4 * i + 2]) }));
  };
  const share = (palette) => { const all = pixels(); return all.filter((p) => palette.includes(p.colour)).length / (all.length || 1); };
  const answer = () => document.querySelector('.wa-panel')?.textContent;

  page.bench = {
    clicked: performance.timeOrigin,
    // Seconds from the click (or else from the start of navigation) until this palette is on the map.
    async painted(palette) { while (share(palette) < 0.05) await frame(); return moment(page.bench.clicked); },
    // Seconds from the click until another answer is on the page.
    async answered() { const before = answer(); while (!answer() || answer() === before) await frame(); return moment(page.bench.clicked); },
  };
}
