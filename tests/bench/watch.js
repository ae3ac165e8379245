// In every frame: remember when the mouse was clicked. In the page itself: see, frame by frame, when a map or an answer is there.
const page = window.top;
const [SIZE, ENOUGH, PATIENCE] = [120, 0.05, 60000]; // pixels, share of them, milliseconds

addEventListener('click', () => { page.bench.clicked = performance.timeOrigin + performance.now(); }, true);

if (window === page) {
  const inside = (element) => element.shadowRoot ?? element.contentDocument;
  const documents = (root) => [root, ...[...root.querySelectorAll('*')].filter(inside).flatMap((e) => documents(inside(e)))];
  const find = (selector) => documents(document).map((root) => root.querySelector(selector)).find(Boolean);
  const answer = () => document.querySelector('.wa-panel')?.textContent;
  const frame = () => new Promise(requestAnimationFrame);
  const moment = () => (performance.timeOrigin + performance.now() - page.bench.clicked) / 1000;
  const until = async (done) => {
    for (const end = performance.now() + PATIENCE; !done(); await frame()) if (performance.now() > end) throw new Error(`not there: ${done}`);
  };
  let canvas;
  let last = 0;

  // The colours of a square in the middle of the map.
  const middle = () => {
    if (!canvas?.isConnected || !canvas.ownerDocument.defaultView) canvas = find('.leaflet-overlay-pane canvas');
    if (!canvas?.width || !canvas.getClientRects().length) return { colours: [] };
    const [left, top] = [canvas.width, canvas.height].map((length) => Math.floor((length - SIZE) / 2));
    const { data } = canvas.getContext('2d').getImageData(left, top, SIZE, SIZE);
    const colours = new Uint32Array(SIZE * SIZE);
    for (let i = 0; i < colours.length; i += 1) colours[i] = 65536 * data[4 * i] + 256 * data[4 * i + 1] + data[4 * i + 2];
    return { left, top, colours };
  };
  // Another map than before, in these colours.
  const isPainted = (palette) => {
    const { colours } = middle();
    let [sum, found] = [0, 0];
    for (const colour of colours) {
      sum = (31 * sum + colour) % 4294967291;
      found += palette.includes(colour);
    }
    const painted = sum !== last && found > ENOUGH * SIZE * SIZE;
    if (painted) last = sum;
    return painted;
  };

  page.bench = {
    clicked: performance.timeOrigin,
    // Seconds from the click (at first: from the start of navigation) until another map is painted in these colours.
    async painted(palette) {
      await until(() => isPainted(palette));
      return moment();
    },
    // Seconds from the click until another answer is on the page.
    async answered() {
      const before = answer();
      await until(() => answer() && answer() !== before);
      return moment();
    },
    // Places on the page, far apart, where the map has one of these colours: there it has an area.
    spots(palette, count) {
      const { left, top, colours } = middle();
      const sure = [...colours.keys()].filter((i) => palette.includes(colours[i]) && colours[i - 1] === colours[i] && colours[i + 1] === colours[i]);
      const own = canvas.getBoundingClientRect();
      const around = canvas.ownerDocument.defaultView.frameElement?.getBoundingClientRect() ?? { x: 0, y: 0 };
      return Array.from({ length: count }, (_, n) => sure[Math.floor(((n + 0.5) * sure.length) / count)]).map((i) => [
        around.x + own.x + ((left + (i % SIZE) + 0.5) * own.width) / canvas.width,
        around.y + own.y + ((top + Math.floor(i / SIZE) + 0.5) * own.height) / canvas.height,
      ]);
    },
  };
}
